import { ownCardId } from '../../domain/plan-parts/card.ts';
import type { AskedCard } from '../../domain/plan-parts/cards.ts';
import type { TextTarget } from '../../store/text-session.ts';
import type { Item } from '../../store/types.ts';

/** Where what a plan says on a card is written: one of the ten in the plan itself, a further one in a record of its own. */
export function cardTarget({ scope, kind, id }: Item, card: Pick<AskedCard, 'id' | 'field'>): TextTarget {
  if (card.field !== undefined) return { scope, kind, id, field: card.field };
  const initial = { plan: id, card: card.id };
  return { scope, kind: 'own_card', id: ownCardId(id, card.id), field: 'words', initial };
}
