import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Change, Writer } from '../store/types.ts';
import { type Browser, realBrowser } from './browser.ts';
import { fileSource } from './byte-source.ts';
import { takeLock, RECORDER_LOCK } from './lock.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { measureSound } from './remux.ts';
import { MediaFile } from '../store/media-file.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
let streams: MediaStream[];
let recorders: Recorder[];
const ORDER = { owner: 'i1', scope: 'team', bitrate: 32_000 } as const;

beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
  streams = [];
  recorders = [];
});
afterEach(async () => {
  for (const recorder of recorders) await recorder.close();
  vi.restoreAllMocks();
  await store.remove();
});

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const writer: Writer = {
  async write(...changes: Change[]) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    await Promise.resolve();
  },
};

function makeRecorder(changes: Partial<Browser> = {}, media: MediaStore = store) {
  let id = 0;
  const real = realBrowser(window);
  const devices = new Proxy(navigator.mediaDevices, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== 'getUserMedia') return typeof value === 'function' ? value.bind(target) : value;
      return async (constraints: MediaStreamConstraints) => {
        const stream = await target.getUserMedia(constraints);
        streams.push(stream);
        return stream;
      };
    },
  });
  const recorder = createRecorder({
    media,
    writer,
    newId: () => `m${(id += 1)}`,
    now: Date.now,
    browser: { ...real, devices, ...changes },
  });
  recorders.push(recorder);
  return recorder;
}

async function started(recorder: Recorder) {
  const begun = await recorder.start(ORDER);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.live;
}
const track = () => streams.flatMap((stream) => stream.getAudioTracks()).at(-1)!;
const fileOf = (media: string) => MediaFile.parse(fields.get(media)?.['file']);

test('a recording is saved slice by slice, closed, and made into a file that can be seeked', async () => {
  const order: string[] = [];
  const watched: MediaStore = {
    ...store,
    async addSlice(slice) {
      const done = await store.addSlice(slice);
      order.push(`disk ${slice.until}`);
      return done;
    },
  };
  const estimate = () => Promise.resolve({ quota: 1_000_000_000, usage: 0 });
  const recorder = makeRecorder({ estimate }, watched);
  const live = await started(recorder);
  const stop = live.savedUpTo.subscribe((until) => until > 0 && order.push(`screen ${until}`));
  expect(recorder.state.value.name).toBe('recording');
  expect(await recorder.start(ORDER)).toEqual({ ok: false, reason: 'running' });

  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  stop();
  const times = order.map((line) => line.split(' '));
  for (const [index, [where, until]] of times.entries()) {
    expect(where).toBe(index % 2 === 0 ? 'disk' : 'screen');
    if (where === 'screen') expect(times[index - 1]?.[1]).toBe(until);
  }
  expect(fields.get('m1')).toMatchObject({ owner: 'i1', type: 'audio/webm', segment: 0 });
  expect(live.minutesLeft.value).toBeGreaterThan(5);
  const position = recorder.position();
  expect(position).toMatchObject({ media: 'm1' });
  expect(position?.at).toBeGreaterThan(3500);

  const [recorded] = await recorder.stop();
  expect(recorder.state.value).toEqual({ name: 'idle', fault: undefined });
  expect(fields.get('m1')?.['duration']).toBe(recorded?.duration);
  await recorder.settled();
  const file = fileOf('m1');
  expect(file).toMatchObject({ type: 'audio/webm' });
  expect(file.name).toMatch(/^\d{8}T\d{6}Z-1\.webm$/);
  const measured = await measureSound(fileSource(store, file));
  expect(Math.abs((measured?.stated ?? 0) - (recorded?.duration ?? 0))).toBeLessThan(300);
  expect(await store.slices('m1')).toEqual([]);
  expect(await store.readDraft('m1', 0)).toBeUndefined();
  expect(await store.session('m1')).toMatchObject({ state: 'finished' });

  const audio = new Audio();
  const bytes = await fileSource(store, file).read(0, file.bytes);
  audio.src = URL.createObjectURL(new Blob([bytes], { type: file.type }));
  await new Promise((done) => audio.addEventListener('loadedmetadata', done));
  expect(Number.isFinite(audio.duration)).toBe(true);
  expect(audio.seekable.end(0)).toBeCloseTo(audio.duration, 1);
  audio.currentTime = audio.duration - 1;
  await new Promise((done) => audio.addEventListener('seeked', done));
  expect(audio.currentTime).toBeCloseTo(audio.duration - 1, 1);
});

