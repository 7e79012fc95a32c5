import type { ChunkStore } from './chunk-store.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';

/** Longer than this is slow: a disk that dies, a machine with too much to do, ms. */
const SLOW = 3000;

type Work = 'records' | 'chunk';

/** The same store; work on it that took long is noted. */
export function timeStore(store: Store, tally: Tally, slow = SLOW): Store {
  return {
    ...store,
    transact: (route, work) => time(() => store.transact(route, work), { tally, slow, work: 'records' }),
  };
}

/** The same chunks; reading or writing one that took long is noted. */
export function timeChunks(chunks: ChunkStore, tally: Tally, slow = SLOW): ChunkStore {
  const as = { tally, slow, work: 'chunk' } as const;
  return {
    ...chunks,
    put: (route, hash, bytes) => time(() => chunks.put(route, hash, bytes), as),
    get: (route, hash) => time(() => chunks.get(route, hash), as),
  };
}

async function time<T>(
  run: () => Promise<T>,
  { tally, slow, work }: { tally: Tally; slow: number; work: Work },
): Promise<T> {
  const since = performance.now();
  try {
    return await run();
  } finally {
    const took = performance.now() - since;
    if (took >= slow) tally.note({ event: 'slow', work, seconds: Math.round(took / 1000) });
  }
}
