import type { Listed } from '../domain/json.ts';
import { type People, peopleOf, pseudonymIn } from '../domain/people.ts';
import { byRank } from '../domain/by-rank.ts';
import { type Speaker, speakerOf } from '../domain/speaker.ts';
import type { Queries } from './queries.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';

/** Everyone whom this phone knows: name cards, and, for the team, people who were interviewed. */
export function usePeople(): People {
  return (
    useQuery(async ({ queries }) => peopleOf(await queries.ofKind(['person', 'details']))) ?? peopleOf([])
  );
}

/** Somebody who spoke, with the record of it. */
export type SpeakerItem = Listed<Speaker> & { readonly item: Item };

/** Who spoke in an interview, in their order; undefined until it has been read once. */
export function useSpeakers(interview: string): readonly SpeakerItem[] | undefined {
  return useQuery(async ({ queries }) => speakersIn(queries, interview), [interview]);
}

/** Who spoke in an interview, in their order. */
export async function speakersIn(queries: Queries, interview: string): Promise<SpeakerItem[]> {
  const items = await queries.linkedTo(interview, 'speaker');
  return items.map((item) => ({ ...speakerOf(item.values), id: item.id, item })).sort(byRank);
}

/**
 * Who spoke, as the team calls them, and the pseudonym that stands where an alias was agreed on and none was named.
 * @param known everyone, where they have been read already
 */
export async function voicesIn(
  queries: Queries,
  interview: string,
  known?: People,
): Promise<{
  readonly speakers: readonly SpeakerItem[];
  readonly people: People;
  readonly pseudonym: string;
}> {
  const speakers = await speakersIn(queries, interview);
  // Everyone, though few are needed: only among all of them are pseudonyms told apart.
  const named = speakers.some(({ person }) => person !== undefined);
  const people = known ?? (named ? peopleOf(await queries.ofKind(['person', 'details'])) : peopleOf([]));
  return { speakers, people, pseudonym: pseudonymIn(speakers, people) };
}
