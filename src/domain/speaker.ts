import * as z from 'zod/mini';
import { link, oneOf, words } from './field.ts';
import type { Listed, Values } from './json.ts';
import type { Person } from './person.ts';
import { byRank } from './by-rank.ts';

/** As whom somebody speaks: of the list of people, under another name, or as a group that was counted. */
export const SPEAKS_AS = ['person', 'alias', 'group'] as const;
export type SpeaksAs = (typeof SPEAKS_AS)[number];

/** Heads; none where nobody counted. */
const heads = z.catch(z.number().check(z.nonnegative(), z.int()), 0);

/**
 * Who spoke in an interview, one record each, so that two phones can add people at once: someone of the list of people,
 * someone who goes by an alias, or a group that was counted.
 */
export const Speaker = z.object({
  interview: link,
  as: oneOf(SPEAKS_AS),
  person: link,
  /** as they said it; of a person of the list, the name in that list counts */
  name: words,
  women: heads,
  men: heads,
  /** how many of them are young */
  young: heads,
  role: words,
  rank: words,
});
export type Speaker = z.infer<typeof Speaker>;

/** Fields that are missing or faulty are read as empty, counts as 0. */
export function speakerOf(values: Values): Speaker {
  return Speaker.parse(values);
}

type Names = ReadonlyMap<string, Pick<Person, 'name' | 'role'>>;

/** What the team calls a speaker; empty for a group that has no name. */
export function speakerName({ person, name }: Pick<Speaker, 'person' | 'name'>, persons: Names): string {
  return ((person !== undefined && persons.get(person)?.name) || name).trim();
}

/** Who spoke, as one line for the team; empty where nobody has a name. */
export function speakersLine(speakers: readonly Listed<Speaker>[], persons: Names): string {
  const names = [...speakers].sort(byRank).map((speaker) => speakerName(speaker, persons));
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}
