import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import Database from 'libsql';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import { RouteDatabase, routeDatabaseName } from '../store/database.ts';
import { makeFile } from '../store/media-file.ts';
import type { LiveMark } from '../merge/digest.ts';
import { writeText } from '../merge/text.ts';
import type { RouteStore } from '../store/route-store.ts';
import { isProofFresh, PROOF_LASTS } from './proof-age.ts';

const { sync, team, folder, fetch: reach } = useSyncedTeam();

const checked = async (store: RouteStore) => (await store.courier.courier()).checked;
const heldBy = async (store: RouteStore) => {
  const scopes = ['programme', 'team', 'commons'] as const;
  const marks: LiveMark[] = [];
  for (const scope of scopes) for await (const part of store.courier.live(scope)) marks.push(...part);
  return marks.map(({ id, field, stamp }) => `${id} ${field} ${stamp}`).sort();
};

/** Changes the endpoint's own file, behind its back. */
function onEndpoint(sql: string): number {
  const db = new Database(path.join(folder(), 'bitacora.sqlite'));
  const { changes } = db.prepare(sql).run();
  db.close();
  return changes;
}

/** Takes one value or piece from the endpoint, whichever comes at this place. */
function takeOne(route: string, at: number): void {
  const items = `FROM items WHERE live = 1 AND route = '${route}'`;
  const place = `${at} % (SELECT count(*) ${items})`;
  onEndpoint(
    `DELETE FROM items WHERE arrival = (SELECT arrival ${items} ORDER BY arrival LIMIT 1 OFFSET ${place})`,
  );
}

/** Files of chunks on the endpoint's disk. */
async function chunkFiles(): Promise<string[]> {
  const place = path.join(folder(), 'chunks');
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => path.join(parentPath, name));
}

/** What the endpoint holds, as its own file says: values, pieces, and chunks whose bytes are there. */
async function onTheEndpoint(route: string): Promise<Set<string>> {
  const db = new Database(path.join(folder(), 'bitacora.sqlite'));
  const sql = `SELECT id, field, stamp FROM items WHERE live = 1 AND route = '${route}'`;
  const rows = db.prepare(sql).all() as { id: string; field: string; stamp: string }[];
  db.close();
  const chunks = (await chunkFiles()).map((file) => path.basename(file));
  return new Set([...rows.map(({ id, field, stamp }) => `${id} ${field} ${stamp}`), ...chunks]);
}

/** All that the app's bar asks before it says that everything is on the endpoint. */
async function saysAllIsThere({ queries, courier, media }: RouteStore): Promise<boolean> {
  const { checked } = await courier.courier();
  const [{ records }, refused, chunks] = await Promise.all([
    queries.waiting(),
    queries.refused(),
    media.unconfirmed(),
  ]);
  return isProofFresh(checked, Date.now()) && records + refused.length + chunks.length === 0;
}

async function losesRows(store: RouteStore, nth: number): Promise<void> {
  const db = new RouteDatabase(routeDatabaseName(store.profile.id), 'strict');
  const keys = (await db.records.toArray()).filter(({ kind }) => kind !== 'device').map(({ key }) => key);
  await db.records.bulkDelete(keys.filter((_key, index) => index % 3 === nth));
  db.close();
}

