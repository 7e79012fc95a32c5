import type { Draft } from './draft.ts';
import type { Json } from './json.ts';
import { labelOf, labels } from './field.ts';
import { shiftRoute } from './shift.ts';

/**
 * What changes when a sample moves to other dates: the programme and what was invented; what people wrote while they
 * looked at it keeps its time. Each draft holds only the fields that change.
 */
export function moveSample(records: readonly Draft[], start: string): Draft[] {
  const movable = records.filter(({ scope, fields }) => scope === 'programme' || isInvented(fields));
  return shiftRoute(movable, start).flatMap((moved, index) => {
    const before = movable[index]?.fields ?? {};
    const changed = Object.entries(moved.fields).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    );
    const { scope, kind, id } = moved;
    return changed.length === 0 ? [] : [{ scope, kind, id, fields: Object.fromEntries(changed) }];
  });
}

function isInvented(fields: Readonly<Record<string, Json>>): boolean {
  return labelOf(labels.parse(fields['labels'])) === 'invented';
}
