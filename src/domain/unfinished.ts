import type { Interview } from './interview.ts';
import type { Media } from './media.ts';

/** How long a recording that nobody finished is asked about, ms. */
const ASKED = 24 * 3_600_000;

/** Who looks, and when. */
export interface Looker {
  readonly member: string;
  /** instant, ms */
  readonly now: number;
}

/** Whether the app ended before anyone had ended this recording, and whoever made it may still go on with it. */
export function isUnfinished(
  { ended = 0, author }: Pick<Interview, 'ended' | 'author'>,
  sounds: readonly Pick<Media, 'started' | 'duration'>[],
  { member, now }: Looker,
): boolean {
  const began = Math.max(0, ...sounds.map(({ started = 0 }) => started));
  const isKept = sounds.some(({ duration = 0 }) => duration > 0);
  return isKept && ended < began && author === member && now - began < ASKED;
}
