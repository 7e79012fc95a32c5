/** Media time of one run of the recorder: pauses are cut out, as MediaRecorder cuts them out. */
export interface MediaClock {
  /** ms; 0 before the start */
  elapsed(): number;
  start(): void;
  pause(): void;
  resume(): void;
  /** Takes out time in which no sound came, ms. */
  skip(ms: number): void;
}

/** @param tick a clock that never jumps, ms */
export function createClock(tick: () => number): MediaClock {
  let before = 0;
  let since: number | undefined;
  let begun = false;
  return {
    elapsed: () => before + (since === undefined ? 0 : tick() - since),
    start() {
      if (begun) return;
      begun = true;
      since = tick();
    },
    pause() {
      if (since === undefined) return;
      before += tick() - since;
      since = undefined;
    },
    resume() {
      if (begun) since ??= tick();
    },
    skip(ms) {
      before -= ms;
    },
  };
}
