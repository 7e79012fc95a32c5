import type { Values } from '../json.ts';
import { type CardField, PLAN_CARDS, type Plan, stageOf } from '../plan.ts';
import { byRank } from '../by-rank.ts';
import { firstRanks } from '../rank.ts';
import { cardFieldOf, ownCardOf, routeCardId, routeCardOf } from './card.ts';

/** The concept note for the fair, or what follows at home. */
export type CardPart = 'concept' | 'home';
export const CARD_PARTS: readonly CardPart[] = ['concept', 'home'];

/** A card as the route asks for it. */
export interface AskedCard {
  /** in addresses, and what comments, sounds and pictures name: a field of the plan, or the id of a further card */
  readonly id: string;
  /** which of the ten it is; undefined of a further one */
  readonly field: CardField | undefined;
  readonly part: CardPart;
  readonly rank: string;
  /** empty where the usual words hold */
  readonly title: string;
  readonly ask: string;
  readonly example: string;
  /** its place among those that are asked, from 1; 0 of one that isn't */
  readonly number: number;
  /** a further one that lies in the bin: what teams said on it keeps its name */
  readonly isBinned?: true;
}

/** The cards of a route: what its plans are asked, in order, and what they are not asked any more. */
export interface CardDeck {
  readonly asked: readonly AskedCard[];
  readonly off: readonly AskedCard[];
}

interface CardRecord {
  readonly id: string;
  readonly values: Values;
  readonly state?: string;
}

/** The ten as they are where a route says nothing of them. */
const RANKS = firstRanks(PLAN_CARDS.length);

/**
 * The ten cards and those of the route's own: the concept note first, by rank in each part.
 * @param records of the kind `card`: live ones, and those in the bin where what was said on them is shown
 */
export function deckOf(records: readonly CardRecord[]): CardDeck {
  // Of the ten only the route's own words can lie there, and then the usual ones hold.
  const said = new Map(
    records
      .filter(({ id, state }) => state !== 'bin' || cardFieldOf(id) === undefined)
      .map(({ id, values, state }) => [
        id,
        { ...routeCardOf(values), ...(state === 'bin' && { off: true, isBinned: true as const }) },
      ]),
  );
  const ten = PLAN_CARDS.map(({ field, part }, at) => {
    const own = said.get(routeCardId(field));
    return { ...own, id: field, field, part: own?.part ?? part, rank: own?.rank || (RANKS[at] ?? '') };
  });
  const further = [...said]
    .filter(([id]) => cardFieldOf(id) === undefined)
    .map(([id, own]) => ({ ...own, id, field: undefined, part: own.part ?? ('home' as const) }));
  const all = [...ten, ...further]
    .map(({ title = '', ask = '', example = '', off = false, ...card }) => ({
      ...card,
      title,
      ask,
      example,
      off,
    }))
    .sort((a, b) => CARD_PARTS.indexOf(a.part) - CARD_PARTS.indexOf(b.part) || byRank(a, b));
  const asked = all.filter(({ off }) => !off).map((card, at) => ({ ...card, number: at + 1 }));
  return { asked, off: all.filter(({ off }) => off).map((card) => ({ ...card, number: 0 })) };
}

/** What a plan has beyond its own texts, and what its route asks. */
export interface PlanParts {
  readonly inspirations: number;
  /** cards that have been spoken or photographed */
  readonly media: ReadonlySet<string>;
  /** what is written on further cards, by the id of the card */
  readonly own: ReadonlyMap<string, string>;
  /** cards under which something stands: steps, lines of the budget; none unless said */
  readonly under?: ReadonlySet<CardField>;
  /** cards that are asked, in order */
  readonly cards: readonly AskedCard[];
}

/** What is written on a card. */
export function cardWords({ id, field }: AskedCard, plan: Plan, { own }: Pick<PlanParts, 'own'>): string {
  return (field === undefined ? (own.get(id) ?? '') : plan[field]).trim();
}

/** The kind of what stands under the words of a card. */
const UNDER: Partial<Record<CardField, string>> = {
  inspired: 'inspiration',
  steps: 'step',
  money: 'budget',
  results: 'result',
  lasting: 'risk',
};

