import type { TypedStorage } from '../../src/store/typed.ts';

export interface MadeStorage extends TypedStorage {
  readonly entries: Map<string, string>;
}

/** The storage of a browser, in memory. */
export function makeStorage(): MadeStorage {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, entry) => void entries.set(key, entry),
    removeItem: (key) => void entries.delete(key),
  };
}
