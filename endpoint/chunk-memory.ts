import type { ChunkStore } from './chunk-store.ts';

/** Chunks by route and hash, with a space between. */
export type ChunkFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** Chunks that last as long as `files`: for the simulator, whose disk they are. */
export function createChunkMemory(files: ChunkFiles): ChunkStore {
  return {
    has: async (route, hash, bytes) => files.get(`${route} ${hash}`)?.length === bytes,
    put: async (route, hash, bytes) => void files.set(`${route} ${hash}`, bytes.slice()),
    get: async (route, hash) => files.get(`${route} ${hash}`),
    remove: async (route, hash) => void files.delete(`${route} ${hash}`),
  };
}
