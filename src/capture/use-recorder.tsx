import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Recorder } from './recorder.ts';

/** What an earlier run of the app had not finished. */
export type Found = Awaited<ReturnType<Recorder['recover']>>;

interface Recording {
  readonly recorder: Recorder;
  /** asked once, when the route was opened */
  readonly recovered: Promise<Found>;
}

const RecorderContext = createContext<Recording | undefined>(undefined);
export const RecorderProvider = RecorderContext.Provider;

/** The one recorder of the open route; it goes on while one moves about in the app. */
export function useRecorder(): Recorder {
  return useRecording().recorder;
}

/** What the recorder found when the route was opened: cut-off recordings, and sound that was refused. */
export function useRecovered(): Promise<Found> {
  return useRecording().recovered;
}

function useRecording(): Recording {
  const recording = useContext(RecorderContext);
  if (recording === undefined) throw new Error('no recorder here');
  return recording;
}
