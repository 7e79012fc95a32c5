import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { watchTransactions } from './disk.ts';
import { runHistory } from './history.ts';
import type { Loop } from './loop.ts';
import { planOf } from './plan.ts';

/** Plays the histories of the seeds that this process is given, and prints what came of each as a line of JSON. */
export async function serve(present: { loop: Loop | undefined }): Promise<void> {
  watchTransactions();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const [from = 1, count = 1] = process.argv.slice(2).map(Number);
  for (let seed = from; seed < from + count; seed += 1) {
    const started = performance.now();
    const ending = await runHistory(planOf(seed), present);
    const ms = performance.now() - started;
    const { faults, trace, tally } = ending;
    process.stdout.write(
      `${JSON.stringify({ seed, ms, tally, faults, trace: faults.length > 0 ? trace : [] })}\n`,
    );
  }
}
