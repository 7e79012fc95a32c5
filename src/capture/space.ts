/** A minute is needed twice for a moment: as slices, and as the file that is made of them. */
const COPIES = 2;
/** Real bitrates exceed what was asked for, and databases have their own overhead. */
const OVERHEAD = 1.15;
/** Below this a recording isn't started. */
export const FLOOR_MINUTES = 5;
/** Below this the person is warned. */
export const LOW_MINUTES = 15;

/** What Chromium says is left, whatever is left, so that nobody can be told by it. */
const CHROMIUM_SAYS = 10 * 1024 ** 3;

/**
 * Minutes of sound that the browser's quota leaves at a bitrate.
 * @returns undefined where the browser doesn't say
 */
export function minutesLeft({ quota, usage }: StorageEstimate, bitrate: number): number | undefined {
  if (quota === undefined || usage === undefined || quota - usage === CHROMIUM_SAYS) return undefined;
  const bytesAMinute = (bitrate / 8) * 60 * COPIES * OVERHEAD;
  return Math.max(0, Math.floor((quota - usage) / bytesAMinute));
}
