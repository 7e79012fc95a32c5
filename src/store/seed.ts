import type { RouteStore } from './route-store.ts';
import type { Change, TextUpdate } from './types.ts';
import type { Draft } from '../domain/draft.ts';

/**
 * Writes records that are given in plain words, in one transaction; Yjs is loaded only where they hold texts.
 * @param along what is written with them, or not at all
 */
export async function plantSeeds(
  store: RouteStore,
  seeds: readonly Draft[],
  along: readonly Change[] = [],
): Promise<void> {
  const withTexts = seeds.some(({ texts }) => texts !== undefined && Object.keys(texts).length > 0);
  const writeText = withTexts ? (await import('../merge/text.ts')).writeText : undefined;
  await store.write(...seeds.map((seed) => seedToChange(seed, writeText)), ...along);
}

function seedToChange(
  { scope, kind, id, fields, texts }: Draft,
  writeText?: (words: string) => string,
): Change {
  const updates = Object.entries(texts ?? {}).map(([field, words]): [string, TextUpdate] => [
    field,
    { update: writeText?.(words) ?? '', reads: words },
  ]);
  return { scope, kind, id, fields, updates: Object.fromEntries(updates) };
}
