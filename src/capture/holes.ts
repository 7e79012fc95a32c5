import type { Hole } from '../domain/media.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';

/** The clock runs on over the start of a recorder and the last packet; a copy may be this much shorter, ms … */
const SLACK = 1500;
/** … and by this share of it: two crystals that differ by 200 ppm, and a few buffers that a busy phone drops. 11 s of three hours. */
const DRIFT = 0.001;

/** How much shorter than what was recorded, ms. @returns 0 where it is none that anybody misses */
export function shortOf({ until }: Pick<Session, 'until'>, duration: number): number {
  return duration >= (1 - DRIFT) * until - SLACK ? 0 : Math.round(until - duration);
}

/** Of the gaps in a file those that are missing sound: where it is longer than what was recorded, a browser has left the pauses in. */
export function holesIn(
  { until }: Pick<Session, 'until'>,
  file: { readonly duration: number; readonly holes: readonly Hole[] },
): readonly Hole[] {
  return file.duration > (1 + DRIFT) * until + SLACK ? [] : file.holes;
}

/** Where in the sound a byte of what was captured lies: at the end of the last slice before it, ms. */
export async function momentOf(media: MediaStore, id: string, byte: number): Promise<number> {
  let [bytes, at] = [0, 0];
  for (const { size, until } of await media.slices(id)) {
    bytes += size;
    if (bytes > byte) break;
    at = until;
  }
  return Math.round(at);
}
