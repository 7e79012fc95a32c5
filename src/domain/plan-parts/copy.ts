import { jsonWords } from '../json-words.ts';
import type { Json, Values } from '../json.ts';
import { PLAN_TEXTS } from '../plan.ts';
import { assemblyCommentId, assemblyOf, assemblyTold } from './assembly.ts';
import { awardId } from './award.ts';
import { rateId } from './budget.ts';
import { ownCardId } from './card.ts';
import { BEST_THINGS, progressId, REPORT_MONTHS } from './progress.ts';
import { scoreId } from './score.ts';
import { sharedPlanId } from './shared-id.ts';
import { partsOf, snapshot } from './snapshot.ts';

/** Where a plan goes that is shared. */
export const SHARED_SCOPE = 'commons';

/** A plan, or what hangs on one. */
export interface PlanPart {
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

/** The kinds that go along, and which of their fields are texts: a test decides about every kind and every field. */
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
  version: [],
  score: [],
  media: ['words'],
};

/** Fields that lead to another record of the plan. */
const LINKS: ReadonlySet<string> = new Set(['plan', 'step', 'of', 'owner', 'sound']);
/** Fields that may name an assembly of it (`assemblyTold`). */
const TOLD: ReadonlySet<string> = new Set(['card', 'told']);

/** Which fields of a kind that goes along are texts; undefined of a kind that stays. */
export function copiedTexts(kind: string): readonly string[] | undefined {
  // A kind comes from anybody: `constructor` is found in any object.
  return Object.hasOwn(TEXTS, kind) ? TEXTS[kind] : undefined;
}

/** Whether a record that hangs on a plan goes along: points as a peer or for a jury are whoever's gave them until they hand them over. */
export function goesAlong({ kind, values }: PlanPart): boolean {
  return (
    copiedTexts(kind) !== undefined && kind !== 'plan' && (kind !== 'score' || values['role'] === 'self')
  );
}

/**
 * A plan and its parts as they are when everyone on the route sees them.
 * @param isOpen whether everyone may see a part, also one that a version holds
 */
export function planCopy(
  plan: PlanPart,
  parts: readonly PlanPart[],
  isOpen: (part: PlanPart) => boolean = () => true,
): { readonly id: string; readonly records: readonly CopiedPart[] } {
  const to = sharedPlanId(plan.id);
  const going = [plan, ...parts.filter((part) => goesAlong(part) && isOpen(part))];
  const kept = going.flatMap(({ kind, values }) => (kind === 'version' ? keptIn(values) : []));
  // Somebody may have spoken for a report before a word of it was written.
  const reports = REPORT_MONTHS.map((month) => [progressId(plan.id, month), progressId(to, month)] as const);
  const ids = new Map([
    ...reports,
    ...[...kept, ...going].map((part) => [part.id, idOf(part, plan.id, to)] as const),
  ]);
  return { id: to, records: going.map((part) => copied(part, ids, isOpen)) };
}

/** What a version holds, as records: also of what has been thrown away since. */
export function keptIn(version: Values): PlanPart[] {
  return partsOf(version).map(({ id, kind, cells, texts }) => ({ id, kind, values: { ...cells, ...texts } }));
}

/** Ids that say what a record is for say it of the copy. */
function idOf({ id, kind, values }: PlanPart, plan: string, to: string): string {
  const words = (field: string) => jsonWords(values[field]);
  const month = typeof values['month'] === 'number' ? values['month'] : 0;
  const told = assemblyOf(words('told'));
  const meant: readonly (readonly [of: string, from: string, to: string])[] = [
    ['rate', rateId(plan, words('currency')), rateId(to, words('currency'))],
    ['own_card', ownCardId(plan, words('card')), ownCardId(to, words('card'))],
    ['award', awardId(plan), awardId(to)],
    ['progress', progressId(plan, month), progressId(to, month)],
    ['score', scoreId(plan, 'self', '', words('criterion')), scoreId(to, 'self', '', words('criterion'))],
    [
      'comment',
      told ? assemblyCommentId(told.move, told.card) : '',
      told ? assemblyCommentId(sharedPlanId(told.move), told.card) : '',
    ],
  ];
  return meant.find(([of, from]) => kind === of && id === from)?.[2] ?? sharedPlanId(id);
}

function copied(
  part: PlanPart,
  ids: ReadonlyMap<string, string>,
  isOpen: (part: PlanPart) => boolean,
): CopiedPart {
  const { id, kind, values } = part;
  const names = copiedTexts(kind) ?? [];
  const texts = names.flatMap((name) => {
    const words = values[name];
    return typeof words === 'string' && words !== '' ? [[name, words] as const] : [];
  });
  const isCell = (field: string) =>
    !names.includes(field) && !field.startsWith('_') && !(kind === 'version' && /^(part|text)\./.test(field));
  const cells = Object.entries(values).filter(([field]) => isCell(field));
  return {
    kind,
    id: ids.get(id) ?? sharedPlanId(id),
    fields: {
      ...linked(Object.fromEntries(cells), ids),
      ...(kind === 'version' ? snapshotCopied(values, ids, isOpen) : {}),
      // Of a step it is the day on which it begins.
      ...(kind === 'step' ? {} : { from: id }),
    },
    texts: Object.fromEntries(texts),
  };
}

/** What a version holds, with the ids of the copy: one returns to it there as here. */
function snapshotCopied(
  version: Values,
  ids: ReadonlyMap<string, string>,
  isOpen: (part: PlanPart) => boolean,
): Record<string, Json> {
  const parts = keptIn(version).filter((part) => isOpen(part));
  return snapshot(
    parts.map(({ id, kind, values }) => ({ id: ids.get(id) ?? id, kind, values: linked(values, ids) })),
  );
}

/** What doesn't go along is led to as before: a voice is with everyone already. */
function linked(values: Values, ids: ReadonlyMap<string, string>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (typeof value !== 'string') return [field, value];
      if (LINKS.has(field)) return [field, ids.get(value) ?? value];
      const told = TOLD.has(field) ? assemblyOf(value) : undefined;
      return [field, told ? assemblyTold(ids.get(told.move) ?? told.move, told.card) : value];
    }),
  );
}
