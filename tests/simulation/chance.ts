/** Seeded chance (mulberry32): the same seed gives the same history, on any machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** a whole number, 0 ≤ x < below */
  below(below: number): number;
  /** whether something of this likelihood happens */
  happens(likelihood: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** picks by weight */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T;
}

export function chanceOf(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return {
    next,
    below,
    pick,
    happens: (likelihood) => next() < likelihood,
    weighed(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        left -= weight;
        if (left < 0) return name;
      }
      return pick(entries)[0];
    },
  };
}