test('every slice is its own transaction, with strict durability', async () => {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const recorder = makeRecorder();
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  const writes = spy.mock.calls.filter(
    ([tables, mode]) => mode === 'readwrite' && [tables].flat().includes('slices'),
  );
  expect(writes.length).toBeGreaterThanOrEqual(2);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  expect((await store.slices('m1')).length).toBe(writes.length);
});

test('a pause is cut out of media time', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await sleep(1500);
  recorder.pause();
  expect(live.status.value).toBe('paused');
  await sleep(1500);
  recorder.resume();
  await sleep(1000);
  const [recorded] = await recorder.stop();
  expect(recorded?.duration).toBeGreaterThan(2000);
  expect(recorded?.duration).toBeLessThan(3200);
  await recorder.settled();
  const measured = await measureSound(fileSource(store, fileOf('m1')));
  expect(Math.abs((measured?.duration ?? 0) - (recorded?.duration ?? 0))).toBeLessThan(400);
});

test('the disk knows whether a recording waits, goes on or is over, for the next start of the app', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  const halt = async () => (await store.session('m1'))?.halt;
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  recorder.pause();
  await vi.waitFor(async () => expect(await halt()).toBe('paused'));
  recorder.resume();
  await vi.waitFor(async () => expect(await halt()).toBe('none'));
  await recorder.stop();
  expect(await halt()).toBe('over');
});

test('a microphone that ends opens again in a segment of its own', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  track().stop();
  track().dispatchEvent(new Event('ended'));
  await vi.waitFor(() => expect(live.segment.value).toBe(1), 30_000);
  expect(streams).toHaveLength(2);
  expect(live.status.value).toBe('recording');
  await vi.waitFor(async () => expect(await store.slices('m2')).not.toEqual([]), 30_000);
  const recorded = await recorder.stop();
  expect(recorded.map(({ media, segment }) => [media, segment])).toEqual([
    ['m1', 0],
    ['m2', 1],
  ]);
  await recorder.settled();
  for (const { media, duration } of recorded) {
    expect(fields.get(media)).toMatchObject({ owner: 'i1', file: { type: 'audio/webm' } });
    expect(duration).toBeGreaterThan(500);
  }
});

test('a mute of more than three seconds ends the segment, and the voice coming back begins one', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  track().dispatchEvent(new Event('mute'));
  expect(live.warning.value).toBe('muted');
  await sleep(1000);
  expect(live.status.value).toBe('recording');
  await vi.waitFor(() => expect(live.status.value).toBe('interrupted'), 30_000);
  expect(recorder.position()).toMatchObject({ media: 'm1' });
  track().dispatchEvent(new Event('unmute'));
  await vi.waitFor(() => expect(live.segment.value).toBe(1), 30_000);
  expect(live.warning.value).toBeUndefined();
  expect(streams).toHaveLength(1);
});

test('a recorder that breaks again and again waits for a person', async () => {
  const real = realBrowser(window);
  let broken = true;
  const recorder = makeRecorder({
    record(stream, options) {
      const made = real.record(stream, options);
      if (broken) setTimeout(() => made.stop(), 50);
      return made;
    },
  });
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.warning.value).toBe('microphone_lost'), 30_000);
  expect(live.status.value).toBe('interrupted');
  broken = false;
  recorder.resume();
  await vi.waitFor(() => expect(live.status.value).toBe('recording'), 30_000);
  expect(live.warning.value).toBeUndefined();
});

test('a full disk ends the recording, and what was there stays and becomes a file, and words find room', async () => {
  let count = 0;
  await caches.delete('bitacora-ballast');
  const recorder = makeRecorder(
    {},
    {
      ...store,
      addSlice: (slice) =>
        (count += 1) > 2 ? Promise.resolve({ ok: false, reason: 'full' }) : store.addSlice(slice),
    },
  );
  const live = await started(recorder);
  await vi.waitFor(async () => expect(await caches.match('/ballast')).toBeDefined(), 30_000);
  await vi.waitFor(() => expect(recorder.state.value).toEqual({ name: 'idle', fault: 'no_space' }), 30_000);
  expect(await caches.match('/ballast')).toBeUndefined();
  const saved = live.savedUpTo.value;
  expect(saved).toBeGreaterThan(3000);
  await recorder.settled();
  expect(fields.get('m1')).toHaveProperty('file');
  const measured = await measureSound(fileSource(store, fileOf('m1')));
  expect(Math.abs((measured?.duration ?? 0) - saved)).toBeLessThan(300);
});

