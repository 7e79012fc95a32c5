import { NotebookPen, RotateCcw } from 'lucide';
import type { ShownFault } from '../../capture/start-fault.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import styles from './record-page.module.css';

export interface StartFaultNoticeProps {
  readonly fault: ShownFault;
  /** where a note is written */
  readonly note: string;
  readonly onAgain: () => void;
}

/** No sound came: what to do about it, once more, or the way on without a microphone. */
export function StartFaultNotice({ fault, note, onAgain }: StartFaultNoticeProps) {
  const { t } = useI18n();
  // It comes in where the button was: on a small phone the rest of it would stand under the bar.
  const here = useIntoView<HTMLDivElement>(true, 'nearest');
  return (
    <div ref={here} class={styles.fault}>
      <Notice
        kind="error"
        action={
          <>
            {fault !== 'unsupported' && (
              <Button kind="act" icon={RotateCcw} onClick={onAgain}>
                {t('record.tryAgain')}
              </Button>
            )}
            <LinkButton icon={NotebookPen} href={note}>
              {t('record.writeNote')}
            </LinkButton>
          </>
        }
      >
        {t(`faults.recorder.${fault}`)}
        {fault === 'denied' && (
          <ul class={styles.ways}>
            <li>{t('record.allowInBrowser')}</li>
            <li>{t('record.allowInstalled')}</li>
            <li>{t('record.allowOnIphone')}</li>
          </ul>
        )}
      </Notice>
    </div>
  );
}
