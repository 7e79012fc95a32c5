import { Pause, Play, Square } from 'lucide';
import { useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';

/** Pause, and finish: held for a second by a thumb, a plain button for keyboard and screen reader. */
export function FinishRow({ live }: { live: LiveRecording }) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const save = useSave();
  const [ending, setEnding] = useState(false);
  const { scope, owner: id } = live;
  const finish = async () => {
    if (ending) return;
    setEnding(true);
    const ended = await recorder.stop();
    // The clock of the wall: the sound is shorter by its pauses.
    if (ended.length > 0)
      await save((store) =>
        store.write({ scope, kind: 'interview', id, fields: { ended: Math.round(store.now()) } }),
      );
    setEnding(false);
  };
  const status = live.status.value;
  return (
    <>
      {status === 'recording' ? (
        <Button icon={Pause} onClick={() => recorder.pause()}>
          {t('record.pause')}
        </Button>
      ) : (
        <Button icon={Play} kind="act" onClick={() => recorder.resume()}>
          {t('record.goOn')}
        </Button>
      )}
      <HoldButton icon={Square} hint={t('record.finishHint')} disabled={ending} onDone={() => void finish()}>
        {t('record.finish')}
      </HoldButton>
    </>
  );
}