const FILLED = ['steps', 'money', 'results', 'lasting'] as const satisfies readonly CardField[];

/** A card counts when it is written, spoken or photographed, and where what it asks for stands under it: a voice, steps, money, heads. */
export function isSaid(card: AskedCard, plan: Plan, parts: PlanParts): boolean {
  return cardWords(card, plan, parts) !== '' || parts.media.has(card.id) || isFilled(card, plan, parts);
}

/** Whether what a card asks for stands under its words. */
export function isFilled({ field }: AskedCard, plan: Plan, { inspirations, under }: PlanParts): boolean {
  if (field === 'inspired') return inspirations > 0;
  if (field === 'gains') return [plan.women, plan.men, plan.young].some((heads) => heads !== undefined);
  return field !== undefined && (under?.has(field) ?? false);
}

/** Under which cards records of these kinds stand. */
export function cardsUnder(kinds: Iterable<string>): Set<CardField> {
  const there = new Set(kinds);
  return new Set(FILLED.filter((field) => there.has(UNDER[field] ?? '')));
}

/** The cards on screen: the concept note on the road, all once the plan goes home or something is written on one of the others. */
export function cardsShown(plan: Plan, parts: PlanParts): readonly AskedCard[] {
  const concept = parts.cards.filter(({ part }) => part === 'concept');
  const atHome = !['idea', 'fair'].includes(stageOf(plan.state));
  const begun = parts.cards.some((card) => card.part === 'home' && isSaid(card, plan, parts));
  return atHome || begun || concept.length === 0 ? parts.cards : concept;
}

/** How many cards say something: of the concept note, and of all. */
export interface PlanProgress {
  readonly concept: { readonly done: number; readonly of: number };
  readonly all: { readonly done: number; readonly of: number };
}

export function planProgress(plan: Plan, parts: PlanParts): PlanProgress {
  const count = (cards: readonly AskedCard[]) => ({
    done: cards.filter((card) => isSaid(card, plan, parts)).length,
    of: cards.length,
  });
  return { concept: count(parts.cards.filter(({ part }) => part === 'concept')), all: count(parts.cards) };
}

/** A record that links to a plan. */
interface Linked {
  readonly kind: string;
  readonly values: Values;
}

/**
 * The cards that a plan isn't asked any more, and on which something is: words, a voice, a picture, a comment, a step. Nothing of it is deleted.
 * What is written on a card that isn't here, or not yet, is among them.
 * @param linked whatever links to the plan
 */
export function keptCards(
  { asked, off }: CardDeck,
  plan: Plan,
  { parts, linked }: { readonly parts: PlanParts; readonly linked: readonly Linked[] },
): AskedCard[] {
  const named = new Set([...asked, ...off].map(({ id }) => id));
  const strangers = [...parts.own.keys(), ...parts.media].filter((id) => id !== '' && !named.has(id));
  const has = (kind: string, fits: (values: Values) => boolean = () => true) =>
    linked.some((one) => one.kind === kind && fits(one.values));
  const isKept = (card: AskedCard) =>
    isSaid(card, plan, parts) ||
    has('comment', ({ card: of }) => of === card.id) ||
    (card.field !== undefined && has(UNDER[card.field] ?? ''));
  return [...off, ...[...new Set(strangers)].map(strangeCard)].filter(isKept);
}

/** One of which only the id is known. */
export function strangeCard(id: string): AskedCard {
  return { id, field: undefined, part: 'home', rank: '', title: '', ask: '', example: '', number: 0 };
}

/** The card whose words a field holds, of a plan or of what its team says on a further card; undefined of any other field. */
export function cardOfField(
  { kind, values }: Pick<CardRecord, 'values'> & { readonly kind: string },
  field: string,
  cards: readonly AskedCard[],
): AskedCard | undefined {
  if (kind === 'plan') return cards.find((card) => card.field === field);
  if (kind !== 'own_card' || field !== 'words') return undefined;
  const id = ownCardOf(values).card ?? '';
  return cards.find((card) => card.id === id) ?? strangeCard(id);
}
