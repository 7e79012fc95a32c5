import 'fake-indexeddb/auto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import { readAway } from '../store/away.ts';
import { SaveError } from '../store/fault.ts';
import { listOf } from '../store/media-file.ts';
import type { RouteStore } from '../store/route-store.ts';
import { fetchMedia } from './fetch-media.ts';
import { makeSpace, readSpare } from './make-space.ts';

const { folder, sync, team, transport } = useSyncedTeam();

const TODAY = 1_000_000;

async function put(store: RouteStore, words: string): Promise<string> {
  const chunk = await store.media.putChunk(new TextEncoder().encode(words).buffer);
  if (!chunk.ok) throw new Error(chunk.reason);
  return chunk.hash;
}

const fileOf = (chunks: readonly string[], type = 'audio/webm') => ({
  name: 'a.webm',
  type,
  bytes: 10,
  chunks: [...chunks],
});

/** An interview of yesterday whose sound is these pieces; gives their hashes. */
async function record(store: RouteStore, id: string, ...pieces: string[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const piece of pieces) hashes.push(await put(store, piece));
  await writeSound(store, id, fileOf(hashes), TODAY - 1);
  return hashes;
}

const writeSound = (store: RouteStore, id: string, file: Record<string, unknown>, started: number) =>
  store.write(
    { scope: 'team', kind: 'interview', id: `of-${id}`, fields: { started } },
    {
      scope: 'team',
      kind: 'media',
      id,
      fields: { owner: `of-${id}`, type: 'audio/webm', started, file: file as never },
    },
  );

const spareOf = (store: RouteStore) => readSpare(store, TODAY);
const make = async (store: RouteStore, by?: Parameters<typeof transport>[1]) =>
  makeSpace({ store, transport: await transport(store, by), before: TODAY });
const held = async (store: RouteStore, hashes: readonly string[]) =>
  [...(await store.media.has(hashes))].sort();
const fetchNow = async (store: RouteStore, ...ids: string[]) =>
  fetchMedia(store, await transport(store), ids);
const checked = async (store: RouteStore) => (await store.courier.courier()).checked;

/** As after a disk that was restored without it. */
async function loseAtEndpoint(hash: string): Promise<void> {
  const files = await readdir(folder(), { recursive: true });
  const lost = files.filter((name) => name.endsWith(hash));
  expect(lost).toHaveLength(1);
  for (const name of lost) await rm(path.join(folder(), name));
}

const noSignal: typeof fetch = () => Promise.reject(new TypeError('no signal'));

