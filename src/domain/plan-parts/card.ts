import * as z from 'zod/mini';
import { flag, link, oneOf, words } from '../field.ts';
import type { Values } from '../json.ts';
import { type CardField, PLAN_CARDS } from '../plan.ts';

/** How a route asks for a card: one of the ten in words and in a place of its own, or a further one. */
export const RouteCard = z.object({
  title: words,
  ask: words,
  example: words,
  part: oneOf(['concept', 'home']),
  rank: words,
  /** plans of this route do without it; what was written stays, and is shown where there is any */
  off: flag,
});
export type RouteCard = z.infer<typeof RouteCard>;

/** Fields that are missing or faulty are read as empty. */
export function routeCardOf(values: Values): RouteCard {
  return RouteCard.parse(values);
}

/** The id of the record that changes one of the ten; a further card has one like any record. */
export function routeCardId(field: CardField): string {
  return `card.${field}`;
}

/** Which of the ten cards a record changes; undefined for a further one. */
export function cardFieldOf(id: string): CardField | undefined {
  return PLAN_CARDS.find(({ field }) => routeCardId(field) === id)?.field;
}

/** What a team says on a further card. */
export const OwnCard = z.object({
  plan: link,
  card: link,
  words,
});
export type OwnCard = z.infer<typeof OwnCard>;

/** Fields that are missing or faulty are read as empty. */
export function ownCardOf(values: Values): OwnCard {
  return OwnCard.parse(values);
}

/** One record a plan and card, so that what two phones write meets in it. */
export function ownCardId(plan: string, card: string): string {
  return `${plan}.${card}`;
}

/** What is written on further cards, by the id of the card; of records of the kind `own_card`. */
export function ownWords(records: readonly { readonly values: Values }[]): ReadonlyMap<string, string> {
  return new Map(records.map(({ values }) => ownCardOf(values)).map(({ card = '', words }) => [card, words]));
}
