import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useSave } from '../../store/use-save.tsx';

/** Ends the recording of an interview, and writes when the talk ended. */
export function useFinish({ scope, owner: id, hears, media, elapsed }: LiveRecording): () => Promise<void> {
  const recorder = useRecorder();
  const save = useSave();
  return async () => {
    const kept = hears ? 0 : Math.round(elapsed.peek());
    const ended = await recorder.stop();
    if (!hears && media !== undefined) {
      await save((store) =>
        store.write(
          { scope, kind: 'interview', id, fields: { ended: Math.round(store.now()) } },
          { scope, kind: 'media', id: media, fields: { kept } },
        ),
      );
    }
    // The clock of the wall: the sound is shorter by its pauses.
    if (ended.length > 0)
      await save((store) =>
        store.write({ scope, kind: 'interview', id, fields: { ended: Math.round(store.now()) } }),
      );
  };
}
