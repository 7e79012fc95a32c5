import { afterEach, beforeEach, expect, test } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { apart, codedMicrophone, hearCode } from '../../tests/support/coded-tones.ts';
import { devicesHearing } from '../../tests/support/microphone.ts';
import { MediaFile } from '../store/media-file.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Change } from '../store/types.ts';
import { realBrowser } from './browser.ts';
import { fileSource } from './byte-source.ts';
import { createRecorder } from './recorder.ts';

/** How far from the moment that was marked the sound may start, s. */
const LIMIT = 0.3;

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());
const writer = {
  async write(...changes: Change[]) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    await Promise.resolve();
  },
};
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('after two pauses and an interruption every mark plays from the tone that sounded when it was set', {
  timeout: 150_000,
}, async () => {
  const microphone = codedMicrophone();
  let id = 0;
  const recorder = createRecorder({
    media: store,
    writer,
    newId: () => `m${(id += 1)}`,
    now: Date.now,
    browser: { ...realBrowser(window), devices: devicesHearing(() => microphone.open()) },
  });
  const begun = await recorder.start({ owner: 'i1', scope: 'team', bitrate: 32_000 });
  if (!begun.ok) throw new Error(begun.reason);
  const marks: { media: string; at: number; code: number }[] = [];
  const talk = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await sleep(1000);
      const position = recorder.position();
      if (second % 3 === 1 && position) marks.push({ ...position, code: microphone.code() });
    }
  };
  await talk(15);
  recorder.pause();
  await sleep(2000);
  recorder.resume();
  await talk(15);
  microphone.lose();
  await soon(() => expect(begun.live.segment.value).toBe(1), 8000);
  await talk(15);
  recorder.pause();
  await sleep(2000);
  recorder.resume();
  await talk(15);
  await recorder.stop();
  await recorder.settled();
  microphone.close();
  expect(marks.length).toBeGreaterThanOrEqual(18);

  const off: number[] = [];
  for (const media of ['m1', 'm2']) {
    const file = MediaFile.parse(fields.get(media)?.['file']);
    const bytes = await fileSource(store, file).read(0, file.bytes);
    const src = URL.createObjectURL(new Blob([bytes], { type: file.type }));
    for (const mark of marks.filter((each) => each.media === media))
      off.push(apart(await hearCode(src, mark.at / 1000), mark.code));
    URL.revokeObjectURL(src);
  }
  const [least, most] = [Math.min(...off), Math.max(...off)];
  console.info(`Off by ${least.toFixed(2)} to ${most.toFixed(2)} s, in ${off.length} marks`);
  expect(Math.max(-least, most)).toBeLessThanOrEqual(LIMIT);
});
