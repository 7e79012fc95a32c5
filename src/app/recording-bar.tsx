import { Circle, Pause } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../i18n/provider.tsx';
import type { LiveRecording } from '../capture/live.ts';
import { useRecorder } from '../capture/use-recorder.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { State } from '../ui/state.tsx';
import { recordingPlace } from './recording-place.ts';
import styles from './recording-bar.module.css';

/** While sound is being recorded, every other place says so and leads back. */
export function RecordingBar({ path }: { path: string }) {
  const { state } = useRecorder();
  const now = state.value;
  if (now.name === 'idle') return now.fault ? <Stopped key={now.fault} /> : null;
  if (now.name === 'asking') return null;
  const home = recordingPlace(now);
  return home === undefined || path === home ? null : <Bar live={now.live} home={home} />;
}

/** It ended by itself: said wherever one is by then, until it has been read. */
function Stopped() {
  const { t } = useI18n();
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <Notice kind="error" action={<Button onClick={() => setRead(true)}>{t('shell.understood')}</Button>}>
      {t('faults.recorder.no_space')}
    </Notice>
  );
}

function Bar({ live, home }: { live: LiveRecording; home: string }) {
  const { t, format } = useI18n();
  const still = live.status.value !== 'recording';
  return (
    <nav class={styles.place} aria-label={t('shell.recordingNow')}>
      <a class={styles.bar} href={home}>
        <State icon={still ? Pause : Circle} tone={still ? 'warn' : 'rec'}>
          {t(still ? 'record.paused' : 'shell.recordingNow')}{' '}
          <span class={styles.clock}>{format.clock(live.elapsed.value)}</span>
        </State>
        <span>{t('shell.recordingBack')}</span>
      </a>
    </nav>
  );
}
