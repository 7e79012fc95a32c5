import { Dexie } from 'dexie';
import { mayRead, mayWrite } from '../../src/protocol/access.ts';
import type { WirePatch } from '../../src/protocol/wire-patch.ts';
import { RouteDatabase } from '../../src/store/database.ts';
import { isDeletedAnew, liftAll } from '../../src/store/lift-refused.ts';
import { markOffered } from '../../src/store/offer.ts';
import { readPatch, receivePatch } from '../../src/store/receive.ts';
import type { Row } from '../../src/store/types.ts';
import { Session } from './disk.ts';
import type { Phone } from './phone.ts';
import { type PackedRow, packRow, unpackRow } from '../../src/store/packed-row.ts';
import type { World } from './world.ts';

/**
 * What a bundle carries from phone to phone (docs/protocol.md, section 8): all that the other may read, unsent there too,
 * with its chunks. What goes into it counts as offered. A participant hands on only what participants may write.
 */
export async function carry(world: World, from: Phone, to: Phone): Promise<string> {
  if (from === to) return 'to itself';
  const isFor = ({ scope }: Row) => scope !== 'me' && mayRead(to.role, scope) && mayWrite(from.role, scope);
  const rows = from.rows().filter(isFor);
  const taken = JSON.parse(JSON.stringify(rows)) as Row[];
  await change(from, async (db) => {
    for (const { key } of rows) await db.records.where('key').equals(key).modify(offer);
  });
  const { store } = await to.open(0);
  let changed = 0;
  await change(to, async (db) => {
    const deleted: string[] = [];
    for (const { key, scope, kind, id, cells, texts } of taken) {
      const patch = readPatch({ scope, kind, id, cells, texts } as unknown as WirePatch);
      const held = await db.records.get(key);
      const before = held && unpackRow(held);
      const row = patch && receivePatch(before, patch, true);
      if (row) await db.records.put(packRow(row));
      if (row && isDeletedAnew(before, row)) deleted.push(key);
      changed += row ? 1 : 0;
    }
    await liftAll(db, deleted, to.now());
  });
  const named = new Set(rows.flatMap((row) => world.chunksOf(row)));
  const chunks = from.disk.rows(from.media, 'chunks') as { hash: string; bytes: ArrayBuffer }[];
  for (const { hash, bytes } of chunks)
    if (named.has(hash)) await store.media.receiveChunk(hash, bytes.slice(0), 'bundle');
  if (changed > 0) world.tally.bundles += 1;
  return `${changed} records`;
}

function offer(row: PackedRow, ref: { value: PackedRow }): void {
  ref.value = packRow(markOffered(unpackRow(row)));
}

async function change(phone: Phone, work: (db: RouteDatabase) => Promise<void>): Promise<void> {
  Dexie.dependencies.indexedDB = new Session(phone.disk, () => true).factory();
  const db = new RouteDatabase(phone.route, 'strict');
  await db.transaction('rw', db.records, db.meta, db.tray, () => work(db));
  db.close();
}
