import type { Values } from './json.ts';
import type { Kind } from './kind.ts';

/** Parts of a plan, an interview, a stop and so on, by the field in which they name it. */
const PARTS = {
  interview: ['mark', 'line', 'speaker', 'consent', 'consent_step', 'promise', 'quote'],
  plan: [
    'inspiration',
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
    'plan_draft',
    'own_card',
  ],
  activity: ['attendance', 'seen', 'urgent_draft'],
  guide: ['question'],
  case: ['event'],
  owner: ['media'],
} as const satisfies Record<string, readonly Kind[]>;

const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(PARTS).flatMap(([field, kinds]) => kinds.map((kind) => [kind, field] as const)),
);

/** The id of what a record is a part of, in its own scope, in commons, or of a stop in programme; undefined where it stands alone. */
export function ownerOf({ kind, values }: { kind: string; values: Values }): string | undefined {
  const owner = values[FIELDS.get(kind) ?? ''];
  return typeof owner === 'string' && owner !== '' ? owner : undefined;
}
