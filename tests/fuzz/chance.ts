/** Chance from a seed: the same seed asks the same of an endpoint, so that what was found can be found again. */
export interface Chance {
  /** 0 ≤ n < 1 */
  readonly next: () => number;
  /** 0 ≤ n < below */
  readonly under: (below: number) => number;
  readonly is: (probability: number) => boolean;
  readonly one: <T>(options: readonly T[]) => T;
  readonly many: <T>(most: number, make: () => T) => T[];
}

/** mulberry32 */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const under = (below: number) => Math.floor(next() * below);
  return {
    next,
    under,
    is: (probability) => next() < probability,
    one(options) {
      const chosen = options[under(options.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    many: (most, make) => Array.from({ length: under(most + 1) }, make),
  };
}
