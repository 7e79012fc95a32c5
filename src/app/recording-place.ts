import type { RecorderState } from '../capture/recorder.ts';

/** Where the recording that goes on has its screen; undefined where none does. */
export function recordingPlace(state: RecorderState): string | undefined {
  if (state.name === 'idle') return undefined;
  // The phone asks for the microphone: where it was begun, or near it.
  return state.name === 'asking' ? '/record' : `/interview/${state.live.scope}/${state.live.owner}`;
}
