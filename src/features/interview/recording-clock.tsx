import { ArrowLeft, Pause } from 'lucide';
import type { LiveRecording, Warning } from '../../capture/live.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { Icon } from '../../ui/icon.tsx';
import { Level } from '../../ui/level.tsx';
import { Notice } from '../../ui/notice.tsx';
import { State } from '../../ui/state.tsx';
import styles from './recording-screen.module.css';

/** How each warning is called in the catalogues. */
const WARNINGS = {
  not_saving: 'not_saving',
  microphone_lost: 'microphone_lost',
  muted: 'muted',
  silent: 'silent',
  clipping: 'clipping',
  low_space: 'low_space',
} as const satisfies Record<Warning, string>;

/** What is wrong, that all up to here is safe, and what to do. */
export function warningWords(t: Translate, warning: Warning, time: string): string {
  return t(`faults.recorder.${WARNINGS[warning]}`, { time });
}

/** What is recorded, and what of it is on disk: the second never runs ahead of the disk. */
export function RecordingClock({ live }: { live: LiveRecording }) {
  const { t, format } = useI18n();
  const minutes = live.minutesLeft.value;
  const warning = live.warning.value;
  const saved = format.clock(live.savedUpTo.value);
  return (
    <section class={styles.clock} aria-label={t('record.recording')}>
      <div class={styles.line}>
        <a class={styles.back} href="/today">
          <Icon icon={ArrowLeft} mirror /> {t('shell.today')}
        </a>
        {live.status.value === 'paused' && (
          <State icon={Pause} tone="warn">
            {t('record.paused')}
          </State>
        )}
        <p class={styles.timer} role="timer" aria-label={format.spoken(live.elapsed.value)}>
          {format.clock(live.elapsed.value)}
        </p>
      </div>
      {live.hears && (
        <Level
          read={() => live.level.peek()}
          label={t('kit.soundLevel')}
          still={live.status.value !== 'recording'}
        />
      )}
      <p class={styles.saved}>
        {live.hears ? t('record.savedUpTo', { time: saved }) : t('capture.keepsTime')}
        {minutes !== undefined && <> · {t('record.spaceLeft', { left: format.short(minutes * 60_000) })}</>}
      </p>
      {warning && <Notice kind="warn">{warningWords(t, warning, saved)}</Notice>}
    </section>
  );
}
