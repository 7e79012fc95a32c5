import type { SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Browser } from './browser.ts';
import { createClock } from './clock.ts';
import { createPeakCollector } from './peaks.ts';
import { createSliceQueue } from './slice-queue.ts';

/** With the commit this bounds what a kill can cost: under 5 seconds. */
export const SLICE_MS = 2000;
/** A recorder that runs gives something with every slice; after a rest this long it had stood still. */
const STOOD_STILL_MS = 2 * SLICE_MS;
/** How long a recorder may take to give its last slice, ms. */
const LAST_SLICE_MS = 3000;

/** One run of MediaRecorder. */
export interface Segment {
  readonly session: Session;
  /** media time, ms */
  elapsed(): number;
  /** media time that is on disk, ms */
  savedUpTo(): number;
  /** Since the recorder last gave something, and since something last came to disk, ms; 0 where nothing is due. */
  quiet(): { readonly data: number; readonly saved: number };
  /** @param level loudest sample, 0–1 */
  hear(level: number): void;
  pause(): void;
  resume(): void;
  /** Asks for what the recorder holds. */
  flush(): void;
  /** The page is out of sight, and may be frozen from here on: asks for what the recorder holds. */
  leave(): void;
  /** The page is seen again. @returns how long no sound came meanwhile, ms; media time goes without it */
  back(): number;
  /** Resolves once the last slice is on disk, or can't be brought there. */
  close(): Promise<void>;
}

export interface SegmentOptions {
  readonly browser: Browser;
  readonly media: MediaStore;
  readonly now: () => number;
  readonly session: Session;
  readonly stream: MediaStream;
  /** for MediaRecorder, with codecs */
  readonly asked: string;
  readonly bitrate: number;
  readonly saved: () => void;
  readonly fault: (reason: SaveFault) => void;
  /** The recorder has stopped by itself. */
  readonly broken: () => void;
}

/** Starts a run. @returns undefined where the browser refuses to record this */
export function runSegment(options: SegmentOptions): Segment | undefined {
  const { browser, media, now, session } = options;
  const clock = createClock(() => browser.tick());
  const peaks = createPeakCollector();
  const wait = (ms: number) => new Promise<void>((done) => browser.window.setTimeout(done, ms));
  let savedUpTo = 0;
  let lastData = browser.tick();
  let lastSaved = lastData;
  let away = browser.page.visibilityState !== 'visible';
  let lost = 0;
  let closing = false;
  const queue = createSliceQueue({
    store: media,
    media: session.media,
    wait,
    fault: options.fault,
    saved(until) {
      savedUpTo = until;
      lastSaved = browser.tick();
      options.saved();
    },
  });

  /** While nobody looks, whatever stops the page may stop the sound, and the clock would count on. */
  const skipStill = () => {
    const still = browser.tick() - lastData;
    if (!away || still <= STOOD_STILL_MS) return;
    lost += still - SLICE_MS;
    clock.skip(still - SLICE_MS);
  };
  const recorder = startRecorder(options);
  if (!recorder) return undefined;
  // Sound comes from here on. Its `start` event waits for whatever else the page does, which was most of a second on a busy phone.
  clock.start();
  const stopped = new Promise<void>((done) => {
    recorder.addEventListener('stop', () => {
      clock.pause();
      done();
      if (!closing) options.broken();
    });
  });
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (recorder.state !== 'paused') skipStill();
    lastData = browser.tick();
    const until = clock.elapsed();
    // WebKit used to send empty ones while paused (WebKit#18150).
    if (data.size > 0) queue.add({ sound: data, until, at: now(), peaks: peaks.take(until) });
  });

  return {
    session,
    elapsed: () => clock.elapsed(),
    savedUpTo: () => savedUpTo,
    quiet() {
      const at = browser.tick();
      const runs = recorder.state === 'recording';
      return { data: runs ? at - lastData : 0, saved: runs || queue.waits() ? at - lastSaved : 0 };
    },
    hear: (level) => peaks.hear(level, clock.elapsed()),
    pause() {
      if (recorder.state !== 'recording') return;
      recorder.requestData();
      recorder.pause();
      clock.pause();
    },
    resume() {
      if (recorder.state !== 'paused') return;
      recorder.resume();
      clock.resume();
      lastData = browser.tick();
      lastSaved = lastData;
    },
    flush() {
      if (recorder.state === 'recording') recorder.requestData();
    },
    leave() {
      if (!away) {
        lost = 0;
        lastData = browser.tick();
      }
      away = true;
      if (recorder.state === 'recording') recorder.requestData();
    },
    back() {
      if (recorder.state === 'recording') {
        skipStill();
        lastData = browser.tick();
      }
      away = false;
      return lost;
    },
    async close() {
      closing = true;
      if (recorder.state !== 'inactive') recorder.stop();
      await Promise.race([stopped, wait(LAST_SLICE_MS)]);
      await queue.drain();
    },
  };
}

function startRecorder({ browser, stream, asked, bitrate }: SegmentOptions): MediaRecorder | undefined {
  try {
    const recorder = browser.record(stream, { mimeType: asked, audioBitsPerSecond: bitrate });
    recorder.start(SLICE_MS);
    return recorder;
  } catch {
    return undefined;
  }
}
