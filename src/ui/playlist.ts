/** One run of the recorder. `src` is missing where the sound isn't on this phone. */
export type Segment = { src: string | undefined; durationMs: number };

/** A moment inside one segment. */
export type Spot = { segment: number; ms: number };

/** The length of the whole, ms. Files may not know their own (it reads as Infinity), so the list says it. */
export function totalOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** Where a moment of one segment is in the whole, ms. */
export function wholeOf(segments: readonly Segment[], { segment, ms }: Spot): number {
  return totalOf(segments.slice(0, segment)) + ms;
}

/** Which segment holds a moment of the whole; beyond the end, the end of the last. */
export function spotOf(segments: readonly Segment[], at: number): Spot {
  let left = Math.max(0, at);
  for (const [segment, { durationMs }] of segments.entries()) {
    if (left < durationMs) return { segment, ms: left };
    left -= durationMs;
  }
  const last = Math.max(0, segments.length - 1);
  return { segment: last, ms: segments[last]?.durationMs ?? 0 };
}
