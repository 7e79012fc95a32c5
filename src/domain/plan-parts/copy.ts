import type { Json, Values } from '../json.ts';
import { PLAN_TEXTS } from '../plan.ts';
import { BEST_THINGS, progressId } from './progress.ts';
import { assemblyComment, assemblyTold, toldAt } from './assembly.ts';
import { awardId } from './award.ts';
import { rateId } from './budget.ts';
import { ownCardId } from './card.ts';

/** Where a plan goes that is shared. */
export const SHARED_SCOPE = 'commons';

interface Part {
  readonly id: string;
  readonly kind: string;
  readonly values: Values;
}

/** A record of the copy, about to be made. */
export interface CopiedPart {
  readonly kind: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** What goes along of a plan, and which of its fields are texts. Scores and versions stay with the original. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  plan: PLAN_TEXTS,
  inspiration: ['copy', 'change', 'why'],
  own_card: ['words'],
  comment: ['body'],
  progress: [...BEST_THINGS, 'obstacles', 'help'],
  step: [],
  budget: [],
  rate: [],
  result: [],
  risk: [],
  award: [],
  move: [],
  media: ['words'],
};

/** Fields that lead to another record of the plan. */
const LINKS: ReadonlySet<string> = new Set(['plan', 'step', 'of', 'owner', 'sound']);

/** Where the copy of a plan, or of a part of it, lies: the same on every phone of whoever shares it. */
export function sharedPlanId(id: string): string {
  return `${id}.shared`;
}

/**
 * A plan and its parts as they are when everyone on the route sees them.
 * @param records the plan and whatever links to it; kinds that stay behind may be among them
 */
export function planCopy(records: readonly Part[], plan: string): { id: string; records: CopiedPart[] } {
  const to = sharedPlanId(plan);
  const going = records.filter(({ kind, id }) => kind in TEXTS && (kind !== 'plan' || id === plan));
  const moves = going.filter(({ kind }) => kind === 'move').map(({ id }) => id);
  const ids = new Map(going.map((record) => [record.id, idOf(record, { plan, to, moves })]));
  return { id: to, records: going.map((record) => copied(record, ids)) };
}

interface Going {
  readonly plan: string;
  /** its copy */
  readonly to: string;
  readonly moves: readonly string[];
}

/** Ids that say what a record is for say it of the copy. */
function idOf({ id, kind, values }: Part, { plan, to, moves }: Going): string {
  const words = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const month = values['month'];
  if (kind === 'rate' && id === rateId(plan, words('currency'))) return rateId(to, words('currency'));
  if (kind === 'own_card' && id === ownCardId(plan, words('card'))) return ownCardId(to, words('card'));
  if (kind === 'award' && id === awardId(plan)) return awardId(to);
  if (kind === 'progress' && typeof month === 'number' && id === progressId(plan, month))
    return progressId(to, month);
  const assembly = moves.find((move) => id === assemblyComment(move, words('card')));
  if (kind === 'comment' && assembly !== undefined)
    return assemblyComment(sharedPlanId(assembly), words('card'));
  return sharedPlanId(id);
}

function copied({ id, kind, values }: Part, ids: ReadonlyMap<string, string>): CopiedPart {
  const names = TEXTS[kind] ?? [];
  const own = Object.entries(values).filter(([field]) => !field.startsWith('_'));
  const texts = own.flatMap(([field, value]) =>
    names.includes(field) && typeof value === 'string' ? [[field, value] as const] : [],
  );
  const cells = own
    .filter(([field]) => !names.includes(field))
    .map(
      ([field, value]) => [field, LINKS.has(field) ? linkIn(value, ids) : toldIn(field, value, ids)] as const,
    );
  return {
    kind,
    id: ids.get(id) ?? sharedPlanId(id),
    // A step has a day of that name, which is the plan's.
    fields: { from: id, ...Object.fromEntries(cells) },
    texts: Object.fromEntries(texts),
  };
}

/** What doesn't go along is led to as before: a voice is with everyone already. */
function linkIn(value: Json, ids: ReadonlyMap<string, string>): Json {
  return typeof value === 'string' ? (ids.get(value) ?? value) : value;
}

/** What was said aloud at an assembly stays with the copy of it. */
function toldIn(field: string, value: Json, ids: ReadonlyMap<string, string>): Json {
  const told =
    (field === 'card' || field === 'told') && typeof value === 'string' ? toldAt(value) : undefined;
  return told === undefined ? value : assemblyTold(ids.get(told.move) ?? told.move, told.card);
}
