import { useMemo } from 'preact/hooks';
import { type CardDeck, deckOf } from '../domain/plan-parts/cards.ts';
import { useQuery } from './use-query.tsx';

/** What plans of this route are asked, and what not any more; undefined until read once. */
export function useDeck(): CardDeck | undefined {
  const records = useQuery(async ({ queries }) => {
    const lists = await Promise.all([queries.ofKind('card'), queries.ofKind('card', 'bin')]);
    return lists.flat();
  });
  return useMemo(() => records && deckOf(records.filter(({ scope }) => scope === 'programme')), [records]);
}
