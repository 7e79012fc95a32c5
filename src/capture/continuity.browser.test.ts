import { expect, test } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { setUpStudio, sleep } from '../../tests/support/studio.ts';
import { realBrowser } from './browser.ts';

const { now, makeRecorder, started, track, lose, stopInSecond } = setUpStudio();

test('a microphone that ends opens again in a segment of its own', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  lose();
  await soon(() => expect(live.segment.value).toBe(1), 30_000);
  expect(now.streams).toHaveLength(2);
  expect(live.status.value).toBe('recording');
  const recorded = await stopInSecond(recorder);
  for (const { media, duration } of recorded) {
    expect(now.fields.get(media)).toMatchObject({ owner: 'i1', file: { type: 'audio/webm' } });
    expect(duration).toBeGreaterThan(500);
  }
});

test('a mute of more than three seconds ends the segment, and the voice coming back begins one', async () => {
  const recorder = makeRecorder();
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  await sleep(700);
  const before = live.savedUpTo.value;
  track().dispatchEvent(new Event('mute'));
  expect(live.warning.value).toBe('muted');
  // What the warning says is saved is there at once, and not with the next slice.
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(before + 400), 900);
  expect(live.status.value).toBe('recording');
  await soon(() => expect(live.status.value).toBe('interrupted'), 30_000);
  expect(recorder.position()).toMatchObject({ media: 'm1' });
  track().dispatchEvent(new Event('unmute'));
  await soon(() => expect(live.segment.value).toBe(1), 30_000);
  expect(live.warning.value).toBeUndefined();
  expect(now.streams).toHaveLength(1);
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
  await soon(() => expect(live.warning.value).toBe('microphone_lost'), 30_000);
  expect(live.status.value).toBe('interrupted');
  broken = false;
  recorder.resume();
  await soon(() => expect(live.status.value).toBe('recording'), 30_000);
  expect(live.warning.value).toBeUndefined();
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
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  await sleep(700);
  const before = live.savedUpTo.value;
  turn('hidden');
  page.dispatchEvent(new Event('freeze'));
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(before + 400), 1000);
  // The system has taken the microphone away meanwhile.
  lose();
  await soon(() => expect(live.status.value).toBe('interrupted'), 30_000);
  expect(live.warning.value).toBe('microphone_lost');
  expect(now.streams).toHaveLength(1);
  turn('visible');
  await soon(() => expect(live.status.value).toBe('recording'), 30_000);
  expect([now.streams.length, live.segment.value, live.warning.value]).toEqual([2, 1, 'stood_still']);
});

test('sound that demonstrably goes on while nobody looks stays in one segment', async () => {
  const { as, turn } = makePage();
  const live = await started(makeRecorder({ page: as }));
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  turn('hidden');
  await sleep(6000);
  turn('visible');
  await sleep(300);
  expect([live.status.value, live.segment.value, live.warning.value]).toEqual(['recording', 0, undefined]);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(6000), 30_000);
});

test('a freeze that leaves the microphone alive ends the segment, and counts no silence', async () => {
  const { as, turn } = makePage();
  const real = realBrowser(window);
  const made: MediaRecorder[] = [];
  const recorder = makeRecorder({
    page: as,
    record(stream, options) {
      made.push(real.record(stream, options));
      return made.at(-1)!;
    },
  });
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  turn('hidden');
  await sleep(300);
  const before = live.elapsed.value;
  // As where the whole app is stopped: the track lives, no sound reaches the recorder, the clock of the phone runs.
  made[0]?.pause();
  await sleep(8000);
  made[0]?.resume();
  turn('visible');
  await soon(() => expect(live.segment.value).toBe(1), 30_000);
  expect(live.status.value).toBe('recording');
  expect(live.warning.value).toBe('stood_still');
  expect(now.streams).toHaveLength(1);
  expect(live.savedUpTo.value).toBeLessThan(before + 4000);
  const [first] = await stopInSecond(recorder);
  expect(first?.duration).toBeLessThan(before + 4000);
  expect(now.fields.get('m1')).toMatchObject({ file: { type: 'audio/webm' } });
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
        now.streams.push(stream);
        return stream;
      };
    },
  });
  const idOfTrack = () => track().getSettings().deviceId;
  const recorder = makeRecorder({ devices });
  const live = await started(recorder);
  await soon(() => expect(live.savedUpTo.value).toBeGreaterThan(0), 30_000);
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await sleep(300);
  expect([live.status.value, live.segment.value]).toEqual(['recording', 0]);
  plugged = false;
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  await soon(() => expect(live.status.value).toBe('interrupted'), 30_000);
  expect(live.warning.value).toBe('microphone_lost');
  const saved = live.savedUpTo.value;
  expect((await now.store.slices('m1')).at(-1)?.until).toBe(saved);
  plugged = true;
  recorder.resume();
  await soon(() => expect(live.status.value).toBe('recording'), 30_000);
  expect(live.segment.value).toBe(1);
});
