import { afterEach, beforeEach, expect, test } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { MediaFile } from '../store/media-file.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { realBrowser } from './browser.ts';
import { fileSource } from './byte-source.ts';
import { createRecorder, type Recorder } from './recorder.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
const recorders: Recorder[] = [];

beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(async () => {
  for (const recorder of recorders.splice(0)) await recorder.close();
  await store.remove();
});

const writer: Writer = {
  async write(...changes) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    await Promise.resolve();
  },
};

/** Of this browser's formats only MP4 is left, as on a Safari phone; without locks, so that one tab can be two runs. */
function makeRecorder(media: MediaStore = store): Recorder {
  const browser = {
    ...realBrowser(window),
    locks: undefined,
    supports: (type: string) => type === 'audio/mp4',
  };
  const recorder = createRecorder({ media, writer, newId: () => 'm1', now: Date.now, browser });
  recorders.push(recorder);
  return recorder;
}

async function play(file: MediaFile) {
  const bytes = await fileSource(store, file).read(0, file.bytes);
  const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: file.type })));
  await new Promise((done, fail) => {
    audio.addEventListener('loadedmetadata', done);
    audio.addEventListener('error', () => fail(new Error(audio.error?.message)));
  });
  const { duration } = audio;
  audio.currentTime = duration / 2;
  await new Promise((done) => audio.addEventListener('seeked', done));
  return { duration, at: audio.currentTime };
}

test('an MP4 recording is saved slice by slice and made into a file that plays from anywhere', async () => {
  const recorder = makeRecorder();
  const begun = await recorder.start({ owner: 'i1', scope: 'team', bitrate: 32_000 });
  if (!begun.ok) throw new Error(begun.reason);
  await soon(() => expect(begun.live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  const [recorded] = await recorder.stop();
  await recorder.settled();
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  expect(file.type).toBe('audio/mp4');
  const played = await play(file);
  expect(Math.abs(played.duration * 1000 - (recorded?.duration ?? 0))).toBeLessThan(400);
  expect(played.at).toBeCloseTo(played.duration / 2, 1);
  expect(await store.slices('m1')).toEqual([]);
});

test('an MP4 recording that was killed is found at the next start, and plays', async () => {
  let killed = false;
  const dying: MediaStore = {
    ...store,
    addSlice: (slice) => (killed ? new Promise(() => {}) : store.addSlice(slice)),
    changeSession: (...change) => (killed ? new Promise(() => {}) : store.changeSession(...change)),
  };
  const first = makeRecorder(dying);
  recorders.length = 0;
  const begun = await first.start({ owner: 'i1', scope: 'team', bitrate: 32_000 });
  if (!begun.ok) throw new Error(begun.reason);
  await soon(() => expect(begun.live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  killed = true;
  const saved = begun.live.savedUpTo.value;
  const { recovered } = await makeRecorder().recover();
  expect(recovered).toMatchObject([{ media: 'm1', cut: true, duration: Math.round(saved) }]);
  expect(await recovered[0]?.finished).toMatchObject({ ok: true, whole: true });
  const played = await play(MediaFile.parse(fields.get('m1')?.['file']));
  expect(Math.abs(played.duration * 1000 - saved)).toBeLessThan(2500);
});
