import * as z from 'zod/mini';
import { flag, labels, link, ms, oneOf, words } from './field.ts';
import type { Values } from './json.ts';

/** What was worth a mark; it may be said later. */
export const MARK_TYPES = ['quote', 'idea', 'number', 'doubt', 'followup'] as const;
export type MarkType = (typeof MARK_TYPES)[number];

/** How far the words of a marked moment are: somebody wants them, has written them, has listened to them again. */
export const WRITE_STATES = ['wanted', 'draft', 'checked'] as const;
export type WriteState = (typeof WRITE_STATES)[number];

/** Where a mark was moved to: one cell, so that two people who move it can't take it to a place that neither meant. */
export const Moved = z.object({ media: z.string().check(z.minLength(1)), at: z.number() });

/** A moment of an interview that someone wants back. */
export const Mark = z.object({
  interview: link,
  media: link,
  /** ms in that media */
  at: ms,
  /** where somebody moved it to afterwards, instead of these two */
  moved: z.catch(z.optional(Moved), undefined),
  /** instant of the touch */
  wall: ms,
  type: oneOf(MARK_TYPES),
  words,
  starred: flag,
  write: oneOf(WRITE_STATES),
  /** the member who writes it down */
  writer: link,
  permission: link,
  labels,
});
export type Mark = z.infer<typeof Mark>;

/** Reads a mark; `media` and `at` are where it is now. */
export function markOf(values: Values): Mark {
  const mark = Mark.parse(values);
  return mark.moved === undefined ? mark : { ...mark, ...mark.moved };
}

/** Where playing starts: 5 seconds before the touch, 20 where an interpreter speaks after the person. */
export function markStart({ at }: Pick<Mark, 'at'>, interpreted = false): number {
  return Math.max(0, (at ?? 0) - (interpreted ? 20_000 : 5_000));
}
