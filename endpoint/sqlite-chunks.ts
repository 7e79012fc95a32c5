import * as z from 'zod/mini';
import type { Connection } from './sqlite-connection.ts';
import type { ChunkRows } from './store.ts';

const ChunkRow = z.object({
  hash: z.string(),
  bytes: z.number(),
  putBy: z.string(),
  erased: z.pipe(
    z.number(),
    z.transform((flag) => flag === 1),
  ),
});

/** What is known of the route's chunks; the bytes that the route stores are counted along. */
export function chunkRows(db: Connection, route: string): ChunkRows {
  const find = (hash: string) =>
    db.one(
      ChunkRow,
      'SELECT hash, bytes, put_by AS putBy, erased FROM chunks WHERE route = ? AND hash = ?',
      route,
      hash,
    );
  return {
    chunk: async (hash) => find(hash),
    async saveChunk({ hash, bytes, putBy, erased }) {
      const before = find(hash);
      const stored = before !== undefined && !before.erased ? before.bytes : 0;
      const stores = erased ? 0 : bytes;
      db.run(
        `INSERT OR REPLACE INTO chunks (route, hash, bytes, put_by, erased, filed) VALUES (?, ?, ?, ?, ?, 1)`,
        route,
        hash,
        bytes,
        putBy,
        erased ? 1 : 0,
      );
      db.run('UPDATE routes SET bytes = bytes + ? WHERE route = ?', stores - stored, route);
    },
  };
}
