import type { ChunkStore } from './chunk-store.ts';

/** Chunks that last as long as the process: for trying things out. */
export function createChunkMemory(): ChunkStore {
  const chunks = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    has: async (route, hash, bytes) => chunks.get(`${route} ${hash}`)?.length === bytes,
    put: async (route, hash, bytes) => void chunks.set(`${route} ${hash}`, bytes.slice()),
    get: async (route, hash) => chunks.get(`${route} ${hash}`),
    remove: async (route, hash) => void chunks.delete(`${route} ${hash}`),
  };
}
