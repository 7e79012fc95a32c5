import { signal } from '@preact/signals';
import type { Finishing } from '../../src/capture/finisher.ts';
import type { Recorder, RecorderState } from '../../src/capture/recorder.ts';
import type { Found } from '../../src/capture/use-recorder.tsx';

/** A recorder for screens that nobody records on, with what a test says of it; it found nothing. */
export function stillRecorder(more: Partial<Recorder> = {}) {
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  const recorder = { state, finishing: signal<readonly Finishing[]>([]), ...more } as unknown as Recorder;
  return { recorder, state, recovered: new Promise<Found>(() => {}) };
}