describe('a full phone', () => {
  it('frees the sound of interviews from before today that the endpoint has, and nothing else', async () => {
    const [ana] = (await team()) as [RouteStore];
    const old = await record(ana, 'm1', 'one', 'two');
    const fresh = await put(ana, 'today');
    await writeSound(ana, 'm2', fileOf([fresh]), TODAY);
    const photo = await put(ana, 'photo');
    const note = await put(ana, 'note');
    await ana.write(
      {
        scope: 'team',
        kind: 'media',
        id: 'p1',
        fields: { owner: 'of-m1', file: fileOf([photo], 'image/jpeg') },
      },
      { scope: 'team', kind: 'note', id: 'n1', fields: { title: 'x' } },
      { scope: 'team', kind: 'media', id: 'm3', fields: { owner: 'n1', file: fileOf([note]) } },
    );
    expect((await spareOf(ana)).bytes).toBe(0);
    await sync(ana);
    const unsent = await record(ana, 'm4', 'not sent');
    expect(await spareOf(ana)).toMatchObject({ ids: ['m1'], bytes: 6 });
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 6, lacks: false } });
    const all = [...old, fresh, photo, note, ...unsent];
    expect(await held(ana, all)).toEqual([fresh, photo, note, ...unsent].sort());
    expect(await spareOf(ana)).toMatchObject({ ids: [], bytes: 0 });
    expect([...(await readAway(ana.kept))]).toEqual(['m1']);
  });

  it('frees nothing of what is in the bin, an interview or one sound of it, nor of a recording that is still being made', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes: string[] = [];
    for (const id of ['m1', 'm2', 'm3']) hashes.push(...(await record(ana, id, id)));
    await sync(ana);
    await ana.bin({ scope: 'team', kind: 'media', id: 'm3' });
    await ana.bin({ scope: 'team', kind: 'interview', id: 'of-m1' });
    const session = { owner: 'of-m2', scope: 'team', type: 'audio/webm', segment: 0, fields: {} } as const;
    const times = { started: 0, until: 0, chunks: [] };
    await ana.media.saveSession({ ...session, ...times, media: 'm2', state: 'recording' });
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 0, lacks: false } });
    await ana.media.saveSession({ ...session, ...times, media: 'm2', state: 'closed' });
    expect((await spareOf(ana)).bytes).toBe(0);
    expect(await held(ana, hashes)).toEqual(hashes.sort());
  });

  it('keeps the list of a long file, so that the proof and a later tap still know its chunks', async () => {
    const [ana] = (await team()) as [RouteStore];
    const chunk = await put(ana, 'one');
    const list = await put(ana, new TextDecoder().decode(listOf(Array<string>(901).fill(chunk))));
    await writeSound(ana, 'm1', { name: 'a.webm', type: 'audio/webm', bytes: 2703, list }, TODAY - 1);
    await sync(ana);
    expect(await make(ana)).toMatchObject({ ok: true, value: { bytes: 3 } });
    expect(await held(ana, [chunk, list])).toEqual([list]);
    expect(await fetchNow(ana, 'm1')).toMatchObject({ ok: true, value: { pulled: 1 } });
  });

  it('keeps what another record that stays is made of too, also one in the bin', async () => {
    const [ana] = (await team()) as [RouteStore];
    const [one = '', two = '', three = ''] = await record(ana, 'm1', 'one', 'two', 'three');
    await ana.write(
      {
        scope: 'commons',
        kind: 'media',
        id: 'clip',
        fields: { owner: 'q1', from: 'm1', file: fileOf([one]) },
      },
      { scope: 'team', kind: 'media', id: 'gone', fields: { owner: 'q2', file: fileOf([two]) } },
    );
    await ana.bin({ scope: 'team', kind: 'media', id: 'gone' });
    await sync(ana);
    expect(await make(ana)).toMatchObject({ ok: true, value: { bytes: 5 } });
    expect(await held(ana, [one, two, three])).toEqual([one, two].sort());
  });

  it('frees nothing without signal, and says why', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes = await record(ana, 'm1', 'one');
    await sync(ana);
    expect(await make(ana, noSignal)).toEqual({ ok: false, reason: 'offline' });
    expect(await held(ana, hashes)).toEqual(hashes);
    expect((await readAway(ana.kept)).size).toBe(0);
  });

  it('keeps a recording of which the endpoint lacks a part after all, frees the others, and sends it again', async () => {
    const [ana] = (await team()) as [RouteStore];
    const [one = '', two = ''] = await record(ana, 'm1', 'one', 'two');
    const [other = ''] = await record(ana, 'm2', 'other');
    await sync(ana);
    await loseAtEndpoint(two);
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 5, lacks: true } });
    expect(await held(ana, [one, two, other])).toEqual([one, two].sort());
    expect(await ana.media.waiting()).toEqual([two]);
    expect([...(await readAway(ana.kept))]).toEqual(['m2']);
    await sync(ana);
    expect(await ana.media.waiting()).toEqual([]);
    expect((await spareOf(ana)).ids).toEqual(['m1']);
  });

  it('keeps what somebody had erased at the endpoint, and sends it no more', async () => {
    const [ana, ben] = (await team('facilitator')) as [RouteStore, RouteStore];
    const [one = ''] = await record(ana, 'm1', 'one');
    for (const store of [ana, ben]) await sync(store);
    // The same file once more, of which Ben has not heard when he erases the first.
    await writeSound(ana, 'm2', fileOf([one]), TODAY - 1);
    await sync(ana);
    await ben.erase(
      { scope: 'team', kind: 'media', id: 'm1' },
      { by: 'm', at: 1, reason: 'refused', chunks: [one] },
    );
    await sync(ben);
    expect((await spareOf(ana)).ids).toEqual(['m1', 'm2']);
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 0, lacks: true } });
    expect(await held(ana, [one])).toEqual([one]);
    expect([await ana.media.unconfirmed(), await ana.media.waiting()]).toEqual([[one], []]);
  });

  it('frees nothing where a person thinks better of it while the endpoint is asked', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes = await record(ana, 'm1', 'one');
    await sync(ana);
    const better = new AbortController();
    const asked = await transport(ana);
    const slow: typeof asked = {
      ...asked,
      missing: async (some) => {
        better.abort();
        return asked.missing(some);
      },
    };
    const came = await makeSpace({ store: ana, transport: slow, before: TODAY, signal: better.signal });
    expect(came).toEqual({ ok: false, reason: 'stopped' });
    expect(await held(ana, hashes)).toEqual(hashes);
  });
});

