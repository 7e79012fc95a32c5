import { jsonWords } from '../domain/json-words.ts';
import type { Queries } from './queries.ts';
import type { Item } from './types.ts';

/** What a copy for everyone was made from, in whatever state, on a phone that holds it. */
export async function originalOf(queries: Queries, { values }: Item): Promise<Item | undefined> {
  const id = jsonWords(values['from']);
  if (id === '') return undefined;
  return (await queries.get({ scope: 'me', id })) ?? (await queries.get({ scope: 'team', id }));
}
