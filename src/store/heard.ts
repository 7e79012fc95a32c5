import type { HeardKey } from './database.ts';
import { refToKey } from './key.ts';
import type { Kept } from './kept.ts';
import type { Ref } from './types.ts';

const keyOf = (ref: Ref): HeardKey => `heard/${refToKey(ref)}`;

/** Where somebody stopped listening to an interview, ms in the whole sound; undefined where they never did. */
export async function readHeard(kept: Kept, ref: Ref): Promise<number | undefined> {
  const at = await kept.get(keyOf(ref));
  return typeof at === 'number' ? at : undefined;
}

/** How far this phone has listened. It stays on this phone. */
export function keepHeard(kept: Kept, ref: Ref, at: number): Promise<void> {
  return kept.put(keyOf(ref), Math.round(at));
}
