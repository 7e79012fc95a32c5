import type { Draft } from './draft.ts';
import type { Inspiration } from './inspiration.ts';
import type { Listed } from './json.ts';
import type { Scope } from './kind.ts';
import { rankAt } from './rank.ts';

/** The plan that a voice inspires: one that is there, or one that begins with it. */
export type InspiredPlan =
  | { readonly id: string /** commons unless said */; readonly scope?: Scope }
  | { readonly title: string };

/** What has to be known of the plan, and the chance that ids and ranks need. */
export interface InspireContext {
  /** what inspires that plan already, in order */
  readonly inspirations: readonly Listed<Inspiration>[];
  readonly author: string;
  /** instant, ms */
  readonly now: number;
  readonly newId: () => string;
  /** from 0 to 1 */
  readonly random: () => number;
}

/** What makes a quote or a note that everyone can read inspire a plan. The same voice inspires a plan once. */
export function inspire(
  source: string,
  plan: InspiredPlan,
  { inspirations, author, now, newId, random }: InspireContext,
): { readonly plan: string; readonly drafts: readonly Draft[] } {
  const id = 'id' in plan ? plan.id : newId();
  if (inspirations.some((other) => other.source === source)) return { plan: id, drafts: [] };
  const inspiration: Draft = {
    scope: ('id' in plan ? plan.scope : undefined) ?? 'commons',
    kind: 'inspiration',
    id: newId(),
    fields: { plan: id, source, created: now, rank: rankAt(inspirations, inspirations.length, random) },
  };
  const drafts = 'id' in plan ? [] : [newPlan({ id, title: plan.title, author, now })];
  return { plan: id, drafts: [...drafts, inspiration] };
}

interface PlanBeginning {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** instant, ms */
  readonly now: number;
  /** only for whoever begins it, until they share it */
  readonly isPrivate?: boolean;
}

/** A plan begins as an idea with a name. */
export function newPlan({ id, title, author, now, isPrivate = false }: PlanBeginning): Draft {
  return {
    scope: isPrivate ? 'me' : 'commons',
    kind: 'plan',
    id,
    fields: { title: title.trim(), state: 'idea', created: now, author },
  };
}
