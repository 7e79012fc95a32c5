import type { Draft } from '../../domain/draft.ts';
import { instantFields } from '../../domain/kind.ts';

/** Leaves out what the clock has not reached yet, and whatever hangs on it. */
export function untilNow(drafts: readonly Draft[], now: number): Draft[] {
  const ahead = new Set(drafts.filter((draft) => isAhead(draft, now)).map(({ id }) => id));
  for (let before = -1; before !== ahead.size; ) {
    before = ahead.size;
    for (const { id, fields } of drafts) if (linksTo(fields, ahead)) ahead.add(id);
  }
  return drafts.filter(({ id }) => !ahead.has(id));
}

function isAhead({ kind, fields }: Draft, now: number): boolean {
  return instantFields(kind).some((field) => {
    const value = fields[field];
    return typeof value === 'number' && value > now;
  });
}

function linksTo(fields: Draft['fields'], ids: ReadonlySet<string>): boolean {
  return Object.values(fields).some((value) => typeof value === 'string' && ids.has(value));
}
