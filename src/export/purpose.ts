import { KINDS } from '../domain/kind.ts';
import type { PublicUse } from '../domain/permission.ts';
import { progressOf } from '../domain/plan-parts/progress.ts';
import type { ExportItem } from './items.ts';

const KNOWN: ReadonlySet<string> = new Set(KINDS);
/** Never in a file that is handed on: keys of bundles, contacts, the talk about consent itself (CONSENT.csv tells its outcome). */
const NEVER: ReadonlySet<string> = new Set([
  'key',
  'consent',
  'consent_step',
  'permission',
  'saying',
  'details',
  'attendance',
  'seen',
  'urgent_draft',
  'stop_draft',
  'plan_draft',
  'roster_draft',
]);
/** People of the route itself: for the group alone. */
const GROUP_ONLY: ReadonlySet<string> = new Set(['device', 'person', 'team']);
/** Nothing of these without a person who agreed. */
const SPOKEN: ReadonlySet<string> = new Set(['interview', 'speaker', 'mark', 'line', 'quote']);

/** Whether a record is someone's words, and so may leave only with their consent. */
export function isSpoken({ kind, values }: ExportItem): boolean {
  return SPOKEN.has(kind) || (kind === 'note' && values['type'] === 'quote');
}

export function isNever({ kind, scope }: ExportItem): boolean {
  return NEVER.has(kind) || (kind === 'person' && scope !== 'programme');
}

/**
 * Whether a record that no person's consent stands behind may go to these readers. The programme may; what the team
 * and the group wrote may not be published; what this version doesn't know leaves the team for nobody.
 */
export function isFree({ kind, scope }: ExportItem, use: PublicUse): boolean {
  if (GROUP_ONLY.has(kind)) return use === 'group';
  if (use === 'public') return KNOWN.has(kind) && (scope === 'programme' || PUBLISHED.has(kind));
  return KNOWN.has(kind) || scope === 'programme' || scope === 'commons';
}

/** What a team hands in to be seen. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'plan',
  'inspiration',
  'own_card',
  'step',
  'budget',
  'rate',
  'result',
  'risk',
]);

/** What the team alone works with: points under the name of who gave them, its threads, and what it has kept and taken out since. */
const WITHIN: ReadonlySet<string> = new Set(['score', 'comment', 'version']);

/** Whether a team has handed it out with its plan: a draft of a report is for nobody yet either. */
export function isHandedOut({ kind, values }: Pick<ExportItem, 'kind' | 'values'>): boolean {
  return !WITHIN.has(kind) && (kind !== 'progress' || progressOf(values).sent !== undefined);
}

/** Fields of the route's own people that are not published. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['author', 'team', 'who', 'interpreter']);

/** What the route says of whom to call: numbers of people who gave them to those on the road. */
const ON_THE_ROAD: ReadonlySet<string> = new Set(['contacts', 'emergency']);

export function isOpenField(kind: string, field: string, use: PublicUse): boolean {
  if (kind === 'route' && ON_THE_ROAD.has(field)) return use === 'group';
  return use !== 'public' || !UNPUBLISHED.has(field);
}
