import Database from 'libsql';
import * as fc from 'fast-check';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { itemsToPatch, wholeToItems } from '../../endpoint/patch-text.ts';
import type { LiveMark } from '../../src/merge/digest.ts';
import { writeText } from '../../src/merge/text.ts';
import { RouteDatabase, routeDatabaseName } from '../../src/store/database.ts';
import { makeFile } from '../../src/store/media-file.ts';
import type { RouteStore } from '../../src/store/route-store.ts';

/** Values and pieces that a phone holds. */
export const heldBy = async (store: RouteStore) => {
  const scopes = ['programme', 'team', 'commons'] as const;
  const marks: LiveMark[] = [];
  for (const scope of scopes) for await (const part of store.courier.live(scope)) marks.push(...part);
  return marks.map(({ id, field, stamp }) => `${id} ${field} ${stamp}`).sort();
};

/** Every third row is gone from the phone. */
export async function losesRows(store: RouteStore, nth: number): Promise<void> {
  const db = new RouteDatabase(routeDatabaseName(store.profile.id), 'strict');
  const keys = (await db.records.toArray()).filter(({ kind }) => kind !== 'device').map(({ key }) => key);
  await db.records.bulkDelete(keys.filter((_key, index) => index % 3 === nth));
  db.close();
}

/** One record is gone from the phone. */
export async function loses(store: RouteStore, key: string): Promise<void> {
  const db = new RouteDatabase(routeDatabaseName(store.profile.id), 'strict');
  await db.records.delete(key);
  db.close();
}

/** Notes with values and pieces, and a recording of one chunk. */
export async function fill(store: RouteStore, of: string): Promise<void> {
  for (let at = 0; at < 6; at += 1) {
    const reads = `${of} wrote ${at}`;
    await store.write({
      scope: 'team',
      kind: 'note',
      id: `${of}-${at}`,
      fields: { title: of, at },
      updates: { body: { update: writeText(reads), reads } },
    });
  }
  const chunk = await store.media.putChunk(
    new TextEncoder().encode(`sound of ${of} on ${store.profile.route}`).buffer,
  );
  if (!chunk.ok) throw new Error(chunk.reason);
  const made = await makeFile(store.media, { name: 'a.webm', type: 'audio/webm', bytes: 9 }, [chunk.hash]);
  if (!made.ok) throw new Error(made.reason);
  await store.write({ scope: 'team', kind: 'media', id: `${of}-m`, fields: { file: made.file } });
}

export type Loss = 'none' | 'request' | 'answer';
const LOST = { none: 0, one: 1, all: Infinity };

/** A way to the endpoint that loses requests and answers as it is told, and then no more. */
export function lossy(reach: typeof fetch, losses: readonly Loss[]): typeof fetch {
  const next = losses[Symbol.iterator]();
  return async (input, init) => {
    const loss = next.next().value ?? 'none';
    if (loss === 'request') throw new TypeError('lost');
    const answer = await reach(input, init);
    if (loss === 'answer') throw new TypeError('lost');
    return answer;
  };
}

/** What is lost on the endpoint, on a phone, and on the way; a property test plants it. */
export const LOSSES = fc.record({
  endpoint: fc.oneof(
    fc.constant('nothing' as const),
    fc.record({ third: fc.nat(2) }),
    fc.record({ one: fc.nat(200) }),
  ),
  phone: fc.integer({ min: 0, max: 3 }),
  chunks: fc.constantFrom('none' as const, 'one' as const, 'all' as const),
  way: fc.array(fc.constantFrom<Loss>('none', 'none', 'request', 'answer'), { maxLength: 40 }),
});
type Losses = typeof LOSSES extends fc.Arbitrary<infer T> ? T : never;

/** A record of the endpoint whose values lie in its own row. */
interface FreshRow {
  readonly row: number;
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly first: number;
  readonly json: string;
}

const FRESH = `SELECT rowid AS row, scope, kind, id, last_seq - count + 1 AS first, fresh AS json FROM records WHERE fresh <> ''`;

