import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { useStore } from '../../../store/use-query.tsx';
import styles from './stage.module.css';

/** How long somebody has been speaking, and how long is left. */
export function Timer({ limitMs }: { limitMs: number | undefined }) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const since = useRef(now());
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setElapsed(now() - since.current), 500);
    return () => clearInterval(ticking);
  }, [now]);
  const left = limitMs === undefined ? undefined : limitMs - elapsed;
  return (
    <span class={styles.timer} role="timer" data-over={left !== undefined && left < 0 ? '' : undefined}>
      <span>{format.clock(elapsed)}</span>
      {left !== undefined && (
        <strong>
          {left >= 0
            ? t('planOut.left', { time: format.clock(Math.ceil(left / 1000) * 1000) })
            : t('planOut.over', { time: format.clock(-left) })}
        </strong>
      )}
    </span>
  );
}
