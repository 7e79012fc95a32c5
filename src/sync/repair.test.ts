import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpointDisk, fill, heldBy, loses, losesRows, LOSSES, lossy } from '../../tests/support/losses.ts';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import { bucketOf } from '../merge/digest.ts';
import type { RouteStore } from '../store/route-store.ts';
import { isProofFresh, PROOF_LASTS } from './proof-age.ts';

const { sync, team, folder, fetch: reach } = useSyncedTeam();

const { onEndpoint, chunkFiles, holds, lose } = endpointDisk(folder);

const checked = async (store: RouteStore) => (await store.courier.courier()).checked;

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

async function whole(): Promise<[RouteStore, RouteStore]> {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await fill(a, 'ana');
  await fill(b, 'bo');
  for (const store of [a, b, a]) expect(await sync(store)).toMatchObject({ ok: true });
  for (const store of [a, b]) expect(await checked(store)).toBeGreaterThan(0);
  return [a, b];
}

const RUNS = Number(process.env['BITACORA_RUNS'] ?? 10);

/** The proof is old: it is asked for again. */
const stale = (store: RouteStore) => store.courier.proved(0, false);

describe('what one side has lost', () => {
  it('comes back from the other, and only then the phone says that all is there', async () => {
    await fc.assert(
      fc.asyncProperty(LOSSES, async (losses) => {
        const earlier = new Set(await chunkFiles());
        const [a, b] = await whole();
        const all = await heldBy(a);
        const files = (await chunkFiles()).filter((file) => !earlier.has(file));
        expect(files).toHaveLength(2);
        const sounds = files.map((file) => path.basename(file));
        const route = a.profile.route;
        await lose(route, losses, files);
        if (losses.phone < 3) await losesRows(b, losses.phone);
        for (const store of [a, b]) await stale(store);
        const fetch = lossy(reach, losses.way);
        for (const store of [b, a, b, a, b]) {
          await sync(store, fetch);
          if (await saysAllIsThere(store)) {
            const there = await holds(route);
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
        const there = await holds(route);
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
    expect([...(await holds(route))].some((name) => name.startsWith('ana-1 title'))).toBe(true);
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
    const isThere = async () => [...(await holds(route))].some((name) => name.startsWith('p1 title'));
    expect(onEndpoint(`DELETE FROM items WHERE id = 'p1' AND route = '${route}'`)).toBeGreaterThan(0);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await isThere()).toBe(false);
    await stale(participant);
    expect(await sync(participant)).toMatchObject({ ok: true });
    expect(await isThere()).toBe(true);
    expect(await checked(participant)).toBe(0);
    expect(await participant.queries.refused()).toHaveLength(1);
  });

  it('is found where the endpoint has something else under the same stamp, and both are kept', async () => {
    const [a, b] = await whole();
    const at = `id = 'ana-1' AND field = 'title' AND route = '${a.profile.route}'`;
    expect(onEndpoint(`UPDATE items SET value = '"a clone wrote"' WHERE ${at}`)).toBe(1);
    for (const store of [a, b]) await stale(store);
    const both = new Set(['a clone wrote', 'ana']);
    const titles = async (store: RouteStore) =>
      new Set(
        (await store.queries.versions({ scope: 'team', id: 'ana-1' }, 'title')).map(({ value }) => value),
      );
    for (const store of [b, a, b, a]) {
      await sync(store);
      if (await saysAllIsThere(store)) expect(await titles(store)).toEqual(both);
      await stale(store);
    }
    for (const store of [a, b]) {
      expect(await sync(store)).toMatchObject({ ok: true });
      expect(await titles(store)).toEqual(both);
      expect(await saysAllIsThere(store)).toBe(true);
    }
  });

  it('is looked for by stamps alone where an endpoint says nothing of contents', async () => {
    const [a] = await whole();
    const older: typeof fetch = async (input, init) => {
      const answer = await reach(input, init);
      if (!String(input).includes('/digest')) return answer;
      const { contents: _left, ...digest } = (await answer.json()) as Record<string, unknown>;
      return Response.json(digest);
    };
    await stale(a);
    expect(await sync(a, older)).toMatchObject({ ok: true });
    expect(await saysAllIsThere(a)).toBe(true);
    expect(onEndpoint(`DELETE FROM items WHERE id = 'ana-1' AND route = '${a.profile.route}'`)).toBe(3);
    await stale(a);
    expect(await sync(a, older)).toMatchObject({ ok: true });
    expect([...(await holds(a.profile.route))].filter((name) => name.startsWith('ana-1 '))).toHaveLength(3);
  });

  it('comes back through a proxy that refuses long pages, too', async () => {
    const [a, b] = await whole();
    const bucket = bucketOf('lost');
    const beside = Array.from({ length: 2000 }, (_, at) => `kept-${at}`)
      .filter((id) => bucketOf(id) === bucket)
      .slice(0, 3);
    const notes = ['lost', ...beside].map((id) => ({
      scope: 'team' as const,
      kind: 'note',
      id,
      fields: { title: id },
    }));
    await a.write(...notes);
    for (const store of [a, b]) expect(await sync(store)).toMatchObject({ ok: true });
    await loses(b, 'team/lost');
    await stale(b);
    const narrow: typeof fetch = async (input, init) => {
      const { patches = [] } = JSON.parse(String(init?.body ?? '{}')) as { patches?: unknown[] };
      return patches.length > 1 ? new Response('too long', { status: 413 }) : reach(input, init);
    };
    expect(await sync(b, narrow)).toMatchObject({ ok: true });
    expect((await b.queries.get({ scope: 'team', id: 'lost' }))?.values['title']).toBe('lost');
    expect(await saysAllIsThere(b)).toBe(true);
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
