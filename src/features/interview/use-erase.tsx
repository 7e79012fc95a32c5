import { useRecorder } from '../../capture/use-recorder.tsx';
import { useSave } from '../../store/use-save.tsx';
import type { InterviewRef } from './consent-answer.ts';
import { eraseInterview } from './erase-interview.ts';

/** Erases an interview with all that came of it; true once that is on disk. */
export function useErase(interview: InterviewRef): (reason: 'refused' | 'withdrawn') => Promise<boolean> {
  const recorder = useRecorder();
  const save = useSave();
  return (reason) => save((store) => eraseInterview({ store, recorder }, interview, { reason }));
}
