import { type Browser, realBrowser } from '../../../src/capture/browser.ts';
import { createRecorder, type Recorder } from '../../../src/capture/recorder.ts';
import type { RouteStore } from '../../../src/store/route-store.ts';
import { createToneStream, type Tones, type ToneStream } from './tones.ts';

/** s of sound that a slice holds */
const SLICE = 2;

/** A recorder of the browser whose sound comes from outside, as fast as it can be saved. */
class FedRecorder extends EventTarget {
  state: RecordingState = 'inactive';
  readonly #stream: Promise<ToneStream>;

  constructor(tones: Tones) {
    super();
    this.#stream = createToneStream(tones);
  }
  start(): void {
    this.state = 'recording';
    this.dispatchEvent(new Event('start'));
  }
  pause(): void {
    this.state = 'paused';
  }
  resume(): void {
    this.state = 'recording';
  }
  requestData(): void {
    // All that there was has been given already.
  }
  stop(): void {
    this.state = 'inactive';
    void this.#stream.then(() => this.dispatchEvent(new Event('stop')));
  }
  async feed(code: number): Promise<void> {
    const data = (await this.#stream).feed(code, SLICE);
    this.dispatchEvent(new BlobEvent('dataavailable', { data }));
  }
}

/** The app's own recorder, on a clock that is wound forward by hand. */
export interface Fed {
  readonly recorder: Recorder;
  /** what sounds now, as a moment of the code, s */
  code(): number;
  /** Lets sound come, and waits until it is on disk. */
  talk(seconds: number, onSlice?: () => Promise<void>): Promise<void>;
  /** Time goes by without sound. */
  rest(seconds: number): void;
  /** The microphone ends, as with a call. */
  lose(): void;
}

export function createFed(store: RouteStore, tones: Tones): Fed {
  const begins = Date.now() - 24 * 3_600_000;
  let clock = 0;
  let current: FedRecorder | undefined;
  let track: MediaStreamTrack | undefined;
  const context = new AudioContext();
  const devices = {
    getUserMedia: async () => {
      const { stream } = context.createMediaStreamDestination();
      track = stream.getAudioTracks()[0];
      return stream;
    },
    enumerateDevices: async () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const browser = {
    ...realBrowser(window),
    devices,
    caches: undefined,
    wakeLock: undefined,
    tick: () => clock * 1000,
    estimate: async () => ({}),
    record: () => (current = new FedRecorder(tones)),
    listen() {
      throw new Error('nobody listens');
    },
  } as unknown as Browser;
  const recorder = createRecorder({
    media: store.media,
    writer: store,
    newId: store.newId,
    now: () => begins + clock * 1000,
    browser,
  });
  const saved = async () => {
    const state = recorder.state.value;
    if (!('live' in state)) throw new Error(`the recorder is ${state.name}`);
    for (let tries = 0; state.live.savedUpTo.value < (recorder.position()?.at ?? 0) - 5; tries += 1) {
      if (state.live.segment.value > 0) break;
      if (tries > 5000) throw new Error('a slice does not come to disk');
      await new Promise((done) => setTimeout(done, 1));
    }
  };
  return {
    recorder,
    code: () => clock,
    async talk(seconds, onSlice) {
      for (let slice = 0; slice < seconds / SLICE; slice += 1) {
        const code = clock;
        // Somewhere in the middle of the slice somebody touches something.
        clock += SLICE / 2;
        await onSlice?.();
        clock += SLICE / 2;
        await current?.feed(code);
        await saved();
      }
    },
    rest(seconds) {
      clock += seconds;
    },
    lose() {
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    },
  };
}
