import { erasedChunks } from '../src/merge/record.ts';
import type { Value } from '../src/merge/cell.ts';
import type { Pushed } from './sync-request.ts';
import type { RecordRow, Ref, RouteRows } from './store.ts';
import type { Visitor } from './visitor.ts';

/**
 * Whether this member may erase: a participant only a record that their own push was the first to bring, or that is not
 * known here, and only chunks that they put (docs/protocol.md, section 1).
 */
export async function mayErase(
  rows: RouteRows,
  visitor: Visitor,
  record: RecordRow | undefined,
  erasure: Pushed,
): Promise<boolean> {
  if (visitor.role !== 'participant') return true;
  if (record !== undefined && record.first !== visitor.member) return false;
  for (const hash of chunksOf([erasure])) {
    if ((await rows.chunk(hash))?.putBy !== visitor.member) return false;
  }
  return true;
}

/** The record's values, pieces, history and the named chunks go; `_erased` and who brought the record first stay. */
export async function erase(rows: RouteRows, ref: Ref, erasures: readonly Pushed[]): Promise<void> {
  await rows.erase(ref);
  for (const hash of chunksOf(erasures)) {
    const known = await rows.chunk(hash);
    if (known?.erased) continue;
    await rows.saveChunk({ hash, bytes: known?.bytes ?? 0, putBy: known?.putBy ?? '', erased: true });
  }
}

function chunksOf(erasures: readonly Pushed[]): string[] {
  const cell = erasures.map(({ stamp, value, seen }): Value => [stamp, JSON.parse(value), seen]);
  return erasedChunks({ cells: { _erased: cell }, texts: {} });
}
