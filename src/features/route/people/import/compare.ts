import { type Json, sameJson } from '../../../../domain/json.ts';
import { detailsId } from '../../../../domain/person.ts';
import { type OnRoute, organisationName, type Roster } from '../../../../domain/roster.ts';
import type { Change } from '../../../../store/types.ts';
import { plainWords } from '../../import/guess.ts';
import { matchPeople } from './match-people.ts';
import type { PersonRow } from './rows.ts';

/** What taking the rows would do, before anything is written. */
export interface ComparedPeople {
  readonly changes: readonly Change[];
  readonly fresh: readonly PersonRow[];
  readonly changed: readonly PersonRow[];
  readonly untouched: number;
  /** rows that say who a row before them said */
  readonly twice: readonly PersonRow[];
  /** rows that could be about several people of one name */
  readonly unclear: readonly PersonRow[];
  /** names of organisations and teams that would be made */
  readonly organisations: readonly string[];
  readonly teams: readonly string[];
}

/**
 * Sets the rows beside who is on the route: a person who is here gets what the sheet says otherwise, and what it leaves empty stays. The card
 * and what only the team reads are two records, and nothing of the second is ever written into the first.
 */
export function comparePeople(
  rows: readonly PersonRow[],
  roster: Roster,
  newId: () => string,
): ComparedPeople {
  const { matched, twice, unclear } = matchPeople(rows, roster);
  const [organisations, teams] = [
    byName('organisation', roster.organisations, newId),
    byName('team', roster.teams, newId),
  ];
  const [fresh, changed]: [PersonRow[], PersonRow[]] = [[], []];
  const changes: Change[] = [];
  for (const [row, before] of matched) {
    const id = before?.id ?? newId();
    const card = differing(cardOf(row, { before, roster, organisations, teams }), { ...before?.card });
    const details = differing(row.details, heldBy(before));
    if (card) changes.push({ scope: 'programme', kind: 'person', id, fields: card });
    if (details) {
      const of = { scope: 'team', kind: 'details', id: detailsId(id) } as const;
      changes.push({ ...of, initial: { person: id }, fields: details });
    }
    if (before === undefined) fresh.push(row);
    else if (card ?? details) changed.push(row);
  }
  return {
    changes: [...organisations.changes, ...teams.changes, ...changes],
    fresh,
    changed,
    untouched: matched.size - fresh.length - changed.length,
    twice,
    unclear,
    organisations: organisations.made,
    teams: teams.made,
  };
}

type Said = Readonly<Record<string, Json | undefined>>;

interface Around {
  readonly before: OnRoute | undefined;
  readonly roster: Roster;
  readonly organisations: ByName;
  readonly teams: ByName;
}

/** What a row says of the card that everyone reads; who is named is looked up, or made. */
function cardOf(row: PersonRow, { before, roster, organisations, teams }: Around): Said {
  const isFrom = before && plainWords(organisationName(before, roster)) === plainWords(row.organisation);
  return {
    ...(before === undefined && { name: row.name }),
    ...(row.role !== '' && { role: row.role }),
    ...(row.organisation !== '' && !isFrom && { belongs: organisations.idOf(row.organisation) }),
    ...(row.team !== '' && { team: teams.idOf(row.team) }),
    ...(row.country !== '' && { country: row.country }),
    ...(row.languages.length > 0 && { languages: [...row.languages] }),
  };
}

type Values = Readonly<Record<string, unknown>>;

/** What is known of a person for the team; older cards say gender and age themselves. */
function heldBy(before: OnRoute | undefined): Values {
  if (before === undefined) return {};
  const { gender, ageBand, birthYear } = before.card;
  const { details } = before;
  return {
    ...details,
    gender: details?.gender ?? gender,
    ageBand: details?.ageBand ?? ageBand,
    birthYear: details?.birthYear ?? birthYear,
  };
}

/** The fields that say something else than what is held; undefined where none does. */
function differing(said: Said, held: Values) {
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(said)) {
    const before = held[field];
    const same = typeof before === 'string' ? before.trim() === value : sameJson(value, asJson(before));
    if (value !== undefined && !same) fields[field] = value;
  }
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function asJson(value: unknown): Json | undefined {
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string');
  return typeof value === 'number' ? value : undefined;
}

type ByName = ReturnType<typeof byName>;

/** Records of one kind by their names: those that are here, else made at their first mention. */
function byName(
  kind: 'organisation' | 'team',
  here: readonly { readonly id: string; readonly name: string }[],
  newId: () => string,
) {
  const ids = new Map(here.map(({ id, name }) => [plainWords(name), id]));
  const changes: Change[] = [];
  const made: string[] = [];
  const idOf = (name: string): string => {
    const known = ids.get(plainWords(name));
    if (known !== undefined) return known;
    const id = newId();
    ids.set(plainWords(name), id);
    changes.push({ scope: 'programme', kind, id, fields: { name } });
    made.push(name);
    return id;
  };
  return { changes, made, idOf };
}
