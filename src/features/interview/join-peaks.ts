import type { Media } from '../../domain/media.ts';
import { base64ToBytes } from '../../merge/bytes.ts';

/** Steps of the drawing; a phone's screen shows no more. */
const STEPS = 480;

/** The loudness of several segments as one, in as many equal steps; undefined where none was measured. */
export function joinPeaks(media: readonly Pick<Media, 'duration' | 'peaks'>[]): Uint8Array | undefined {
  if (!media.some(({ peaks }) => peaks)) return undefined;
  const total = media.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const joined = new Uint8Array(STEPS);
  let before = 0;
  for (const { duration = 0, peaks } of media) {
    for (const [step, level] of decode(peaks?.data ?? '').entries()) {
      const at = Math.floor(((before + step * (peaks?.stepMs ?? 0)) / total) * STEPS);
      if (at < STEPS) joined[at] = Math.max(joined[at] ?? 0, level);
    }
    before += duration;
  }
  return joined;
}

function decode(data: string): Uint8Array {
  try {
    return base64ToBytes(data);
  } catch {
    return new Uint8Array();
  }
}
