import { TriangleAlert } from 'lucide';
import { type LiveRecording, WARNINGS, type Warning } from '../../capture/live.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Level } from '../../ui/level.tsx';
import styles from './hearing.module.css';

/** How loud it is, or in its place what is wrong. The place is kept for the longest of these words: they come by themselves, and move nothing. */
export function Hearing({ live }: { live: LiveRecording }) {
  const { t } = useI18n();
  const warning = live.warning.value;
  return (
    <div class={styles.place}>
      {WARNINGS.map((each) => (
        <Wrong key={each} warning={each} unseen />
      ))}
      <div class={styles.level} data-hidden={warning ? '' : undefined}>
        <Level
          read={() => live.level.peek()}
          label={t('kit.soundLevel')}
          still={live.status.value !== 'recording'}
        />
      </div>
      <div role="status">{warning && <Wrong warning={warning} />}</div>
    </div>
  );
}

/** What is wrong, and what to do; that all up to here is safe stands below, always. */
function Wrong({ warning, unseen }: { warning: Warning; unseen?: boolean }) {
  const { t } = useI18n();
  const words = t(`capture.wrong.${warning}`);
  return (
    <div class={styles.wrong} data-unseen={unseen ? '' : undefined} aria-hidden={unseen}>
      <Icon icon={TriangleAlert} size="small" />
      <span data-words={unseen ? words : undefined}>{unseen ? undefined : words}</span>
    </div>
  );
}