async function fill(store: RouteStore, of: string): Promise<void> {
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

async function whole(): Promise<[RouteStore, RouteStore]> {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await fill(a, 'ana');
  await fill(b, 'bo');
  for (const store of [a, b, a]) expect(await sync(store)).toMatchObject({ ok: true });
  for (const store of [a, b]) expect(await checked(store)).toBeGreaterThan(0);
  return [a, b];
}

type Loss = 'none' | 'request' | 'answer';
const LOST = { none: 0, one: 1, all: Infinity };
const RUNS = Number(process.env['BITACORA_RUNS'] ?? 10);

/** A way to the endpoint that loses requests and answers as it is told, and then no more. */
function lossy(losses: readonly Loss[]): typeof fetch {
  const next = losses[Symbol.iterator]();
  return async (input, init) => {
    const loss = next.next().value ?? 'none';
    if (loss === 'request') throw new TypeError('lost');
    const answer = await reach(input, init);
    if (loss === 'answer') throw new TypeError('lost');
    return answer;
  };
}

/** The proof is old: it is asked for again. */
const stale = (store: RouteStore) => store.courier.proved(0, false);

describe('what one side has lost', () => {
  it('comes back from the other, and only then the phone says that all is there', async () => {
    const losses = fc.record({
      endpoint: fc.oneof(
        fc.constant('nothing' as const),
        fc.record({ third: fc.nat(2) }),
        fc.record({ one: fc.nat(200) }),
      ),
      phone: fc.integer({ min: 0, max: 3 }),
      chunks: fc.constantFrom('none' as const, 'one' as const, 'all' as const),
      way: fc.array(fc.constantFrom<Loss>('none', 'none', 'request', 'answer'), { maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(losses, async ({ endpoint, phone, chunks, way }) => {
        const earlier = new Set(await chunkFiles());
        const [a, b] = await whole();
        const all = await heldBy(a);
        const files = (await chunkFiles()).filter((file) => !earlier.has(file));
        expect(files).toHaveLength(2);
        const sounds = files.map((file) => path.basename(file));
        const route = a.profile.route;
        if (endpoint !== 'nothing' && 'third' in endpoint)
          onEndpoint(`DELETE FROM items WHERE arrival % 3 = ${endpoint.third} AND route = '${route}'`);
        if (endpoint !== 'nothing' && 'one' in endpoint) takeOne(route, endpoint.one);
        if (phone < 3) await losesRows(b, phone);
        for (const file of files.slice(0, LOST[chunks])) await rm(file);
        for (const store of [a, b]) await stale(store);
        const fetch = lossy(way);
        for (const store of [b, a, b, a, b]) {
          await sync(store, fetch);
          if (await saysAllIsThere(store)) {
            const there = await onTheEndpoint(route);
            const lacks = [...(await heldBy(store)), ...sounds].filter((name) => !there.has(name));
            expect(lacks).toEqual([]);
          }
          await stale(store);
        }
        for (const store of [a, b]) {
          expect(await sync(store)).toMatchObject({ ok: true });
          expect(await heldBy(store)).toEqual(all);
          expect(await saysAllIsThere(store)).toBe(true);
        }
        const there = await onTheEndpoint(route);
        expect([...all, ...sounds].filter((name) => !there.has(name))).toEqual([]);
      }),
      { seed: 7, numRuns: RUNS },
    );
  }, 600_000);

  it('stands behind a fresh proof until the next comparison, six hours later at most; the bar calls it proved no longer', async () => {
    const [a] = await whole();
    const { route } = a.profile;
    expect(onEndpoint(`DELETE FROM items WHERE id = 'ana-1' AND route = '${route}'`)).toBeGreaterThan(0);
    expect(await sync(a)).toMatchObject({ ok: true });
    const proof = await checked(a);
    expect(isProofFresh(proof, proof + PROOF_LASTS - 1)).toBe(true);
    expect(isProofFresh(proof, proof + PROOF_LASTS)).toBe(false);
    await a.courier.proved(proof - PROOF_LASTS, true);
    expect(isProofFresh(await checked(a), Date.now())).toBe(false);
    expect(await sync(a)).toMatchObject({ ok: true });
    expect(isProofFresh(await checked(a), Date.now())).toBe(true);
    expect([...(await onTheEndpoint(route))].some((name) => name.startsWith('ana-1 title'))).toBe(true);
  });

  it.each(['recording', 'closed', 'making'] as const)(
    'withholds the proof while a recording is %s',
    async (state) => {
      const [a] = await whole();
      const session = {
        media: 'unfinished',
        owner: 'i1',
        scope: 'team',
        type: 'audio/webm',
        segment: 0,
      } as const;
      await a.media.saveSession({ ...session, started: 1, fields: {}, until: 0, chunks: [], state });
      await stale(a);
      expect(await sync(a)).toMatchObject({ ok: true });
      expect(await saysAllIsThere(a)).toBe(false);
      await a.media.saveSession({
        ...session,
        started: 1,
        fields: {},
        until: 0,
        chunks: [],
        state: 'finished',
      });
      await stale(a);
      expect(await sync(a)).toMatchObject({ ok: true });
      expect(await saysAllIsThere(a)).toBe(true);
    },
  );

  it('withholds the proof where nobody who may write it still has it', async () => {
    const [coordinator, participant] = (await team('participant')) as [RouteStore, RouteStore];
    await coordinator.write({ scope: 'programme', kind: 'day', id: 'd1', fields: { title: 'Day 1' } });
    for (const store of [coordinator, participant]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await checked(participant)).toBeGreaterThan(0);
    expect(onEndpoint(`DELETE FROM items WHERE scope = 'programme' AND id = 'd1'`)).toBeGreaterThan(0);
    await stale(participant);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await checked(participant)).toBe(0);
    expect((await participant.queries.refused()).length).toBe(0);
    await stale(coordinator);
    for (const store of [coordinator, participant]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await checked(coordinator)).toBeGreaterThan(0);
    await stale(participant);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await checked(participant)).toBeGreaterThan(0);
  });

  it('comes back from a phone of which something was refused, too', async () => {
    const [, participant] = (await team('participant')) as [RouteStore, RouteStore];
    const drafted = { scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds' } } as const;
    await participant.write(drafted, { scope: 'programme', kind: 'day', id: 'd1', fields: { title: 'x' } });
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await participant.queries.refused()).toMatchObject([{ key: 'programme/d1' }]);
    const { route } = participant.profile;
    const isThere = async () => [...(await onTheEndpoint(route))].some((name) => name.startsWith('p1 title'));
    expect(onEndpoint(`DELETE FROM items WHERE id = 'p1' AND route = '${route}'`)).toBeGreaterThan(0);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await isThere()).toBe(false);
    await stale(participant);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await isThere()).toBe(true);
    expect(await checked(participant)).toBe(0);
    expect(await participant.queries.refused()).toHaveLength(1);
  });

  it('is not looked for where all that differs is what was refused: nothing is offered again for it', async () => {
    const [, participant] = (await team('participant')) as [RouteStore, RouteStore];
    await participant.write({ scope: 'programme', kind: 'day', id: 'd1', fields: { title: 'x' } });
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await participant.queries.refused()).toHaveLength(1);
    await stale(participant);
    const calls: string[] = [];
    const counting: typeof fetch = async (input, init) => {
      calls.push(String(input).split('/').at(-1) ?? '');
      return reach(input, init);
    };
    expect(await sync(participant, counting)).toMatchObject({ ok: true });
    expect(calls.filter((call) => call === 'sync')).toHaveLength(1);
    expect(calls).toContain('digest?scope=programme');
  });
});
