import * as z from 'zod/mini';
import { flag, labels, link, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

export const MARK_TYPES = ['quote', 'idea', 'number', 'doubt', 'followup'] as const;
export type MarkType = (typeof MARK_TYPES)[number];

/** A moment of an interview that someone wants back. */
export const Mark = z.object({
  interview: link,
  media: link,
  /** ms in that media */
  at: ms,
  /** instant of the touch */
  wall: ms,
  type: oneOf(MARK_TYPES),
  words,
  starred: flag,
  labels,
});
export type Mark = z.infer<typeof Mark>;

export function markOf(values: Values): Mark {
  return Mark.parse(values);
}

/** Where playing starts: 5 seconds before the touch, 20 where an interpreter speaks after the person. */
export function markStart({ at }: Pick<Mark, 'at'>, interpreted = false): number {
  return Math.max(0, (at ?? 0) - (interpreted ? 20_000 : 5_000));
}
