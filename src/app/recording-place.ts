import { cardPlace } from '../domain/plan-parts/card-place.ts';
import type { RecorderState } from '../capture/recorder.ts';

/** Where the recording that goes on has its screen; undefined where none does. */
export function recordingPlace(state: RecorderState): string | undefined {
  if (state.name === 'idle') return undefined;
  // The phone asks for the microphone: where it was begun, or near it.
  if (state.name === 'asking') return '/record';
  const { owner, scope, card } = state.live;
  return card === undefined ? `/interview/${scope}/${owner}` : cardPlace(owner, card);
}

/** A recording that has a screen of its own; a card of a plan is one of many places, and keeps the way to the others. */
export function hasOwnScreen(state: RecorderState): boolean {
  return 'live' in state && state.live.card === undefined;
}
