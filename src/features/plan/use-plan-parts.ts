import { ownWords } from '../../domain/plan-parts/card.ts';
import type { CardDeck, PlanParts } from '../../domain/plan-parts/cards.ts';
import { useDeck } from '../../store/use-deck.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { useCardMedia } from './use-card-media.ts';
import { useInspirations } from './use-inspirations.ts';

/** What a plan has beyond its own texts, with the cards of the route. */
export interface AskedParts extends PlanParts {
  readonly deck: CardDeck;
}

/** Undefined until it has been read. */
export function usePlanParts(plan: string): AskedParts | undefined {
  const inspirations = useInspirations(plan);
  const media = useCardMedia(plan);
  const own = useQuery(({ queries }) => queries.linkedTo(plan, 'own_card'), [plan]);
  const deck = useDeck();
  if (!inspirations || !media || !own || !deck) return undefined;
  return {
    inspirations: inspirations.length,
    media: new Set(media.map(({ card }) => card)),
    own: ownWords(own),
    cards: deck.asked,
    deck,
  };
}
