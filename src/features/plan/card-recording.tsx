import { Pause, Play, Square, TriangleAlert } from 'lucide';
import type { LiveRecording } from '../../capture/live.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Level } from '../../ui/level.tsx';
import { State } from '../../ui/state.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import styles from './card-say.module.css';

interface CardRecordingProps {
  readonly live: LiveRecording;
  readonly onFinish: () => Promise<void>;
}

/** Somebody speaks for a card: how long, what of it is on disk, and the way to end it. */
export function CardRecording({ live, onFinish }: CardRecordingProps) {
  const { t, format } = useI18n();
  const recorder = useRecorder();
  // Pause and *Go on* stand in the same place.
  const once = useSingleTap();
  const runs = live.status.value === 'recording';
  const warning = live.warning.value;
  // Its buttons would lie under the bar that turns the cards.
  const section = useIntoView<HTMLElement>(true, 'center');
  return (
    <section ref={section} class={styles.recording} aria-label={t('record.recording')}>
      <div class={styles.clock}>
        <State icon={runs ? Square : Pause} tone={runs ? 'rec' : 'warn'}>
          {t(runs ? 'record.recording' : 'record.paused')}
        </State>
        <p class={styles.timer} role="timer" aria-label={format.spoken(live.elapsed.value)}>
          {format.clock(live.elapsed.value)}
        </p>
      </div>
      <Level read={() => live.level.peek()} label={t('kit.soundLevel')} still={!runs} />
      <div role="status">
        {warning && (
          <State icon={TriangleAlert} tone="warn">
            {t(`capture.wrong.${warning}`)}
          </State>
        )}
      </div>
      <p class={styles.kept}>{t('record.savedUpTo', { time: format.clock(live.savedUpTo.value) })}</p>
      <ButtonRow align="stretch">
        {runs ? (
          <Button icon={Pause} onClick={() => once(() => recorder.pause())}>
            {t('record.pause')}
          </Button>
        ) : (
          <Button icon={Play} onClick={() => once(() => recorder.resume())}>
            {t('record.goOn')}
          </Button>
        )}
        <Button icon={Square} kind="act" onClick={() => once(onFinish)}>
          {t('planCards.finish')}
        </Button>
      </ButtonRow>
    </section>
  );
}
