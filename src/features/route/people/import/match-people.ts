import { type OnRoute, organisationName, type Roster } from '../../../../domain/roster.ts';
import { plainWords } from '../../import/guess.ts';
import type { PersonRow } from './rows.ts';
import { putUnder } from '../../import/put-under.ts';

export interface MatchedPeople {
  /** each row with who it is about, if they are on the route already */
  readonly matched: ReadonlyMap<PersonRow, OnRoute | undefined>;
  /** rows that say who a row before them said */
  readonly twice: readonly PersonRow[];
  /** rows that could be about several people of one name */
  readonly unclear: readonly PersonRow[];
}

/** By what a person is told from others of the same name; all without accents, small, or empty. */
interface Known {
  readonly organisation: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Somebody of the same name is the same person, unless another organisation sends them: then only the same e-mail or phone makes them one.
 * Two people must not be taken for one, since what only the team knows of the first would stand beside the name of the second.
 */
export function matchPeople(rows: readonly PersonRow[], roster: Roster): MatchedPeople {
  const here = new Map<string, { person: OnRoute; known: Known }[]>();
  for (const person of roster.people) {
    const known = knownOf(person, roster);
    putUnder(here, plainWords(person.card.name), { person, known });
  }
  const [matched, taken] = [new Map<PersonRow, OnRoute | undefined>(), new Set<OnRoute>()];
  const [twice, unclear]: [PersonRow[], PersonRow[]] = [[], []];
  const seen = new Map<string, Known[]>();
  for (const row of rows) {
    const [name, known] = [plainWords(row.name), knownOfRow(row)];
    if (seen.get(name)?.some((other) => isSame(known, other))) {
      twice.push(row);
      continue;
    }
    putUnder(seen, name, known);
    const free = here.get(name)?.filter(({ person }) => !taken.has(person)) ?? [];
    const sure = free.filter((each) => isSurely(known, each.known));
    const fitting = sure.length > 0 ? sure : free.filter((each) => isSame(known, each.known));
    if (fitting.length > 1) {
      unclear.push(row);
      continue;
    }
    const person = fitting[0]?.person;
    if (person) taken.add(person);
    matched.set(row, person);
  }
  return { matched, twice, unclear };
}

function isSurely(one: Known, other: Known): boolean {
  return (
    (one.organisation !== '' && one.organisation === other.organisation) ||
    (one.email !== '' && one.email === other.email) ||
    (one.phone !== '' && one.phone === other.phone)
  );
}

function isSame(one: Known, other: Known): boolean {
  return isSurely(one, other) || one.organisation === '' || other.organisation === '';
}

function knownOf(person: OnRoute, roster: Roster): Known {
  const { email = '', phone = '' } = person.details ?? {};
  return known(organisationName(person, roster), email, phone);
}

function knownOfRow({ organisation, details: { email = '', phone = '' } }: PersonRow): Known {
  return known(organisation, email, phone);
}

function known(organisation: string, email: string, phone: string): Known {
  return {
    organisation: plainWords(organisation),
    email: email.trim().toLowerCase(),
    phone: phone.replaceAll(/\D/g, ''),
  };
}
