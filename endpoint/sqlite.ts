import * as z from 'zod/mini';
import { chunkRows } from './sqlite-chunks.ts';
import { type Connection, openConnection } from './sqlite-connection.ts';
import { createInserts } from './sqlite-inserts.ts';
import { memberRows } from './sqlite-members.ts';
import { recordRows } from './sqlite-records.ts';
import type { Store } from './store.ts';

const Text = z.object({ text: z.string() });
const Chunk = z.object({ route: z.string(), hash: z.string() });
const One = z.object({ one: z.number() });

/**
 * The embedded default: one SQLite file, one writer. A file that is new begins a life of its own.
 * @param file path, or `:memory:`
 * @param epoch the name of a new store's life
 * @param db the connection to it
 */
export async function openSqlite(
  file: string,
  epoch: string,
  db: Connection = openConnection(file),
): Promise<Store> {
  const info = infoOf(db);
  if (info('epoch') === undefined) await saveInfo(db, 'epoch', epoch);
  return {
    epoch: async () => info('epoch') ?? epoch,
    renew: (next) => saveInfo(db, 'epoch', next),
    setupKeyHash: async () => info('setup-key'),
    saveSetupKeyHash: (hash) => saveInfo(db, 'setup-key', hash),
    knowsToken: async (hash) =>
      db.one(One, 'SELECT 1 AS one FROM devices WHERE token_hash = ? AND revoked = 0 LIMIT 1', hash) !==
      undefined,
    transact: (route, work) =>
      db.transact(async () => {
        const inserts = createInserts(db, route);
        const records = recordRows(db, route, inserts);
        const done = await work({ ...memberRows(db, route), ...records, ...chunkRows(db, route) });
        inserts.flush();
        return done;
      }),
    erasedChunks: async () => db.all(Chunk, 'SELECT route, hash FROM chunks WHERE erased = 1 AND filed = 1'),
    forgetFile: (route, hash) =>
      db.transact(async () =>
        db.run('UPDATE chunks SET filed = 0 WHERE route = ? AND hash = ? AND erased = 1', route, hash),
      ),
    close: () => db.close(),
  };
}

function infoOf(db: Connection): (name: string) => string | undefined {
  return (name) => db.one(Text, 'SELECT text FROM info WHERE name = ?', name)?.text;
}

function saveInfo(db: Connection, name: string, text: string): Promise<void> {
  return db.transact(async () =>
    db.run('INSERT OR REPLACE INTO info (name, text) VALUES (?, ?)', name, text),
  );
}
