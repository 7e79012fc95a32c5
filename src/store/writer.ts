import { applyChange, type Pen } from './apply.ts';
import { openDatabase, type RouteDatabase } from './database.ts';
import { faultOf, SaveError } from './fault.ts';
import { heldRows } from './held-rows.ts';
import { refToKey } from './key.ts';
import { packRow } from './packed-row.ts';
import type { Change, Row, Writer } from './types.ts';

/** Reads a pen inside the transaction of the write: a stamp is taken once, there. */
export async function readPen(db: RouteDatabase, now: () => number): Promise<Pen> {
  const [{ device }, { offset }] = await Promise.all([db.identity(), db.courier()]);
  return { device, now: now() + offset };
}

/**
 * The one writer of a route on this page. Every call is one transaction with strict durability: resolved means on
 * disk. Where the system has closed the database under us, it is opened again and the write repeated; a write that
 * had come through after all changes nothing then, since every field already reads so.
 * @throws SaveError with the reason; nothing has changed then, and the caller keeps what was typed
 */
export function createWriter(db: RouteDatabase, now: () => number): Writer {
  const once = (changes: readonly Change[]) =>
    db.transaction('rw', db.records, db.meta, async () => {
      const rows = new Map<string, Row | undefined>();
      const keys = [...new Set(changes.map(refToKey))];
      // Asked at once: each answer that a save waits for in turn makes it longer.
      const [pen, held] = await Promise.all([readPen(db, now), heldRows(db, keys)]);
      for (const row of held) rows.set(row.key, row);
      const touched = new Set<string>();
      for (const change of changes) {
        const key = refToKey(change);
        const next = applyChange(rows.get(key), change, pen);
        if (next) rows.set(key, next);
        if (next) touched.add(key);
      }
      const changed = [...touched].map((key) => rows.get(key)).filter((row) => row !== undefined);
      await db.records.bulkPut(changed.map(packRow));
    });
  return {
    write: async (...changes) => {
      try {
        await once(changes);
      } catch (error) {
        if (faultOf(error) !== 'closed') throw new SaveError(faultOf(error), error);
        await again(db, () => once(changes));
      }
    },
  };
}

async function again(db: RouteDatabase, run: () => PromiseLike<void>): Promise<void> {
  if (db.gone) throw new SaveError('gone');
  try {
    db.close({ disableAutoOpen: false });
    await openDatabase(db);
    await run();
  } catch (error) {
    throw new SaveError(faultOf(error), error);
  }
}
