import type { KnownStop } from './facts.ts';

/**
 * The days of each stop, from 1: those that are known, and the others spread evenly between them in their order. The first
 * stop is on the first day unless a source says else.
 */
export function spreadStops(stops: readonly KnownStop[], length: number): number[][] {
  const spread = stops.map(({ days }, index) => [...(days ?? (index === 0 ? [1] : []))]);
  for (let first = 0; first < spread.length; first += 1) {
    if (spread[first]?.length !== 0) continue;
    const after = spread.findIndex((days, index) => index > first && days.length > 0);
    const until = after === -1 ? spread.length : after;
    const begins = spread[first - 1]?.at(-1) ?? 0;
    const ends = spread[after]?.[0] ?? length + 1;
    const step = (ends - begins) / (until - first + 1);
    for (let index = first; index < until; index += 1)
      spread[index] = [Math.min(length, Math.round(begins + (index - first + 1) * step))];
  }
  return spread;
}
