import { signal } from '@preact/signals';
import type { LiveRecording } from '../../src/capture/live.ts';

/** A recording of the interview `i1` that goes on, as screens see it; its beginning unless more is said. */
export function liveRecording(more: Partial<LiveRecording> = {}): LiveRecording {
  return {
    owner: 'i1',
    scope: 'team',
    started: 0,
    bitrate: 32_000,
    hears: true,
    status: signal('recording'),
    elapsed: signal(0),
    level: signal(0),
    savedUpTo: signal(0),
    minutesLeft: signal(undefined),
    warning: signal(undefined),
    segment: signal(0),
    ...more,
  };
}
