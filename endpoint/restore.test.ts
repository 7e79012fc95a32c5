/** The restore of docs/running.md, rehearsed with real phones: what was written after the backup comes back from them. */
import 'fake-indexeddb/auto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RouteStore } from '../src/store/route-store.ts';
import { syncRoute } from '../src/sync/engine.ts';
import { createTransport } from '../src/sync/transport.ts';
import { createOperator, type Running } from '../tests/support/endpoint-process.ts';
import { makePhone } from '../tests/support/phone.ts';

let data: string;
let backup: string;
let running: Running;
const phones: RouteStore[] = [];
const operator = createOperator(() => data);
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'bitacora-restore-'));
  backup = await mkdtemp(path.join(tmpdir(), 'bitacora-backup-'));
  running = await operator.start();
});
afterEach(async () => {
  operator.killAll();
  for (const phone of phones.splice(0)) phone.close();
  for (const folder of [data, backup]) await rm(folder, { recursive: true, force: true });
});

type PhoneSettings = Parameters<typeof makePhone>[0];

async function phone(settings: PhoneSettings): Promise<RouteStore> {
  const made = await makePhone({ route: 'valley', ...settings });
  phones.push(made);
  return made;
}

async function transport(store: RouteStore) {
  const { token, route } = await store.identity();
  return createTransport({ endpoint: running.url, route, token, fetch });
}

async function sync(store: RouteStore) {
  return syncRoute({ store, transport: await transport(store), now: Date.now, media: true });
}

async function team(): Promise<[RouteStore, RouteStore]> {
  const ana = await phone({ pending: { create: { key: '' } } });
  expect(await sync(ana)).toMatchObject({ ok: true });
  const ben = await join(ana);
  return [ana, ben];
}

async function join(ana: RouteStore): Promise<RouteStore> {
  const invite = await (await transport(ana)).invite({ role: 'facilitator' });
  if (!invite.ok) throw new Error(invite.reason);
  const joining = await phone({ role: 'facilitator', pending: { join: { invite: invite.value.invite } } });
  expect(await sync(joining)).toMatchObject({ ok: true });
  return joining;
}

const note = (id: string) => ({ scope: 'team', kind: 'note', id }) as const;

async function record(store: RouteStore, id: string, words: string): Promise<string> {
  const chunk = await store.media.putChunk(new TextEncoder().encode(words).buffer);
  if (!chunk.ok) throw new Error(chunk.reason);
  const file = { name: 'a.webm', type: 'audio/webm', bytes: words.length, chunks: [chunk.hash] };
  await store.write({ scope: 'team', kind: 'media', id, fields: { file } });
  return chunk.hash;
}

/** As the page says: the database first while it runs, then the chunks. */
async function backUp(): Promise<void> {
  const db = new Database(path.join(data, 'bitacora.sqlite'));
  db.exec(`VACUUM INTO '${path.join(backup, 'bitacora.sqlite')}'`);
  db.close();
  await cp(path.join(data, 'chunks'), path.join(backup, 'chunks'), { recursive: true });
}

async function restore(): Promise<void> {
  expect(await running.end('SIGTERM')).toBe(0);
  for (const name of await readdir(data)) await rm(path.join(data, name), { recursive: true });
  await cp(backup, data, { recursive: true });
  expect(await operator.launch(['new-epoch']).ended).toBe(0);
  running = await operator.start();
}

async function digestOf(store: RouteStore) {
  const answer = await (await transport(store)).digest('team');
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function missingOf(store: RouteStore, hashes: readonly string[]) {
  const answer = await (await transport(store)).missing(hashes);
  return answer.ok ? answer.value.missing : answer.reason;
}

async function settle(...stores: RouteStore[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const store of stores) await sync(store);
}

test('yesterday’s backup gets today’s notes and recordings back from the phones that hold them', async () => {
  const [ana, ben] = await team();
  await ana.write({ ...note('old'), fields: { title: 'before' } });
  const before = await record(ana, 'old-sound', 'sound of yesterday');
  await settle(ana, ben);
  await backUp();
  await ana.write({ ...note('old'), fields: { title: 'changed after' } });
  await ana.write({ ...note('new'), fields: { title: 'after' } });
  await ben.write({ ...note('by-ben'), fields: { title: 'after, by Ben' } });
  const after = await record(ben, 'new-sound', 'sound of today');
  await settle(ana, ben);
  const today = await digestOf(ana);
  await restore();
  expect((await digestOf(ana)).buckets).not.toEqual(today.buckets);
  expect(await missingOf(ana, [before, after])).toEqual([after]);
  await settle(ana, ben);
  expect((await digestOf(ana)).buckets).toEqual(today.buckets);
  expect(await missingOf(ana, [before, after])).toEqual([]);
  for (const store of [ana, ben]) {
    expect(await store.queries.get(note('old'))).toMatchObject({ values: { title: 'changed after' } });
    expect((await store.queries.waiting()).records).toBe(0);
    expect(await store.media.unconfirmed()).toEqual([]);
  }
  const cleo = await join(ana);
  await sync(cleo);
  expect((await cleo.queries.get(note('by-ben')))?.values['title']).toBe('after, by Ben');
  expect(await cleo.media.readChunk(after)).toBeDefined();
}, 180_000);

test('what a phone wrote that has joined since comes back from those who had it, and its own notebook stays whole', async () => {
  const [ana] = await team();
  await settle(ana);
  await backUp();
  const cleo = await join(ana);
  await cleo.write({ ...note('by-cleo'), fields: { title: 'of a phone that joined today' } });
  await settle(cleo, ana);
  await restore();
  expect(await sync(cleo)).toMatchObject({ ok: false });
  expect((await cleo.queries.get(note('by-cleo')))?.values['title']).toBe('of a phone that joined today');
  await settle(ana);
  const dan = await join(ana);
  await sync(dan);
  expect((await dan.queries.get(note('by-cleo')))?.values['title']).toBe('of a phone that joined today');
}, 180_000);
