import type Database from 'libsql';

/** More works than this never wait for one another's disk. */
const LARGEST = 100;

interface Batches {
  /** Runs a work whole or not at all; on disk when it resolves. It may run twice, and then only the second time counts. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Turn {
  readonly run: () => Promise<void>;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Works that come in at about the same time share one commit, because waiting for the disk is what takes time. Each has a
 * savepoint of its own, so one that fails leaves the others alone; nobody is answered before the commit is on disk.
 */
export function createBatches(db: Database.Database): Batches {
  const waiting: Turn[] = [];
  let draining: Promise<void> | undefined;
  const drain = async () => {
    while (waiting.length > 0) {
      // Everything that has arrived meanwhile is read before the next turn of the event loop, and comes along.
      await nextTurn();
      await runBatch(db, waiting.splice(0, LARGEST));
    }
    draining = undefined;
  };
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(turnOf(work, { resolve, reject }));
        draining ??= drain();
      }),
    idle: async () => draining,
  };
}

function turnOf<T>(
  work: () => Promise<T>,
  { resolve, reject }: { resolve: (value: T) => void; reject: (error: unknown) => void },
): Turn {
  let settle = () => {};
  return {
    reject,
    settle: () => settle(),
    async run() {
      const value = await work();
      settle = () => resolve(value);
    },
  };
}

async function runBatch(db: Database.Database, turns: readonly Turn[]): Promise<void> {
  const settles: (() => void)[] = [];
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const turn of turns) settles.push(await runTurn(db, turn));
    db.exec('COMMIT');
  } catch (error) {
    // SQLite ends the transaction by itself where the disk is full.
    if (db.inTransaction) db.exec('ROLLBACK');
    const [only, ...others] = turns;
    if (others.length === 0) return only?.reject(error);
    // One of them may have brought the others down; alone, those that only read, or need less, get through.
    for (const turn of turns) await runBatch(db, [turn]);
    return;
  }
  for (const settle of settles) settle();
}

/** @throws where the whole transaction is gone */
async function runTurn(db: Database.Database, turn: Turn): Promise<() => void> {
  db.exec('SAVEPOINT turn');
  try {
    await turn.run();
  } catch (error) {
    if (!db.inTransaction) throw error;
    db.exec('ROLLBACK TO turn');
    db.exec('RELEASE turn');
    return () => turn.reject(error);
  }
  db.exec('RELEASE turn');
  return turn.settle;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
