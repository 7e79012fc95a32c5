import type { Json } from '../merge/cell.ts';
import type { KeptKey, RouteDatabase } from './database.ts';

/** What screens and the courier keep beside the records: of this phone alone, it goes nowhere. */
export interface Kept {
  get(key: KeptKey): Promise<unknown>;
  put(key: KeptKey, value: Json): Promise<void>;
  /** Puts what follows from what was there, with no other tab in between. */
  change(key: KeptKey, next: (before: unknown) => Json): Promise<void>;
}

export function createKept({ meta }: RouteDatabase): Kept {
  const get: Kept['get'] = async (key) => (await meta.get(key))?.value;
  const put: Kept['put'] = async (key, value) => {
    await meta.put({ key, value });
  };
  return {
    get,
    put,
    change: (key, next) => meta.db.transaction('rw', meta, async () => put(key, next(await get(key)))),
  };
}
