import { applyChange, beginRecord, type Pen } from './apply.ts';
import { openDatabase, type RouteDatabase } from './database.ts';
import { faultOf, SaveError } from './fault.ts';
import { refToKey } from './key.ts';
import { type Hand, lookAtOnce } from './look-at-once.ts';
import { type PackedRow, packRow, unpackRow } from './packed-row.ts';
import type { Change, Row, Writer } from './types.ts';

/**
 * The one writer of a route on this page. Every call is one transaction with strict durability: resolved means on
 * disk. Where the system has closed the database under us, it is opened again and the write repeated; a write that
 * had come through after all changes nothing then, since every field already reads so.
 * @throws SaveError with the reason; nothing has changed then, and the caller keeps what was typed
 */
export function createWriter(db: RouteDatabase, now: () => number): Writer {
  const guesses = createGuesses(now);
  const once = (changes: readonly Change[]) =>
    db.transaction('rw', db.records, db.meta, async ({ idbtrans }) => {
      const keys = [...new Set(changes.map(refToKey))];
      const guess = guesses.make(changes);
      const [{ hand, held }] = await Promise.all([
        lookAtOnce(db, idbtrans, keys),
        guess && db.records.put(guess.row),
      ]);
      guesses.learn(hand, keys);
      if (guess && held.length === 0 && isSameHand(hand, guess.hand)) return;
      const changed = applyAll(held, changes, penOf(hand, now));
      const isUndone = guess !== undefined && changed.length === 0;
      await db.records.bulkPut(isUndone ? [...held] : changed);
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

/** The rows that changes come to, one after another, as far as they change anything. */
function applyAll(held: readonly PackedRow[], changes: readonly Change[], pen: Pen): PackedRow[] {
  const known = new Map(held.map((row) => [row.key, row]));
  const begun = new Map<string, PackedRow>();
  const opened = new Map<string, Row>();
  for (const change of changes) {
    const key = refToKey(change);
    const packed = begun.get(key) ?? known.get(key);
    const before = opened.get(key) ?? (packed && unpackRow(packed));
    const fresh = before === undefined ? beginRecord(change, pen) : undefined;
    if (fresh) {
      begun.set(key, fresh);
      continue;
    }
    const next = applyChange(before, change, pen);
    if (next === undefined) continue;
    opened.set(key, next);
    begun.delete(key);
  }
  return [...begun.values(), ...[...opened.values()].map(packRow)];
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

/** A record as it is, if nobody has made it before. */
interface Guess {
  readonly hand: Hand;
  readonly row: PackedRow;
}

/**
 * A save that waits for what it reads takes half as long again. Most saves of a new record know what they will read: nothing, and
 * the hand that wrote the last time. So it is put down at once, and what was read in the same transaction, before it, tells
 * whether it may stay; if not, what is right takes its place before anybody sees it.
 */
function createGuesses(now: () => number) {
  const known = new Set<string>();
  let last: Hand | undefined;
  return {
    make([change, ...others]: readonly Change[]): Guess | undefined {
      if (change === undefined || others.length > 0 || last === undefined) return undefined;
      if (known.has(refToKey(change))) return undefined;
      const [row] = applyAll([], [change], penOf(last, now));
      return row && { hand: last, row };
    },
    learn(hand: Hand, keys: readonly string[]): void {
      last = hand;
      for (const key of keys) known.add(key);
    },
  };
}

function penOf({ device, offset }: Hand, now: () => number): Pen {
  return { device, now: now() + offset };
}

function isSameHand(a: Hand, b: Hand): boolean {
  return a.device === b.device && a.offset === b.offset;
}
