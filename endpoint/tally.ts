import type { Entry, Log } from './log.ts';

/** Between two lines about the same thing, ms. */
const PAUSE = 60_000;
/** Unknown tokens within a minute before anyone is told: a few phones that were revoked are nothing. */
const MANY = 30;

/** Notes what may happen a thousand times a minute: the first time at once, then how often since, once a minute. */
export interface Tally {
  note(entry: Entry): void;
  /** Someone came with a token, an invite or a key that is not known. */
  refused(): void;
  /** Tells what has not been told yet. */
  flush(): void;
}

/** `told`: when it was last told of, ms; `waiting`: how often it has happened since. */
interface Count {
  readonly entry: Entry;
  told: number;
  waiting: number;
}

/** Counts what would fill a log, and tells it in one line each. */
export function createTally(log: Log, clock: () => number): Tally {
  const counts = new Map<string, Count>();
  const refusals = { since: -PAUSE, count: 0 };
  const tell = (count: Count) => {
    log({ ...count.entry, count: count.waiting });
    count.told = clock();
    count.waiting = 0;
  };
  return {
    note(entry) {
      const key = keyOf(entry);
      const count = counts.get(key) ?? { entry, told: -PAUSE, waiting: 0 };
      counts.set(key, count);
      count.waiting += 1;
      if (clock() - count.told >= PAUSE) tell(count);
    },
    refused() {
      const now = clock();
      if (now - refusals.since >= PAUSE) Object.assign(refusals, { since: now, count: 0 });
      refusals.count += 1;
      if (refusals.count === MANY) log({ event: 'many-refused', count: MANY });
    },
    flush() {
      for (const [key, count] of counts) {
        if (count.waiting > 0) tell(count);
        else if (clock() - count.told >= PAUSE) counts.delete(key);
      }
    },
  };
}

/** Slow work counts as one thing however long it took; the first tells how long. */
function keyOf(entry: Entry): string {
  return JSON.stringify(entry.event === 'slow' ? [entry.event, entry.work] : entry);
}
