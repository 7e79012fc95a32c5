import { expect, test, vi } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { ORDER, setUpStudio, sleep } from '../../tests/support/studio.ts';
import type { MediaStore } from '../store/media.ts';
import { fileSource } from './byte-source.ts';
import { takeLock, RECORDER_LOCK } from './lock.ts';
import { measureSound } from './remux.ts';

const { now, makeRecorder, started, track, fileOf } = setUpStudio();

test('a recording is saved slice by slice, closed, and made into a file that can be seeked', async () => {
  const order: string[] = [];
  const watched: MediaStore = {
    ...now.store,
    async addSlice(slice) {
      const done = await now.store.addSlice(slice);
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

  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  stop();
  const times = order.map((line) => line.split(' '));
  for (const [index, [where, until]] of times.entries()) {
    expect(where).toBe(index % 2 === 0 ? 'disk' : 'screen');
    if (where === 'screen') expect(times[index - 1]?.[1]).toBe(until);
  }
  expect(now.fields.get('m1')).toMatchObject({ owner: 'i1', type: 'audio/webm', segment: 0 });
  expect(live.minutesLeft.value).toBeGreaterThan(5);
  const position = recorder.position();
  expect(position).toMatchObject({ media: 'm1' });
  expect(position?.at).toBeGreaterThan(3500);

  const [recorded] = await recorder.stop();
  expect(recorder.state.value).toEqual({ name: 'idle', fault: undefined });
  expect(now.fields.get('m1')?.['duration']).toBe(recorded?.duration);
  await recorder.settled();
  const file = fileOf('m1');
  expect(file).toMatchObject({ type: 'audio/webm' });
  expect(file.name).toMatch(/^\d{8}T\d{6}Z-1\.webm$/);
  const measured = await measureSound(fileSource(now.store, file));
  expect(Math.abs((measured?.stated ?? 0) - (recorded?.duration ?? 0))).toBeLessThan(300);
  expect(await now.store.slices('m1')).toEqual([]);
  expect(await now.store.readDraft('m1', 0)).toBeUndefined();
  expect(await now.store.session('m1')).toMatchObject({ state: 'finished' });

  const audio = new Audio();
  const bytes = await fileSource(now.store, file).read(0, file.bytes);
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
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(3500), 30_000);
  const writes = spy.mock.calls.filter(
    ([tables, mode]) => mode === 'readwrite' && [tables].flat().includes('slices'),
  );
  expect(writes.length).toBeGreaterThanOrEqual(2);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  expect((await now.store.slices('m1')).length).toBe(writes.length);
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
  const measured = await measureSound(fileSource(now.store, fileOf('m1')));
  expect(Math.abs((measured?.duration ?? 0) - (recorded?.duration ?? 0))).toBeLessThan(400);
});

test('the disk knows whether a recording waits, goes on or is over, for the next start of the app', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  const halt = async () => (await now.store.session('m1'))?.halt;
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  recorder.pause();
  await soon(async () => expect(await halt()).toBe('paused'));
  recorder.resume();
  await soon(async () => expect(await halt()).toBe('none'));
  await recorder.stop();
  expect(await halt()).toBe('over');
});

test('a full disk ends the recording, and what was there stays and becomes a file, and words find room', async () => {
  let count = 0;
  await caches.delete('bitacora-ballast');
  const recorder = makeRecorder(
    {},
    {
      ...now.store,
      addSlice: (slice) =>
        (count += 1) > 2 ? Promise.resolve({ ok: false, reason: 'full' }) : now.store.addSlice(slice),
    },
  );
  const live = await started(recorder);
  await soon(async () => expect(await caches.match('/ballast')).toBeDefined(), 30_000);
  await soon(() => expect(recorder.state.value).toEqual({ name: 'idle', fault: 'no_space' }), 30_000);
  expect(await caches.match('/ballast')).toBeUndefined();
  const saved = live.savedUpTo.value;
  expect(saved).toBeGreaterThan(3000);
  await recorder.settled();
  expect(now.fields.get('m1')).toHaveProperty('file');
  const measured = await measureSound(fileSource(now.store, fileOf('m1')));
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

test('a trial that is still letting go of the microphone is waited for', async () => {
  const trial = await takeLock(navigator.locks, RECORDER_LOCK);
  setTimeout(() => void trial?.release(), 300);
  const recorder = makeRecorder();
  expect(await recorder.start(ORDER)).toMatchObject({ ok: true });
  await recorder.stop();
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
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  const refused = await recorder.discard();
  expect(refused).toEqual([{ media: 'm1', owner: 'i1', scope: 'team' }]);
  expect(recorder.state.value.name).toBe('idle');
  expect(await now.store.session('m1')).toMatchObject({ state: 'refused' });
  expect(now.fields.get('m1')).not.toHaveProperty('duration');
  expect((await recorder.erase(['m1'])).ok).toBe(true);
  expect(await now.store.slices('m1')).toEqual([]);
  expect(await now.store.session('m1')).toBeUndefined();
  expect(await now.store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

/** A phone that is full as soon as a "no" is to be marked, and the ballast that is laid on it. */
function fullPhone(roomBehindBallast: boolean) {
  const phone = { ballast: false, dropped: false };
  const cache = {
    match: async () => undefined,
    put: async () => void (phone.ballast = true),
    async delete() {
      phone.dropped = true;
      return true;
    },
  };
  const caches = { open: async () => cache } as unknown as CacheStorage;
  const changeSession: MediaStore['changeSession'] = (media, changes) =>
    changes.state === 'refused' && !(phone.dropped && roomBehindBallast)
      ? Promise.resolve({ ok: false, reason: 'full' })
      : now.store.changeSession(media, changes);
  return { caches, media: { ...now.store, changeSession } };
}

test('on a full phone the ballast goes, so that a "no" can be marked', async () => {
  const { caches, media } = fullPhone(true);
  const recorder = makeRecorder({ caches }, media);
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  await recorder.discard();
  expect(await now.store.session('m1')).toMatchObject({ state: 'refused' });
});

test('where not even the mark has room, the sound itself goes at once, and no later start finds it', async () => {
  const { caches, media } = fullPhone(false);
  const recorder = makeRecorder({ caches }, media);
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  expect(await recorder.discard()).toHaveLength(1);
  expect(await now.store.slices('m1')).toEqual([]);
  expect((await makeRecorder().recover()).recovered).toEqual([]);
});

test('time is kept for another device without a microphone, and goes on after the page was closed', async () => {
  const recorder = makeRecorder();
  const kept = await recorder.keepTime(ORDER);
  if (!kept.ok) throw new Error(kept.reason);
  const { live } = kept;
  expect(now.streams).toEqual([]);
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
