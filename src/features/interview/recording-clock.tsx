import { ArrowLeft, Pause } from 'lucide';
import type { LiveRecording } from '../../capture/live.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/state.tsx';
import { Hearing } from './hearing.tsx';
import styles from './recording-screen.module.css';

/** Nothing that is shown takes more room than this, ms. */
const LONG = (9 * 60 + 59) * 60_000;

/** What is recorded, and what of it is on disk: the second never runs ahead of the disk. */
export function RecordingClock({ live }: { live: LiveRecording }) {
  const { t, format } = useI18n();
  const kept = (until: number, minutes: number | undefined) =>
    [
      t('record.savedUpTo', { time: format.clock(until) }),
      ...(minutes === undefined ? [] : [t('record.spaceLeft', { left: format.short(minutes * 60_000) })]),
    ].join(' · ');
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
      {live.hears && <Hearing live={live} />}
      <p class={styles.saved}>
        <span>
          {live.hears ? kept(live.savedUpTo.value, live.minutesLeft.value) : t('capture.keepsTime')}
        </span>
        {live.hears && <span data-longest={kept(LONG, LONG / 60_000)} aria-hidden="true" />}
      </p>
    </section>
  );
}