test('it does not begin without space, without a microphone, or beside another tab', async () => {
  const full = makeRecorder({ estimate: () => Promise.resolve({ quota: 1000, usage: 999 }) });
  expect(await full.start(ORDER)).toEqual({ ok: false, reason: 'no_space' });
  expect(full.state.value.name).toBe('idle');
  expect(track().readyState).toBe('ended');

  const denied = makeRecorder();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValueOnce(
    new DOMException('no', 'NotAllowedError'),
  );
  expect(await denied.start(ORDER)).toEqual({ ok: false, reason: 'denied' });
  expect(await makeRecorder({ devices: undefined }).start(ORDER)).toEqual({
    ok: false,
    reason: 'unsupported',
  });
  expect(await makeRecorder({ supports: () => false }).start(ORDER)).toMatchObject({ ok: false });

  const other = await takeLock(navigator.locks, RECORDER_LOCK);
  expect(await makeRecorder().start(ORDER)).toEqual({ ok: false, reason: 'elsewhere' });
  expect(other).toBeDefined();
  await other?.release();
  const again = makeRecorder();
  for (let time = 0; time < 3; time += 1) {
    expect(await again.start(ORDER)).toMatchObject({ ok: true });
    await again.stop();
  }
});

test('stopping before the microphone is there cancels', async () => {
  const recorder = makeRecorder();
  const begun = recorder.start(ORDER);
  expect(recorder.state.value.name).toBe('asking');
  expect(await recorder.stop()).toEqual([]);
  expect(await begun).toEqual({ ok: false, reason: 'cancelled' });
  expect(recorder.state.value.name).toBe('idle');
});

test('a "no" leaves nothing behind once it is erased', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  const refused = await recorder.discard();
  expect(refused).toEqual([{ media: 'm1', owner: 'i1', scope: 'team' }]);
  expect(recorder.state.value.name).toBe('idle');
  expect(await store.session('m1')).toMatchObject({ state: 'refused' });
  expect(fields.get('m1')).not.toHaveProperty('duration');
  expect((await recorder.erase(['m1'])).ok).toBe(true);
  expect(await store.slices('m1')).toEqual([]);
  expect(await store.session('m1')).toBeUndefined();
  expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

test('what is taken back is off the disk before it is said, and the sound goes on in a new segment', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(7500), 20_000);
  const before = await store.slices('m1');
  const taken = await recorder.takeBack(3000);
  if (!taken?.ok) throw new Error('nothing was taken back');
  expect(taken.taken).toBeGreaterThanOrEqual(3000);
  expect(taken.taken).toBeLessThan(5500);
  const left = await store.slices('m1');
  expect(left.length).toBeLessThan(before.length + 1);
  expect(left.at(-1)?.until).toBe(taken.from);
  expect(taken.cut).toEqual([{ media: 'm1', until: taken.from }]);
  for (let index = left.length; index < before.length + 2; index += 1)
    expect(await store.readSlice('m1', index)).toBeUndefined();
  expect(fields.get('m1')?.['duration']).toBe(Math.round(taken.from));
  expect(live.status.value).toBe('paused');
  expect([live.elapsed.value, live.savedUpTo.value]).toEqual([taken.from, taken.from]);
  expect(recorder.position()).toMatchObject({ media: 'm1', at: Math.round(taken.from) });

  recorder.resume();
  await vi.waitFor(() => expect(live.status.value).toBe('recording'), 5000);
  await vi.waitFor(async () => expect(await store.slices('m2')).not.toEqual([]), 5000);
  const recorded = await recorder.stop();
  expect(recorded.map(({ media, segment }) => [media, segment])).toEqual([
    ['m1', 0],
    ['m2', 1],
  ]);
  await recorder.settled();
  const measured = await measureSound(fileSource(store, fileOf('m1')));
  expect(measured?.duration).toBeLessThan(taken.from + 150);
  expect(measured?.duration).toBeGreaterThan(taken.from - 1500);
});

