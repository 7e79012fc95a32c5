/** What the recorder needs of the browser, handed in so that tests can make any of it fail. */
export interface Browser {
  readonly devices: MediaDevices | undefined;
  readonly locks: LockManager | undefined;
  readonly wakeLock: WakeLock | undefined;
  readonly caches: CacheStorage | undefined;
  readonly page: Document;
  readonly window: Window;
  supports(type: string): boolean;
  record(stream: MediaStream, options: MediaRecorderOptions): MediaRecorder;
  listen(): AudioContext;
  estimate(): Promise<StorageEstimate>;
  /** Shakes for a while and rests for a while, ms; does nothing where the phone can't. */
  vibrate(pattern: number[]): void;
  /** a clock that never jumps, ms */
  tick(): number;
}

/** The browser that this page runs in. Without HTTPS some of it is missing. */
export function realBrowser(window: Window & typeof globalThis): Browser {
  const { navigator, document } = window;
  const records = 'MediaRecorder' in window;
  return {
    devices: 'mediaDevices' in navigator ? navigator.mediaDevices : undefined,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined,
    caches: 'caches' in window ? window.caches : undefined,
    page: document,
    window,
    supports: (type) => records && window.MediaRecorder.isTypeSupported(type),
    record: (stream, options) => new window.MediaRecorder(stream, options),
    listen: () => new window.AudioContext(),
    estimate: async () => ('storage' in navigator ? navigator.storage.estimate() : {}),
    vibrate: (pattern) => void ('vibrate' in navigator && navigator.vibrate(pattern)),
    tick: () => window.performance.now(),
  };
}
