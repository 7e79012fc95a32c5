/** A clap is told by how suddenly it comes: looked at in steps of 10 ms. */
export const ONSET_STEP_MS = 10;
/** What was just before it, steps. */
const BEFORE = 15;
/** Weaker than this nobody has clapped, 0–1. */
const FAINT = 0.1;
/** Two onsets that are closer are one clap, ms. */
const APART_MS = 1000;
const KEPT = 3;

export interface Onset {
  /** ms in the sound */
  readonly at: number;
  /** how much louder than what was just before it, 0–1 */
  readonly rise: number;
}

/** Finds the most sudden moments of a sound, while it streams by. */
export interface OnsetFinder {
  /** @param level loudest sample of the next 10 ms, 0–1 */
  hear(level: number): void;
  /** At most three, the most sudden first. */
  found(): readonly Onset[];
}

export function createOnsetFinder(): OnsetFinder {
  const recent: number[] = Array.from({ length: BEFORE }, () => 0);
  let found: Onset[] = [];
  let step = 0;
  const offer = (onset: Onset) => {
    const near = found.find(({ at }) => Math.abs(at - onset.at) < APART_MS);
    if (near && near.rise >= onset.rise) return;
    const others = found.filter((each) => each !== near);
    found = [...others, onset].sort((a, b) => b.rise - a.rise).slice(0, KEPT);
  };
  return {
    hear(level) {
      const rise = level - Math.max(...recent);
      recent[step % BEFORE] = level;
      // The sound has not begun before its beginning: what is there at once is no clap.
      if (step > 0 && rise > FAINT) offer({ at: step * ONSET_STEP_MS, rise });
      step += 1;
    },
    found: () => found,
  };
}
