import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { watchTransactions } from './disk.ts';
import { type Ending, runHistory } from './history.ts';
import type { Loop } from './loop.ts';
import { planOf } from './plan.ts';
import { shrink } from './shrink.ts';

/**
 * Plays the histories of the seeds that this process is given, and prints what came of each as a line of JSON: seeds from
 * `argv[2]` on, `argv[3]` of them, backwards where that is less than 0; with `shrink` as `argv[4]` those that go wrong are
 * made as short as they can be.
 */
export async function serve(present: { loop: Loop | undefined }): Promise<void> {
  // What the app loads when it first needs it would come from the real disk, in its own time.
  await import('../../src/merge/text.ts');
  watchTransactions();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const [, , from = '1', count = '1', mode] = process.argv;
  for (let at = 0; at < Math.abs(Number(count)); at += 1) {
    const plan = planOf(Number(from) + at * Math.sign(Number(count)));
    const found = await runHistory(plan, present);
    const isShort = found.faults.length === 0 || mode !== 'shrink';
    print(isShort ? found : await shrink(plan, found, (shorter) => runHistory(shorter, present)), mode);
  }
}

function print(ending: Ending, mode: string | undefined): void {
  const trace = ending.faults.length > 0 || mode === 'trace' ? ending.trace : [];
  process.stdout.write(`${JSON.stringify({ ...ending, trace })}\n`);
}
