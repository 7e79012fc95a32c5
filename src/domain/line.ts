import * as z from 'zod/mini';
import { labels, link, ms, oneOf, words } from './field.ts';
import type { Listed, Values } from './json.ts';

/** How sure one is of what was written: a first try, or heard again and found right. */
const LINE_STATES = ['draft', 'checked'] as const;

/** What was said in a stretch of the sound, as somebody wrote it down. */
export const Line = z.object({
  interview: link,
  media: link,
  /** ms in that media */
  at: ms,
  /** where it ends, ms in that media; absent where the next one begins */
  until: ms,
  words,
  /** the same in a second language */
  other: words,
  /** ISO 639 */
  otherLanguage: words,
  state: oneOf(LINE_STATES),
  /** the member who began it */
  by: link,
  permission: link,
  labels,
});
export type Line = z.infer<typeof Line>;

/** Fields that are missing or faulty are read as empty. */
export function lineOf(values: Values): Line {
  return Line.parse(values);
}

/** In the order of the sound: by segment, by time, then by id, so that every phone has the same order. */
export function linesInOrder<T extends Listed<Line>>(lines: readonly T[], media: readonly string[]): T[] {
  const segment = (line: Line) => {
    const at = media.indexOf(line.media ?? '');
    return at < 0 ? media.length : at;
  };
  return lines.toSorted(
    (a, b) => segment(a) - segment(b) || (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
