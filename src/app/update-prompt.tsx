import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRecorder } from '../capture/use-recorder.tsx';
import { useI18n } from '../i18n/provider.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonRow } from '../ui/button-row.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import faults from './faults.module.css';
import type { AppWorker } from './worker.ts';

/**
 * A new version is offered, never forced; it waits as long as the person likes, and until what is being recorded has
 * ended: the page that opens anew would record nothing.
 */
export function UpdatePrompt({ worker }: { worker: AppWorker }) {
  const { t } = useI18n();
  const isRecording = useRecorder().state.value.name !== 'idle';
  const [later, setLater] = useState(false);
  useEffect(() => (isRecording ? worker.hold() : undefined), [worker, isRecording]);
  if (isRecording) return null;
  if (worker.taking.value) return <Waiting>{t('shell.updateTaking')}</Waiting>;
  if (!worker.waiting.value || later) return null;
  return (
    <Notice
      action={
        <ButtonRow>
          <Button kind="act" onClick={() => worker.take()}>
            {t('shell.updateNow')}
          </Button>
          <Button onClick={() => setLater(true)}>{t('shell.updateLater')}</Button>
        </ButtonRow>
      }
    >
      {t('shell.updateReady')}
    </Notice>
  );
}

/** The page that goes, out of sight while the next version takes the place of its own; all that was typed stays where it is. */
export function UnderCover({ worker, children }: { worker: AppWorker; children: ComponentChildren }) {
  const { t } = useI18n();
  const covered = worker.covered.value;
  return (
    <>
      {covered && (
        <main class={faults.page}>
          <Waiting>{t('shell.updateTaking')}</Waiting>
        </main>
      )}
      <div class={faults.whole} hidden={covered}>
        {children}
      </div>
    </>
  );
}
