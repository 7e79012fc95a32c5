import type { Line } from './line.ts';
import { type Mark, markStart } from './mark.ts';
import type { Listed } from './json.ts';

/** How long a marked passage lasts after its mark, ms, unless another mark comes first. */
const PASSAGE = 30_000;
/** What is said in less than this after a mark belongs to it in any case, ms. */
const LEAST = 3_000;

/** A stretch of one sound, ms in it. */
export interface Passage {
  readonly media: string;
  readonly from: number;
  readonly to: number;
}

interface Around {
  readonly marks: readonly Mark[];
  /** of the sound, ms */
  readonly duration: number;
  readonly interpreted?: boolean;
}

/** The stretch that a mark is about: from a little before it to the next one; undefined where its sound isn't known. */
export function passageOf(mark: Mark, { marks, duration, interpreted = false }: Around): Passage | undefined {
  const { media, at = 0 } = mark;
  if (media === undefined) return undefined;
  const later = marks.flatMap((other) =>
    other.media === media && other.at !== undefined && other.at > at ? [other.at] : [],
  );
  const next = Math.min(at + PASSAGE, ...later);
  const to = Math.min(duration, Math.max(next, at + LEAST));
  return { media, from: Math.min(markStart(mark, interpreted), to), to };
}

/** The lines that begin in a passage. */
export function linesIn<T extends Listed<Line>>(lines: readonly T[], { media, from, to }: Passage): T[] {
  return lines.filter((line) => line.media === media && (line.at ?? 0) >= from && (line.at ?? 0) < to);
}
