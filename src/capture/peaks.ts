import { base64ToBytes, bytesToBase64 } from '../merge/bytes.ts';

/** Peaks are taken 10 times a second. */
export const STEP_MS = 100;
/** 12,000 steps are 16 kB of base64, however long the recording: 20 minutes at 100 ms, 80 at 400. */
const STEPS = 12_000;

/** The `peaks` cell of a media record: the loudest sample of each step, 0–255, in base64. */
export interface Peaks {
  readonly stepMs: number;
  readonly data: string;
}

/** Joins the peaks of slices, and doubles the step until they are few enough. */
export function joinPeaks(parts: readonly Uint8Array[], limit = STEPS): Peaks {
  let all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  let stepMs = STEP_MS;
  while (all.length > limit) {
    all = halve(all);
    stepMs *= 2;
  }
  return { stepMs, data: bytesToBase64(all) };
}

/** The peaks of a stretch, ms. */
export function cutPeaks({ stepMs, data }: Peaks, from: number, to: number): Peaks {
  const cut = base64ToBytes(data).subarray(Math.floor(from / stepMs), Math.ceil(to / stepMs));
  return { stepMs, data: bytesToBase64(cut) };
}

/** Collects the level of one segment by media time, and gives it away slice by slice. */
export interface PeakCollector {
  /** @param level loudest sample, 0–1 @param at media time, ms */
  hear(level: number, at: number): void;
  /** What was heard up to `until` and not given away yet; a step that nobody listened to repeats the one before. */
  take(until: number): Uint8Array<ArrayBuffer>;
}

export function createPeakCollector(): PeakCollector {
  let given = 0;
  let last = 0;
  let steps: (number | undefined)[] = [];
  return {
    hear(level, at) {
      const step = Math.floor(at / STEP_MS) - given;
      if (step < 0) return;
      const byte = Math.round(Math.min(1, Math.max(0, level)) * 255);
      steps[step] = Math.max(steps[step] ?? 0, byte);
    },
    take(until) {
      const count = Math.max(0, Math.floor(until / STEP_MS) - given);
      const taken = new Uint8Array(count);
      for (let step = 0; step < count; step += 1) {
        last = steps[step] ?? last;
        taken[step] = last;
      }
      steps = steps.slice(count);
      given += count;
      return taken;
    },
  };
}

function halve(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: Math.ceil(bytes.length / 2) }, (_, at) =>
    Math.max(bytes[2 * at] ?? 0, bytes[2 * at + 1] ?? 0),
  );
}
