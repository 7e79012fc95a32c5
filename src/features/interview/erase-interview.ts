import type { Recorder } from '../../capture/recorder.ts';
import { eraseSpoken } from '../../store/erase-spoken.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { InterviewRef } from './consent-answer.ts';

/**
 * Takes an interview away with all that came of it, and the sound that is not a file yet. Only a person who taps "no",
 * or "erase", starts it.
 * @throws SaveError
 */
export async function eraseInterview(
  { store, recorder }: { readonly store: RouteStore; readonly recorder: Recorder },
  interview: InterviewRef,
  { reason, captured = [] }: Erasing,
): Promise<void> {
  const media = await eraseSpoken(store, interview, reason);
  await recorder.erase([...new Set([...media, ...captured])]);
}

interface Erasing {
  readonly reason: 'refused' | 'withdrawn';
  /** media that a running recording has just given up; they may have no record yet */
  readonly captured?: readonly string[];
}