test('taking back goes over segments, and what is empty by then leaves nothing', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 10_000);
  track().stop();
  track().dispatchEvent(new Event('ended'));
  await vi.waitFor(async () => expect(await store.slices('m2')).not.toEqual([]), 10_000);
  const first = (await store.slices('m1')).at(-1)?.until ?? 0;
  const second = live.savedUpTo.value - first;
  const taken = await recorder.takeBack(second + 1500);
  if (!taken?.ok) throw new Error('nothing was taken back');
  expect(taken.emptied).toEqual(['m2']);
  expect(taken.from).toBeLessThan(first);
  expect(taken.from).toBeGreaterThan(0);
  expect(await store.slices('m2')).toEqual([]);
  expect(await store.session('m2')).toBeUndefined();
  expect(fields.get('m1')?.['duration']).toBe(Math.round(taken.from));
  expect((await recorder.stop()).map(({ media }) => media)).toEqual(['m1']);
  await recorder.settled();
  expect(fileOf('m1').bytes).toBeGreaterThan(0);
});

test('time is kept for another device without a microphone, and goes on after the page was closed', async () => {
  const recorder = makeRecorder();
  const kept = await recorder.keepTime(ORDER);
  if (!kept.ok) throw new Error(kept.reason);
  const { live } = kept;
  expect(streams).toEqual([]);
  expect(live).toMatchObject({ hears: false, media: 'm1' });
  expect(await recorder.start(ORDER)).toEqual({ ok: false, reason: 'running' });
  await sleep(1200);
  const position = recorder.position();
  expect(position?.media).toBe('m1');
  expect(position?.at).toBeGreaterThanOrEqual(1200);
  expect(live.elapsed.value).toBeGreaterThan(800);
  expect(await recorder.stop()).toEqual([]);
  expect(recorder.state.value.name).toBe('idle');

  const again = makeRecorder();
  await again.keepTime({ ...ORDER, before: { media: 'm1', started: live.started } });
  expect(again.position()?.at).toBeGreaterThanOrEqual(position?.at ?? 0);
  expect(again.position()?.media).toBe('m1');
});

/** A page that can be hidden and frozen, and devices that can be unplugged. */
function makePage() {
  const visible: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const page = Object.assign(new EventTarget(), visible);
  const turn = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { page, as: page as unknown as Document, turn };
}

test('a page that is hidden and frozen brings what it holds to disk at once, and goes on when it is seen again', async () => {
  const { page, as, turn } = makePage();
  const recorder = makeRecorder({ page: as });
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 5000);
  await sleep(700);
  const before = live.savedUpTo.value;
  turn('hidden');
  page.dispatchEvent(new Event('freeze'));
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(before + 400), 1000);
  // The system has taken the microphone away meanwhile.
  track().stop();
  track().dispatchEvent(new Event('ended'));
  await vi.waitFor(() => expect(live.status.value).toBe('interrupted'), 5000);
  expect(live.warning.value).toBe('microphone_lost');
  expect(streams).toHaveLength(1);
  turn('visible');
  await vi.waitFor(() => expect(live.status.value).toBe('recording'), 5000);
  expect([streams.length, live.segment.value, live.warning.value]).toEqual([2, 1, undefined]);
});

test('a microphone that is unplugged ends its segment, and without another one the person is told', async () => {
  let plugged = true;
  const devices = new Proxy(navigator.mediaDevices, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'enumerateDevices')
        return async () => [{ kind: 'audioinput', deviceId: plugged ? idOfTrack() : 'another' }];
      if (key !== 'getUserMedia') return typeof value === 'function' ? value.bind(target) : value;
      return async (constraints: MediaStreamConstraints) => {
        if (!plugged) throw new DOMException('gone', 'NotFoundError');
        const stream = await target.getUserMedia(constraints);
        streams.push(stream);
        return stream;
      };
    },
  });
  const idOfTrack = () => track().getSettings().deviceId;
  const recorder = makeRecorder({ devices });
  const live = await started(recorder);
  await vi.waitFor(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 5000);
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await sleep(300);
  expect([live.status.value, live.segment.value]).toEqual(['recording', 0]);
  plugged = false;
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await vi.waitFor(() => expect(live.status.value).toBe('interrupted'), 5000);
  expect(live.warning.value).toBe('microphone_lost');
  const saved = live.savedUpTo.value;
  expect((await store.slices('m1')).at(-1)?.until).toBe(saved);
  plugged = true;
  recorder.resume();
  await vi.waitFor(() => expect(live.status.value).toBe('recording'), 5000);
  expect(live.segment.value).toBe(1);
});