const freshOf = (db: Database.Database, route?: string): FreshRow[] =>
  (route === undefined
    ? db.prepare(FRESH).all()
    : db.prepare(`${FRESH} AND route = ?`).all([route])) as unknown as FreshRow[];

const itemsOf = ({ first, json }: FreshRow) => wholeToItems({ seq: first, json });

/** Looks into an endpoint past its code, and takes away what it holds. @param folder where it keeps its data */
export function endpointDisk(folder: () => string) {
  function inFile<T>(run: (db: Database.Database) => T): T {
    const db = new Database(path.join(folder(), 'bitacora.sqlite'));
    try {
      return run(db);
    } finally {
      db.close();
    }
  }

  /** Changes the endpoint's own file, behind its back, each value in a row of its own. */
  function onEndpoint(sql: string): number {
    return inFile((db) => {
      const insert = db.prepare(`INSERT INTO items
        (route, scope, owner, id, member, at, live, bytes, field, piece, stamp, seq, seen, value)
        SELECT route, scope, owner, id, first, came, 1, 0, ?, ?, ?, ?, ?, ? FROM records WHERE rowid = ?`);
      for (const record of freshOf(db))
        for (const { field, isPiece, stamp, seq, seen, value } of itemsOf(record))
          insert.run([field, isPiece ? 1 : 0, stamp, seq, seen, value, record.row]);
      db.exec(`UPDATE records SET fresh = '', last_seq = 0, count = 0`);
      return db.prepare(sql).run().changes;
    });
  }

  /** Takes values and pieces from the endpoint, by their places: those of new records first, which lie together. */
  function take(route: string, isTaken: (place: number, count: number) => boolean): void {
    inFile((db) => {
      const of = `route = '${route}'`;
      const records = freshOf(db, route);
      const items = db.prepare(`SELECT arrival FROM items WHERE live = 1 AND ${of} ORDER BY arrival`).all();
      const lists = records.map((record) => ({ record, list: itemsOf(record) }));
      const count = lists.reduce((sum, { list }) => sum + list.length, items.length);
      let place = 0;
      for (const { record, list } of lists) {
        const left = list.filter(() => !isTaken(place++, count));
        const json = itemsToPatch(record, left);
        db.prepare('UPDATE records SET fresh = ?, count = ? WHERE rowid = ?').run([
          json,
          left.length,
          record.row,
        ]);
      }
      for (const { arrival } of items as { arrival: number }[])
        if (isTaken(place++, count)) db.prepare('DELETE FROM items WHERE arrival = ?').run([arrival]);
    });
  }

  /** Files of chunks on the endpoint's disk. */
  async function chunkFiles(): Promise<string[]> {
    const place = path.join(folder(), 'chunks');
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => path.join(parentPath, name));
  }

  /** What the endpoint holds, as its own file says: values, pieces, and chunks whose bytes are there. */
  async function holds(route: string): Promise<Set<string>> {
    const rows = inFile((db) => {
      const items = db
        .prepare('SELECT id, field, stamp FROM items WHERE live = 1 AND route = ?')
        .all([route]);
      return [
        ...(items as { id: string; field: string; stamp: string }[]),
        ...freshOf(db, route).flatMap(itemsOf),
      ];
    });
    const chunks = (await chunkFiles()).map((file) => path.basename(file));
    return new Set([...rows.map(({ id, field, stamp }) => `${id} ${field} ${stamp}`), ...chunks]);
  }

  /** @param files of chunks that may go */
  async function lose(route: string, { endpoint, chunks }: Losses, files: readonly string[]): Promise<void> {
    if (endpoint !== 'nothing')
      take(route, (place, count) =>
        'third' in endpoint ? place % 3 === endpoint.third : place === endpoint.one % count,
      );
    for (const file of files.slice(0, LOST[chunks])) await rm(file);
  }

  return { onEndpoint, chunkFiles, holds, lose };
}
