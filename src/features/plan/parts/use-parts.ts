import { byRank } from '../../../domain/by-rank.ts';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';

/** A step, a line, a result of a plan: something that stands among others in an order that people choose. */
export interface Part {
  readonly id: string;
  readonly rank: string;
  readonly item: Item;
}

/** Those of one kind, in their order. */
export function partsOf(items: readonly Item[], kind: string): Part[] {
  return items
    .filter((item) => item.kind === kind)
    .map((item): Part => {
      const { rank } = item.values;
      return { id: item.id, rank: typeof rank === 'string' ? rank : '', item };
    })
    .sort(byRank);
}

/** The parts of a plan, in their order; undefined until read once. */
export function useParts(plan: string, kind: string): readonly Part[] | undefined {
  const items = useQuery(({ queries }) => queries.linkedTo(plan, kind), [plan, kind]);
  return items && partsOf(items, kind);
}

export type PartNames = (part: Part) => string;

/** What was typed in a field of words. */
export function wordsIn(typed: string): string {
  return typed.trim();
}

/** What was chosen in a field for a day. */
export function dayIn(typed: string): string | null {
  return typed || null;
}
