import type { Asked, Interview } from './interview.ts';

/** One run of the recorder, in the order of the recording. */
export interface SoundPart {
  /** of its media record */
  readonly id: string;
  /** ms */
  readonly durationMs: number;
}

/** The stretch of the whole sound in which a question was talked about, ms. */
export interface QuestionSegment {
  readonly question: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What was talked about when: each question from where it was asked to where the next one was, the last to the end. What
 * was asked in sound that isn't known here is left out.
 */
export function segmentsOf(
  { asked }: Pick<Interview, 'asked'>,
  sounds: readonly SoundPart[],
): readonly QuestionSegment[] {
  const total = sounds.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const starts = Object.entries(asked)
    .map(([question, at]) => ({ question, from: wholeAt(sounds, at) }))
    .filter((one): one is { question: string; from: number } => one.from !== undefined)
    .sort((a, b) => a.from - b.from || (a.question < b.question ? -1 : 1));
  return starts.map(({ question, from }, index) => ({
    question,
    from,
    to: Math.max(from, starts[index + 1]?.from ?? total),
  }));
}

/** Where in the whole sound something was, ms; undefined where its sound isn't known here. */
export function wholeAt(sounds: readonly SoundPart[], { media, at }: Asked): number | undefined {
  const index = sounds.findIndex(({ id }) => id === media);
  if (index < 0) return undefined;
  const before = sounds.slice(0, index).reduce((sum, { durationMs }) => sum + durationMs, 0);
  return before + Math.max(0, at ?? 0);
}

/** A moment of the whole sound as a question holds it; beyond the end, the end. Undefined where there is no sound. */
export function askedAt(
  sounds: readonly SoundPart[],
  whole: number,
): { media: string; at: number } | undefined {
  let left = Math.max(0, Math.round(whole));
  for (const { id, durationMs } of sounds) {
    if (left < durationMs) return { media: id, at: left };
    left -= durationMs;
  }
  const last = sounds.at(-1);
  return last && { media: last.id, at: last.durationMs };
}

/** `12:41` or `1:02:03` in ms; undefined for anything else. */
export function clockToMs(words: string): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(words.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return undefined;
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
