import { afterEach, beforeEach, expect, test } from 'vitest';
import { MediaFile } from '../store/media-file.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Change } from '../store/types.ts';
import { fileSource } from './byte-source.ts';
import { eraseMedia } from './erase.ts';
import { awaitedPhotos, awaitPhoto, keepPhoto } from './photo.ts';
import { createPictureMaker, realPicturePorts } from './picture.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
const ORDER = { media: 'p1', owner: 'i1', scope: 'team', started: Date.UTC(2026, 10, 3, 14) } as const;

beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());

const ports = (pictures = createPictureMaker(realPicturePorts())) => ({
  media: store,
  pictures,
  writer: {
    async write(...changes: Change[]) {
      for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
      await Promise.resolve();
    },
  },
});

/** A JPEG of noise, with a place and a device written into it as cameras do. */
async function photograph(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  for (let at = 0; at < 400; at += 1) {
    context.fillStyle = `hsl(${(at * 47) % 360} 60% 50%)`;
    context.fillRect((at * 97) % width, (at * 61) % height, width / 9, height / 9);
  }
  const jpeg = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
  );
  const exif = new TextEncoder().encode('Exif\0\0GPS 13.5S 71.9W; a phone of Rosa (invented)');
  const length = exif.length + 2;
  const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...exif]);
  return new Blob([head, jpeg.subarray(2)], { type: 'image/jpeg' });
}
const bytesOf = async (media: string) => {
  const file = MediaFile.parse(fields.get(media)?.['file']);
  return fileSource(store, file).read(0, file.bytes);
};
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

const MAKERS = [
  ['in a worker', () => createPictureMaker(realPicturePorts())],
  [
    'on the page where there are no workers',
    () =>
      createPictureMaker({
        page: document,
        startWorker() {
          throw new Error('no workers here');
        },
      }),
  ],
  [
    'on the page where the worker breaks',
    () =>
      createPictureMaker({
        page: document,
        startWorker: () => new Worker('data:text/javascript,throw new Error("broken")'),
      }),
  ],
] as const;

test.each(MAKERS)(
  'a photo is made small %s, and nothing is left of what the camera wrote beside it',
  async (_where, make) => {
    const source = await photograph(4000, 3000);
    expect(textOf(new Uint8Array(await source.arrayBuffer()))).toContain('Rosa');
    const kept = await keepPhoto(ports(make()), {
      ...ORDER,
      source,
      longest: 1600,
      fields: { shows: 'photo', sound: 'm1', at: 5000 },
    });
    expect(kept).toMatchObject({ ok: true, media: 'p1' });
    expect(fields.get('p1')).toMatchObject({
      owner: 'i1',
      type: 'image/jpeg',
      width: 1600,
      height: 1200,
      sound: 'm1',
      at: 5000,
      file: { name: '20261103T140000Z-1.jpg', type: 'image/jpeg' },
    });
    const bytes = await bytesOf('p1');
    expect(bytes.length).toBeLessThan(600_000);
    for (const said of ['Exif', 'GPS', 'Rosa']) expect(textOf(bytes)).not.toContain(said);
    const bitmap = await createImageBitmap(new Blob([bytes]));
    expect([bitmap.width, bitmap.height]).toEqual([1600, 1200]);
  },
);

test('the page goes on drawing while a picture is made small', async () => {
  const source = await photograph(6000, 4500);
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  await createPictureMaker(realPicturePorts()).make(source, 1600);
  const took = performance.now() - began;
  clearInterval(watch);
  expect(longest).toBeLessThan(Math.max(100, took / 2));
});

test('what the camera in the page sees becomes a photo', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const source = await createImageBitmap(video);
  const { width } = source;
  expect(await keepPhoto(ports(), { ...ORDER, source, longest: 1600 })).toMatchObject({ ok: true });
  expect(fields.get('p1')?.['width']).toBe(Math.min(1600, width));
  for (const track of stream.getTracks()) track.stop();
});

test('what is no picture is said, and leaves nothing', async () => {
  const source = new Blob(['no picture'], { type: 'image/jpeg' });
  expect(await keepPhoto(ports(), { ...ORDER, source, longest: 1600 })).toEqual({
    ok: false,
    reason: 'unreadable',
  });
  expect(fields.size).toBe(0);
  expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

test('without room nothing of a photo stays, and its erasing finds every chunk', async () => {
  const source = await photograph(1600, 1200);
  const full: MediaStore = { ...store, putChunk: () => Promise.resolve({ ok: false, reason: 'full' }) };
  const kept = await keepPhoto({ ...ports(), media: full }, { ...ORDER, source, longest: 1600 });
  expect(kept).toEqual({ ok: false, reason: 'full' });
  expect(fields.size).toBe(0);
  expect(await keepPhoto(ports(), { ...ORDER, source, longest: 1600 })).toMatchObject({ ok: true });
  expect((await store.usage()).chunks).toBeGreaterThan(0);
  await eraseMedia(store, ['p1']);
  expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

test('a photo that is being taken in another app is known to the next start, until it has come', async () => {
  expect((await awaitPhoto(store, ORDER)).ok).toBe(true);
  expect(await awaitedPhotos(store, { owner: 'i1' })).toMatchObject([{ media: 'p1', scope: 'team' }]);
  expect(await awaitedPhotos(store, { owner: 'another' })).toEqual([]);
  expect(await awaitedPhotos(store, { owner: 'i1', card: 'who' })).toEqual([]);
  await store.dropSession('p1');
  expect(await awaitedPhotos(store, { owner: 'i1' })).toEqual([]);
});
