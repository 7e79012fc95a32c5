import { fieldOf } from '../merge/fields.ts';
import { liveStamps, makeRow, rowMarks } from './row.ts';
import type { Row } from './types.ts';

/** Marks all that a row holds as unsent; of an erased record only one's own erasure. */
export function offerAll(row: Row, member: string, at: number): Row {
  if (row.state === 'erased' && !row.cells['_erased']?.some(([, value]) => isBy(value, member))) return row;
  const unsent = Object.fromEntries([...liveStamps(row)].map(([field, stamps]) => [field, [...stamps]]));
  const offered = Object.values(row.texts).flatMap((pieces) => pieces.map(([stamp]) => stamp));
  return makeRow(row, row.kind, row, { ...rowMarks(row), unsent, offered, since: row.since || at });
}

/** Marks one value or piece of a row as unsent. It has been offered before: a piece is not joined with what comes. */
export function addUnsent(row: Row, field: string, stamp: string, at: number): Row {
  const unsent = { ...row.unsent, [field]: [...new Set([...(fieldOf(row.unsent, field) ?? []), stamp])] };
  const offered = [...new Set([...row.offered, stamp])];
  return makeRow(row, row.kind, row, { ...rowMarks(row), unsent, offered, since: row.since || at });
}

function isBy(value: unknown, member: string): boolean {
  return typeof value === 'object' && value !== null && 'by' in value && value.by === member;
}
