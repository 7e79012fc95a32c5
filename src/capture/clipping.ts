/** As loud as a sample can be: what is above is cut off, and nobody can repair it. */
const CEILING = 0.985;
/** Wind is loud all along; a laugh or a cup on the table is not. ms */
const WINDOW_MS = 3000;
/** Of the looks within the window, at ten a second. */
const BEGINS = 15;
const ENDS = 4;

/** Tells sound that is cut off again and again, mostly by wind. */
export interface ClippingWatch {
  /** @param level loudest sample, 0–1 @param at any clock, ms @returns whether it was cut off for half of the last 3 s */
  hear(level: number, at: number): boolean;
  /** What was before does not count: a pause, a new segment. */
  reset(): void;
}

export function createClippingWatch(): ClippingWatch {
  let cut: number[] = [];
  let clips = false;
  return {
    hear(level, at) {
      cut = cut.filter((each) => at - each < WINDOW_MS);
      if (level >= CEILING) cut.push(at);
      clips = cut.length >= (clips ? ENDS : BEGINS);
      return clips;
    },
    reset() {
      cut = [];
      clips = false;
    },
  };
}
