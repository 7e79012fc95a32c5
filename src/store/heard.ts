import type { HeardKey, RouteDatabase } from './database.ts';
import { refToKey } from './key.ts';
import type { Ref } from './types.ts';

/** Where somebody stopped listening to an interview, ms in the whole sound. It stays on this phone. */
export interface Heard {
  of(ref: Ref): Promise<number | undefined>;
  keep(ref: Ref, at: number): Promise<void>;
}

/** How far this phone has listened, by interview. */
export function createHeard(db: RouteDatabase): Heard {
  const keyOf = (ref: Ref): HeardKey => `heard/${refToKey(ref)}`;
  return {
    async of(ref) {
      const row = await db.meta.get(keyOf(ref));
      return typeof row?.value === 'number' ? row.value : undefined;
    },
    async keep(ref, at) {
      await db.meta.put({ key: keyOf(ref), value: Math.round(at) });
    },
  };
}
