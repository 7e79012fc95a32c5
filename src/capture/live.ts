import { type ReadonlySignal, signal } from '@preact/signals';
import type { Scope } from '../protocol/names.ts';

/** In the order in which they matter; the first is shown. */
export const WARNINGS = [
  'not_saving',
  'microphone_lost',
  'muted',
  'silent',
  'clipping',
  'low_space',
  'stood_still',
] as const;
/**
 * What is wrong while recording: nothing came to disk for three slices · the microphone is gone · the system has muted
 * it, as for a call · 8 s of nothing · cut off again and again, as by wind · less than 15 minutes of space · for a while
 * nobody looked and nothing was recorded; it goes on.
 */
export type Warning = (typeof WARNINGS)[number];

export type Status = 'recording' | 'paused' | 'interrupted';

/** A recording that goes on, as screens see it. Times are over all its segments. */
export interface LiveRecording {
  readonly owner: string;
  readonly scope: Scope;
  /** the card that it speaks for, where the owner is a plan */
  readonly card?: string | undefined;
  /** instant, ms */
  readonly started: number;
  /** bits per second */
  readonly bitrate: number;
  /** false where another device has the sound, and this phone keeps the time in this media record */
  readonly hears: boolean;
  readonly media?: string;
  readonly status: ReadonlySignal<Status>;
  /** media time, ms, four times a second */
  readonly elapsed: ReadonlySignal<number>;
  /** loudest sample of the last tenth of a second, 0–1 */
  readonly level: ReadonlySignal<number>;
  /** media time that is on disk, ms */
  readonly savedUpTo: ReadonlySignal<number>;
  /** at this bitrate; undefined where the browser doesn't say */
  readonly minutesLeft: ReadonlySignal<number | undefined>;
  readonly warning: ReadonlySignal<Warning | undefined>;
  /** number of the segment that is being recorded */
  readonly segment: ReadonlySignal<number>;
}

type Told = Pick<LiveRecording, 'owner' | 'scope' | 'card' | 'started' | 'bitrate' | 'hears' | 'media'>;

/** The signals of a recording, for the one who writes them. */
export function createLive(told: Told, minutes: number | undefined) {
  const warnings = new Set<Warning>();
  const warning = signal<Warning | undefined>(undefined);
  return {
    ...told,
    status: signal<Status>('recording'),
    elapsed: signal(0),
    level: signal(0),
    savedUpTo: signal(0),
    minutesLeft: signal(minutes),
    warning,
    segment: signal(0),
    /** Says that something is wrong, or no longer. */
    warn(what: Warning, on: boolean) {
      if (on) warnings.add(what);
      else warnings.delete(what);
      warning.value = WARNINGS.find((each) => warnings.has(each));
    },
  };
}
