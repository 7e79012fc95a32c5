import { afterEach, expect, test } from 'vitest';
import { loudMicrophone } from '../../tests/support/microphone.ts';
import { soon } from '../../tests/support/soon.ts';
import { setUpStudio, sleep } from '../../tests/support/studio.ts';
import type { LiveRecording } from './live.ts';

const { makeRecorder, started } = setUpStudio();
const closes: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

/** A recording that hears a tone as loud as it is told, and what it has sounded, Hz, and shaken, ms. */
async function recordTone(loudness: number) {
  const microphone = loudMicrophone(loudness);
  closes.push(microphone.close);
  const told = { tones: new Array<number>(), shakes: new Array<number[]>() };
  const recorder = makeRecorder({
    devices: microphone.devices,
    vibrate: (pattern) => void told.shakes.push(pattern),
    listen() {
      const context = new AudioContext();
      const make = context.createOscillator.bind(context);
      context.createOscillator = () => {
        const tone = make();
        const start = tone.start.bind(tone);
        tone.start = (when) => {
          told.tones.push(tone.frequency.value);
          start(when);
        };
        return tone;
      };
      return context;
    },
  });
  return { microphone, recorder, told, live: await started(recorder) };
}

const warns = (live: LiveRecording, warning: LiveRecording['warning']['value']) =>
  soon(() => expect(live.warning.value).toBe(warning), 30_000);

test('a voice is heard, and nothing is wrong with it', async () => {
  const { live, told } = await recordTone(0.3);
  await soon(() => expect(live.level.value).toBeCloseTo(0.3, 1));
  await sleep(9000);
  expect(live.warning.value).toBeUndefined();
  expect(told).toEqual({ tones: [], shakes: [] });
});

test('an input that has gone quiet is told after eight seconds by word, tone and shaking, until it is heard again', async () => {
  const { live, told, microphone } = await recordTone(0.3);
  await soon(() => expect(live.level.value).toBeGreaterThan(0.2));
  microphone.turn(0);
  await sleep(6000);
  expect(live.warning.value).toBeUndefined();
  await warns(live, 'silent');
  await soon(() => expect(told.tones).toEqual([440, 440]));
  expect(told.shakes).toEqual([[150, 80, 150, 80]]);
  expect(live.status.value).toBe('recording');
  microphone.turn(0.3);
  await warns(live, undefined);
});

test('an input that is cut off all along is told, also by tone, until the wind has gone', async () => {
  const { live, told, microphone } = await recordTone(3);
  await warns(live, 'clipping');
  await soon(() => expect(told.tones).toEqual([880, 880, 880]));
  expect(told.shakes).toEqual([[100, 80, 100, 80, 100, 80]]);
  microphone.turn(0.3);
  await warns(live, undefined);
});

test('the quiet of a pause is nobody’s fault', async () => {
  const { live, told, microphone, recorder } = await recordTone(0.3);
  await soon(() => expect(live.level.value).toBeGreaterThan(0.2));
  recorder.pause();
  microphone.turn(0);
  await sleep(9000);
  expect([live.warning.value, told.tones]).toEqual([undefined, []]);
});
