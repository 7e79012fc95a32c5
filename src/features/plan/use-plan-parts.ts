import { useMemo } from 'preact/hooks';
import { inspirationOf } from '../../domain/inspiration.ts';
import { mediaOf } from '../../domain/media.ts';
import { ownWords } from '../../domain/plan-parts/card.ts';
import { type CardDeck, cardsUnder, type PlanParts } from '../../domain/plan-parts/cards.ts';
import type { Item } from '../../store/types.ts';
import { useDeck } from '../../store/use-deck.tsx';
import { useQuery } from '../../store/use-query.tsx';

/** What a plan has beyond its own texts, with the cards of the route. */
export interface AskedParts extends PlanParts {
  readonly deck: CardDeck;
  /** whatever links to the plan */
  readonly linked: readonly Item[];
}

/** Undefined until it has been read, which happens once for all of it. */
export function usePlanParts(plan: string): AskedParts | undefined {
  const linked = useQuery(({ queries }) => queries.linkedTo(plan), [plan]);
  const deck = useDeck();
  return useMemo(() => linked && deck && partsOf(plan, linked, deck), [plan, linked, deck]);
}

function partsOf(plan: string, linked: readonly Item[], deck: CardDeck): AskedParts {
  const values = (kind: string) => linked.filter((item) => item.kind === kind).map((item) => item.values);
  const media = values('media').map(mediaOf);
  return {
    inspirations: values('inspiration').filter((one) => inspirationOf(one).source !== undefined).length,
    media: new Set(media.filter(({ owner }) => owner === plan).map(({ card }) => card)),
    own: ownWords(linked.filter(({ kind }) => kind === 'own_card')),
    under: cardsUnder(linked.map(({ kind }) => kind)),
    cards: deck.asked,
    deck,
    linked,
  };
}
