import type { Listed, Values } from './json.ts';
import { type Details, detailsOf, type Person, personOf } from './person.ts';
import { pseudonymsOf } from './pseudonym.ts';
import type { Speaker } from './speaker.ts';

/** Someone of the list of people, as the team knows them. */
export interface KnownPerson extends Listed<Person> {
  /** `programme`: on the route itself, a name card that everyone reads · `team`: somebody who was interviewed */
  readonly scope: 'programme' | 'team';
}

interface PersonRecord {
  readonly kind: string;
  readonly scope: string;
  readonly id: string;
  readonly values: Values;
}

export type People = ReadonlyMap<string, KnownPerson>;

/**
 * Everyone who is known, by id, with pseudonyms that are told apart. Of someone with a name card the pseudonym, gender and age
 * stand in their details, since everybody reads the card; older cards still say the last two themselves.
 * @param records persons and details, in any order
 */
export function peopleOf(records: readonly PersonRecord[]): People {
  const hidden = new Map<string, Details>();
  for (const { kind, scope, values } of records) {
    const details = kind === 'details' && scope === 'team' ? detailsOf(values) : undefined;
    if (details?.person !== undefined) hidden.set(details.person, details);
  }
  const known = records.flatMap(({ kind, scope, id, values }): KnownPerson[] => {
    if (kind !== 'person' || (scope !== 'team' && scope !== 'programme')) return [];
    const person = personOf(values);
    if (scope === 'team') return [{ ...person, scope, id }];
    const { pseudonym = '', gender, birthYear, ageBand } = hidden.get(id) ?? {};
    return [
      {
        ...person,
        pseudonym,
        gender: gender ?? person.gender,
        birthYear: birthYear ?? person.birthYear,
        ageBand: ageBand ?? person.ageBand,
        scope,
        id,
      },
    ];
  });
  const told = pseudonymsOf(known);
  return new Map(known.map((person) => [person.id, { ...person, pseudonym: told.get(person.id) ?? '' }]));
}

/** What an interview goes by where an alias was agreed on and none was named; empty where nobody in it has a pseudonym. */
export function pseudonymIn(speakers: readonly Pick<Speaker, 'as' | 'person'>[], people: People): string {
  const names = speakers.map(({ as, person }) =>
    as === 'group' || person === undefined ? '' : (people.get(person)?.pseudonym ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}
