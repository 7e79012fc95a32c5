import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Recorder } from './recorder.ts';

const RecorderContext = createContext<Recorder | undefined>(undefined);
export const RecorderProvider = RecorderContext.Provider;

/** The one recorder of the open route; it goes on while one moves about in the app. */
export function useRecorder(): Recorder {
  const recorder = useContext(RecorderContext);
  if (recorder === undefined) throw new Error('no recorder here');
  return recorder;
}
