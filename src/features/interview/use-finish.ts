import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useSave } from '../../store/use-save.tsx';

/** Ends the recording of an interview, and writes when the talk ended. */
export function useFinish({ scope, owner: id }: LiveRecording): () => Promise<void> {
  const recorder = useRecorder();
  const save = useSave();
  return async () => {
    const ended = await recorder.stop();
    // The clock of the wall: the sound is shorter by its pauses.
    if (ended.length > 0)
      await save((store) =>
        store.write({ scope, kind: 'interview', id, fields: { ended: Math.round(store.now()) } }),
      );
  };
}
