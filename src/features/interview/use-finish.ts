import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useSave } from '../../store/use-save.tsx';

/** Ends the recording of an interview, and writes when the talk ended. */
export function useFinish({ scope, owner: id, hears, media, elapsed }: LiveRecording): () => Promise<void> {
  const recorder = useRecorder();
  const save = useSave();
  const changeOf = (ended: number) => ({ scope, kind: 'interview', id, fields: { ended } }) as const;
  const sayEnded = () => save((store) => store.write(changeOf(Math.round(store.now()))));
  const endKeeping = async () => {
    const kept = Math.round(elapsed.peek());
    await recorder.stop();
    if (media === undefined) return;
    await save((store) =>
      store.write(changeOf(Math.round(store.now())), { scope, kind: 'media', id: media, fields: { kept } }),
    );
  };
  return async () => {
    if (!hears) return endKeeping();
    // Not after the sound has ended: until it is written nobody has finished it, and its page would say so. The microphone waits
    // for nothing. By the clock of the wall: the sound is shorter by its pauses.
    const said = sayEnded();
    await recorder.stop();
    await said;
  };
}
