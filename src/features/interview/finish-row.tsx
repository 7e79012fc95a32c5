import { Pause, Play, Square } from 'lucide';
import { useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';

export interface FinishRowProps {
  readonly live: LiveRecording;
  /** Ends the recording; resolves once everything is on disk. */
  readonly onFinish: () => Promise<void>;
}

/** Pause, and finish: held for a second by a thumb, a plain button for keyboard and screen reader. */
export function FinishRow({ live, onFinish }: FinishRowProps) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const [ending, setEnding] = useState(false);
  // One for both, which stand in the same place: a second tap on *Pause* would fall on *Go on*, and nobody would know.
  const once = useSingleTap();
  const finish = async () => {
    if (ending) return;
    setEnding(true);
    await onFinish();
    setEnding(false);
  };
  const status = live.status.value;
  return (
    <>
      {!live.hears ? null : status === 'recording' ? (
        <Button icon={Pause} onClick={() => once(() => recorder.pause())}>
          {t('record.pause')}
        </Button>
      ) : (
        <Button icon={Play} kind="act" onClick={() => once(() => recorder.resume())}>
          {t('record.goOn')}
        </Button>
      )}
      <HoldButton icon={Square} hint={t('record.finishHint')} disabled={ending} onDone={() => void finish()}>
        {t('record.finish')}
      </HoldButton>
    </>
  );
}
