import { useRef } from 'preact/hooks';
import { sameJson, type Values } from '../../domain/json.ts';
import { planItem } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** One plan; wrapped, because "not read yet" and "there is none" are two things. */
export function usePlan(id: string): { readonly item: Item | undefined } | undefined {
  return useQuery(async ({ queries }) => ({ item: await planItem(queries, id) }), [id]);
}

/** Letters of a card's words that are shown outside their editor: two lines hold no more. */
export const FIRST_WORDS = 200;

/**
 * The plan around one of its cards. While one writes there, each save changes the words of that card, which stand in their
 * editor: as long as nothing else does that is shown around it, the item stays the same, and the page need not be drawn anew.
 */
export function useAround(read: Item, field: string): Item {
  const kept = useRef(read);
  if (!isSame(kept.current, read, field)) kept.current = read;
  return kept.current;
}

function isSame(a: Item, b: Item, field: string): boolean {
  if (a === b) return true;
  const sides = [a, b].map(({ key, state, others, values }) => [
    key,
    state,
    [...others],
    around(values, field),
  ]);
  return sameJson(sides[0], sides[1]);
}

function around(values: Values, field: string) {
  const words = values[field];
  return typeof words === 'string' ? { ...values, [field]: words.trim().slice(0, FIRST_WORDS) } : values;
}
