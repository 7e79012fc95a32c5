import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';
import { isRefusedThere } from './media-plan.ts';

const { sync, team, transport } = useSyncedTeam();

const media = (id: string) => ({ scope: 'team', kind: 'media', id }) as const;

/** The same few bytes on whichever phone, and what a media record says of them. */
async function keepSound(store: RouteStore) {
  const chunk = await store.media.putChunk(new TextEncoder().encode('sound').buffer);
  if (!chunk.ok) throw new Error(chunk.reason);
  const { hash } = chunk;
  return { hash, file: { name: 'a.webm', type: 'audio/webm', bytes: 5, chunks: [hash] } };
}

describe('two phones', () => {
  it('keep what has the same bytes as something erased elsewhere, say where it is, and never count it as sent', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const bring = async (store: RouteStore, id: string) => {
      const kept = await keepSound(store);
      await store.write({ ...media(id), fields: { file: kept.file } });
      return kept.hash;
    };
    const hash = await bring(a, 'm1');
    await sync(a);
    await a.erase(media('m1'), { by: 'm', at: 1, reason: 'refused', chunks: [hash] });
    await sync(a);
    await bring(b, 'm2');
    for (let round = 0; round < 2; round += 1) expect(await sync(b)).toMatchObject({ ok: true });
    expect(await b.media.readChunk(hash)).toBeDefined();
    expect(await b.media.freeChunks([hash])).toEqual({ ok: true, value: 0 });
    expect([await b.media.unconfirmed(), await b.media.waiting()]).toEqual([[hash], []]);
    expect((await b.courier.courier()).checked).toBe(0);
    const items = await b.queries.ofKind('media');
    expect(await isRefusedThere(items, b.media)).toBe(true);
  });

  it('free no space of sound that the endpoint has lost to an erasing by somebody who did not know of it', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const { file, hash } = await keepSound(a);
    await a.write({ ...media('m1'), fields: { file } });
    for (const store of [a, b]) await sync(store);
    await a.write({ ...media('m2'), fields: { file } });
    await sync(a);
    await b.erase(media('m1'), { by: 'm', at: 1, reason: 'refused', chunks: [hash] });
    for (const store of [b, a]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await a.media.freeChunks([hash])).toEqual({ ok: true, value: 0 });
    expect(await a.media.readChunk(hash)).toBeDefined();
  });

  it('keep the sound of an interview where another with the same file is erased', async () => {
    const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
    const { file, hash } = await keepSound(a);
    await a.write({ ...media('m1'), fields: { file } }, { ...media('m2'), fields: { file } });
    for (const store of [a, b]) await sync(store);
    await b.erase(media('m1'), { by: 'm', at: 1, reason: 'withdrawn', chunks: [hash] });
    for (const store of [b, a]) expect(await sync(store)).toMatchObject({ ok: true });
    for (const store of [a, b]) expect(await store.media.readChunk(hash)).toBeDefined();
    expect(await (await transport(a)).getChunk(hash)).toMatchObject({ ok: true });
  });
});