describe('sound that was taken off a phone', () => {
  it('is not fetched again by itself, and is once a person asks for it', async () => {
    const [ana, ben] = (await team('facilitator')) as [RouteStore, RouteStore];
    const hashes = await record(ana, 'm1', 'one', 'two');
    await sync(ana);
    await sync(ben);
    await make(ana);
    for (const store of [ana, ben])
      expect(await sync(store)).toMatchObject({ ok: true, value: { chunksPulled: 0 } });
    expect(await held(ana, hashes)).toEqual([]);
    expect(await held(ben, hashes)).toEqual([...hashes].sort());

    expect(await fetchNow(ana, 'm1')).toEqual({ ok: true, value: { pulled: 2, absent: 0, erased: 0 } });
    expect(await held(ana, hashes)).toEqual([...hashes].sort());
    expect((await readAway(ana.kept)).size).toBe(0);
  });

  it('stays remembered where it came back in part only, and what came goes again', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes = await record(ana, 'm1', 'one', 'two');
    await sync(ana);
    await make(ana);
    const asked = await transport(ana);
    let left = 1;
    const breaks: typeof asked = {
      ...asked,
      getChunk: async (hash) => {
        left -= 1;
        return left < 0 ? { ok: false, reason: 'offline' } : asked.getChunk(hash);
      },
    };
    expect(await fetchMedia(ana, breaks, ['m1'])).toEqual({ ok: false, reason: 'offline' });
    expect(await held(ana, hashes)).toHaveLength(1);
    expect([...(await readAway(ana.kept))]).toEqual(['m1']);
    expect(await sync(ana)).toMatchObject({ ok: true, value: { chunksPulled: 0 } });
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 3, lacks: false } });
    expect(await held(ana, hashes)).toEqual([]);
  });

  it('is asked for in the proof: given while the endpoint has it, and not where it has lost it', async () => {
    const [ana] = (await team()) as [RouteStore];
    const [one = ''] = await record(ana, 'm1', 'one');
    await sync(ana);
    await make(ana);
    await ana.write({ scope: 'team', kind: 'note', id: 'n1', fields: { title: 'x' } });
    expect(await sync(ana)).toMatchObject({ ok: true });
    expect(await checked(ana)).toBeGreaterThan(0);

    await loseAtEndpoint(one);
    await ana.write({ scope: 'team', kind: 'note', id: 'n2', fields: { title: 'y' } });
    expect(await sync(ana)).toMatchObject({ ok: true });
    expect(await checked(ana)).toBe(0);
  });

  it('loses nothing where the phone is killed between remembering and freeing', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes = await record(ana, 'm1', 'one');
    await sync(ana);
    const killed = { ...ana, media: { ...ana.media, freeChunks: () => Promise.reject(new Error('killed')) } };
    await expect(make(killed)).rejects.toThrow('killed');
    expect([...(await readAway(ana.kept))]).toEqual(['m1']);
    expect(await held(ana, hashes)).toEqual(hashes);
    expect(await sync(ana)).toMatchObject({ ok: true });
    expect(await make(ana)).toEqual({ ok: true, value: { bytes: 3, lacks: false } });
    expect(await held(ana, hashes)).toEqual([]);
  });

  it('is remembered right after where there was no room for that before', async () => {
    const [ana] = (await team()) as [RouteStore];
    const hashes = await record(ana, 'm1', 'one');
    await sync(ana);
    const change: RouteStore['kept']['change'] = async (key, next) => {
      if ((await ana.media.has(hashes)).size > 0) throw new SaveError('full');
      await ana.kept.change(key, next);
    };
    expect(await make({ ...ana, kept: { ...ana.kept, change } })).toMatchObject({
      ok: true,
      value: { bytes: 3 },
    });
    expect([...(await readAway(ana.kept))]).toEqual(['m1']);
  });

  it('is remembered by two tabs at once', async () => {
    const [ana] = (await team()) as [RouteStore];
    const { keepAway, endAway } = await import('../store/away.ts');
    await keepAway(ana.kept, ['m1']);
    await Promise.all([keepAway(ana.kept, ['m2']), endAway(ana.kept, ['m1']), keepAway(ana.kept, ['m3'])]);
    expect([...(await readAway(ana.kept))].sort()).toEqual(['m2', 'm3']);
  });
});
