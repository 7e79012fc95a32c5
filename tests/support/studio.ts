import { afterEach, beforeEach, expect, vi } from 'vitest';
import { soon } from './soon.ts';
import { type Browser, realBrowser } from '../../src/capture/browser.ts';
import { createRecorder, type Recorder } from '../../src/capture/recorder.ts';
import { MediaFile } from '../../src/store/media-file.ts';
import { createMediaStore, type MediaStore } from '../../src/store/media.ts';
import type { Change, Writer } from '../../src/store/types.ts';

export const ORDER = { owner: 'i1', scope: 'team', bitrate: 32_000 } as const;

export const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Recorders on a real microphone and a real IndexedDB, new for each test; records are kept in memory, ids are m1, m2 … */
export function setUpStudio() {
  const now = {
    store: createMediaStore('media-none'),
    fields: new Map<string, Record<string, unknown>>(),
    streams: new Array<MediaStream>(),
    recorders: new Array<Recorder>(),
  };
  beforeEach(() => {
    now.store = createMediaStore(`media-${crypto.randomUUID()}`);
    now.fields = new Map();
    now.streams = [];
    now.recorders = [];
  });
  afterEach(async () => {
    for (const recorder of now.recorders) await recorder.close();
    vi.restoreAllMocks();
    await now.store.remove();
  });
  const writer: Writer = {
    async write(...changes: Change[]) {
      for (const { id, fields: more } of changes) now.fields.set(id, { ...now.fields.get(id), ...more });
      await Promise.resolve();
    },
  };
  const makeRecorder = (changes: Partial<Browser> = {}, media: MediaStore = now.store) => {
    let id = 0;
    const recorder = createRecorder({
      media,
      writer,
      newId: () => `m${(id += 1)}`,
      now: Date.now,
      browser: { ...realBrowser(window), devices: watchedDevices(now.streams), ...changes },
    });
    now.recorders.push(recorder);
    return recorder;
  };
  const track = () => now.streams.flatMap((stream) => stream.getAudioTracks()).at(-1)!;
  return {
    now,
    writer,
    makeRecorder,
    async started(recorder: Recorder) {
      const begun = await recorder.start(ORDER);
      if (!begun.ok) throw new Error(begun.reason);
      return begun.live;
    },
    track,
    /** The microphone ends, as with a call. */
    lose() {
      track().stop();
      track().dispatchEvent(new Event('ended'));
    },
    /** Stops once something of the second segment is on disk, and waits for the files of both. */
    async stopInSecond(recorder: Recorder) {
      await soon(async () => expect(await now.store.slices('m2')).not.toEqual([]), 30_000);
      const recorded = await recorder.stop();
      expect(recorded.map(({ media, segment }) => [media, segment])).toEqual([
        ['m1', 0],
        ['m2', 1],
      ]);
      await recorder.settled();
      return recorded;
    },
    fileOf: (media: string) => MediaFile.parse(now.fields.get(media)?.['file']),
  };
}

/** The browser's own devices; what they give is noted. */
function watchedDevices(streams: MediaStream[]): MediaDevices {
  return new Proxy(navigator.mediaDevices, {
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
}
