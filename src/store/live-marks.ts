import type { LiveMark } from '../merge/digest.ts';
import type { Scope } from '../protocol/names.ts';
import type { RouteDatabase } from './database.ts';
import { unpackRow } from './packed-row.ts';
import type { Row } from './types.ts';

/** Records read at once: what a weak phone reads, and hashes, without a tap having to wait for it. */
const PART = 50;

/** Every live value and piece of a scope, part by part. What is written meanwhile may or may not be among them. */
export async function* liveMarks(db: RouteDatabase, scope: Scope): AsyncGenerator<LiveMark[]> {
  // No key is beyond the scope's own: '0' comes after '/'.
  const end = `${scope}0`;
  let last = `${scope}/`;
  for (;;) {
    const rows = await db.records.where('key').between(last, end, false, false).limit(PART).toArray();
    const next = rows.at(-1)?.key;
    if (next === undefined) return;
    yield rows.flatMap((row) => marksOf(unpackRow(row)));
    last = next;
  }
}

function marksOf(row: Row): LiveMark[] {
  const { id, cells, texts } = row;
  const live = [...Object.entries(cells), ...Object.entries(texts)];
  return live.flatMap(([field, all]) => all.map(([stamp, value]) => ({ id, field, stamp, value })));
}
