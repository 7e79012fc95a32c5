import { Mic, MicOff, RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import { usePractice } from '../../capture/use-practice.tsx';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Level } from '../../ui/level.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Player } from '../../ui/player.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';

/** How long the microphone is tried, ms. */
const TRIAL = 5000;
/** Quieter than this at its loudest, nobody has spoken or nothing is heard, 0–1. */
const FAINT = 0.02;

/** Five seconds of one's own voice, played back: whether it can be understood only an ear can tell. */
export function KitMicrophone() {
  const i18n = useI18n();
  const { t } = i18n;
  const trial = usePractice();
  const [loudest, setLoudest] = useState(0);
  const { practice, heard, fault } = trial;
  const state = practice?.recorder.state.value;
  const live = state && state.name !== 'idle' && state.name !== 'asking' ? state.live : undefined;
  const run = async () => {
    setLoudest(0);
    if (!(await trial.start())) return;
    setTimeout(() => void trial.finish(), TRIAL);
  };
  const read = () => {
    const level = live?.level.peek() ?? 0;
    if (level > loudest) setLoudest(level);
    return level;
  };
  return (
    <Card title={t('capture.microphone')}>
      <Stack>
        {fault && <Notice kind="error">{t(`faults.recorder.${fault}`)}</Notice>}
        {live ? (
          <>
            <p role="status">{t('capture.sayName')}</p>
            <Level read={read} label={t('kit.soundLevel')} />
          </>
        ) : (
          <p>{t('capture.microphoneHint')}</p>
        )}
        {heard && (
          <>
            <State icon={loudest < FAINT ? MicOff : Mic} tone={loudest < FAINT ? 'warn' : 'ok'}>
              {t(loudest < FAINT ? 'capture.microphoneFaint' : 'capture.microphoneHears')}
            </State>
            <Player segments={heard} labels={playerLabels(i18n)} />
          </>
        )}
        <Button icon={heard ? RotateCcw : Mic} disabled={live !== undefined} onClick={() => void run()}>
          {t(heard ? 'capture.microphoneAgain' : 'capture.microphoneTry')}
        </Button>
      </Stack>
    </Card>
  );
}
