import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { createMediaStore } from './media.ts';

it('comes to rest when it is closed: what a late courier brings does not make a removed database again', async () => {
  const media = createMediaStore('media-removed');
  expect(await media.putChunk(new ArrayBuffer(3))).toMatchObject({ ok: true });
  media.close();
  await Dexie.delete('media-removed');
  expect(await media.putChunk(new ArrayBuffer(4))).toEqual({ ok: false, reason: 'closed' });
  await expect(media.unconfirmed()).rejects.toThrow();
  expect(await Dexie.exists('media-removed')).toBe(false);
});
