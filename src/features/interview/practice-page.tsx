import { Mic, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { LiveRecording } from '../../capture/live.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { type Practising, usePractice } from '../../capture/use-practice.tsx';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Player } from '../../ui/player.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { FinishRow } from './finish-row.tsx';
import { MarkButton } from './mark-button.tsx';
import { RecordingClock } from './recording-clock.tsx';
import styles from './recording-screen.module.css';
import { RestScreen } from './rest-screen.tsx';

/** A recording to try everything out, that deletes itself: says so before and after. */
export function PracticePage() {
  const { t } = useI18n();
  const practising = usePractice();
  const { practice, heard, deleted, fault } = practising;
  const [marks, setMarks] = useState<readonly number[]>([]);
  const state = practice?.recorder.state.value;
  const live = state && state.name !== 'idle' && state.name !== 'asking' ? state.live : undefined;
  if (practice && live) {
    const recording = { recorder: practice.recorder, recovered: NOTHING };
    return (
      <RecorderProvider value={recording}>
        <Recording live={live} practising={practising} marks={marks} onMarks={setMarks} />
      </RecorderProvider>
    );
  }
  const start = () => {
    setMarks([]);
    void practising.start();
  };
  return (
    <>
      <Header title={t('capture.practice')} back={{ href: '/kit', label: t('capture.kit') }} />
      <Stack>
        {fault && <Notice kind="error">{t(`faults.recorder.${fault}`)}</Notice>}
        {deleted && <Notice kind="ok">{t('capture.practiceDeleted')}</Notice>}
        {practice && (heard ? <Heard heard={heard} marks={marks} /> : <Waiting>{t('kit.waiting')}</Waiting>)}
        <p>{t(heard ? 'capture.practiceHeard' : 'capture.practiceSays')}</p>
        <ButtonRow>
          {heard && (
            <Button kind="act" icon={Trash2} onClick={() => void practising.remove()}>
              {t('capture.practiceDelete')}
            </Button>
          )}
          <Button kind={heard ? 'quiet' : 'record'} icon={Mic} large={!heard} onClick={start}>
            {t(heard || deleted ? 'capture.practiceAgain' : 'capture.practiceStart')}
          </Button>
          {deleted && <LinkButton href="/today">{t('shell.today')}</LinkButton>}
        </ButtonRow>
      </Stack>
    </>
  );
}

const NOTHING = Promise.resolve({ recovered: [], refused: [] });

interface RecordingProps {
  readonly live: LiveRecording;
  readonly practising: Practising;
  /** ms over all segments */
  readonly marks: readonly number[];
  readonly onMarks: (marks: readonly number[]) => void;
}

/** The screen of a recording, with everything that can be tried alone. */
function Recording({ live, practising, marks, onMarks }: RecordingProps) {
  const { t, format } = useI18n();
  const last = marks.at(-1);
  const mark = async () => {
    onMarks([...marks, live.elapsed.peek()]);
    return format.clock(live.elapsed.peek());
  };
  const marked = last === undefined ? undefined : format.clock(last);
  return (
    <div class={styles.room}>
      <div class={styles.screen}>
        <RecordingClock live={live} />
        <div class={styles.talk}>
          <Notice live={false}>{t('capture.practiceTry')}</Notice>
          <p role="status">{marked && t('record.marked', { time: marked })}</p>
        </div>
        <div class={styles.thumb}>
          <div class={styles.tools}>
            <RestScreen live={live} onMark={mark} />
          </div>
          <MarkButton
            marking={{ last: undefined, asks: false, mark, say: async () => undefined }}
            disabled={live.status.value !== 'recording'}
            small={false}
          />
          <div class={styles.finish}>
            <FinishRow live={live} onFinish={() => practising.finish()} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Heard({ heard, marks }: { heard: NonNullable<Practising['heard']>; marks: readonly number[] }) {
  const i18n = useI18n();
  return <Player segments={heard} labels={playerLabels(i18n)} marks={[...marks]} />;
}
