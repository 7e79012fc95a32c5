import type { Values } from './json.ts';
import { PLAN_CARDS } from './plan.ts';

/** Who may see a record inside a route (docs/protocol.md, section 3). */
export type Scope = 'programme' | 'team' | 'commons' | 'me';

/** The kinds that this version knows (docs/records.md). */
export const KINDS = [
  'route',
  'day',
  'place',
  'case',
  'activity',
  'guide',
  'question',
  'person',
  'details',
  'interview',
  'speaker',
  'consent',
  'consent_step',
  'permission',
  'media',
  'mark',
  'line',
  'promise',
  'note',
  'quote',
  'plan',
  'inspiration',
  'device',
  'saying',
  'organisation',
  'team',
  'attendance',
  'event',
  'seen',
  'urgent_draft',
  'stop_draft',
  'plan_draft',
  'roster_draft',
  'criterion',
  'step',
  'budget',
  'rate',
  'result',
  'risk',
  'comment',
  'version',
  'score',
  'award',
  'progress',
  'move',
  'card',
  'own_card',
] as const;
export type Kind = (typeof KINDS)[number];

const INSTANTS: Readonly<Record<string, readonly string[]>> = {
  interview: ['started', 'ended'],
  consent: ['at'],
  consent_step: ['at'],
  permission: ['withdrawn'],
  media: ['started'],
  mark: ['wall'],
  promise: ['created'],
  note: ['created'],
  quote: ['created'],
  plan: ['created'],
  inspiration: ['created'],
  seen: ['urgent', 'at'],
  step: ['created'],
  budget: ['created'],
  result: ['created'],
  risk: ['created'],
  comment: ['created'],
  version: ['created'],
  award: ['created'],
  progress: ['created'],
  move: ['at'],
};

/** The fields of a kind that hold instants, ms since 1970 UTC. */
export function instantFields(kind: string): readonly string[] {
  return INSTANTS[kind] ?? [];
}

const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  day: ['title'],
  place: ['name'],
  case: ['title', 'host'],
  activity: ['title', 'host', 'about'],
  guide: ['title'],
  interview: ['title', 'people'],
  speaker: ['name', 'role'],
  mark: ['words'],
  line: ['words', 'other'],
  promise: ['words'],
  note: ['body'],
  quote: ['words', 'name'],
  plan: ['title', 'team', ...PLAN_CARDS.map(({ field }) => field)],
  inspiration: ['copy', 'change'],
  own_card: ['words'],
};

/** What of a record is searched, as one text; empty for kinds that nobody searches. */
export function searchedText(kind: string, values: Values): string {
  const parts = (SEARCHED[kind] ?? []).flatMap((field) => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return parts.join('\n');
}
