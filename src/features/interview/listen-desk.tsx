import { ListPlus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { interviewOf } from '../../domain/interview.ts';
import { markOf, markStart } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import type { Playable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import { Player, type PlayerHandle } from '../../ui/player.tsx';
import { Stack } from '../../ui/stack.tsx';
import { joinPeaks } from './join-peaks.ts';
import styles from './listen.module.css';
import { LineList } from './line-list.tsx';
import { ListenHelp } from './listen-help.tsx';
import { MissingSound } from './missing-sound.tsx';
import { SecondLanguage, useSecondLanguage } from './second-language.tsx';
import { useListenKeys } from './use-listen-keys.ts';
import { useWriteLines } from './use-write-lines.ts';
import type { Moments } from './use-moments.ts';
import { waveWords } from './wave-words.ts';
import { WriteState } from './write-state.tsx';

/** Back by so much, ms: what a hand needs to catch up with a voice. */
const BACK = 3000;

interface ListenDeskProps {
  readonly interview: Item;
  readonly all: Moments;
  readonly playable: readonly Playable[];
  readonly mark: string | undefined;
}

/** The sound above, the lines below, and the keys that go between them. */
export function ListenDesk({ interview, all, playable, mark: asked }: ListenDeskProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const mark = all.marks.find(({ id }) => id === asked);
  const player = useRef<PlayerHandle>(null);
  const [startAt] = useState(() => startOf(all, mark));
  const now = useRef(startAt);
  const second = useSecondLanguage(all.lines);
  const writing = useWriteLines({ interview, all, mark, playable, now });
  const { keys, choose } = useListenKeys({
    toggle: () => player.current?.toggle(),
    back: () => player.current?.skip(-BACK),
    newLine: writing.begin,
    previous: () => writing.step(-1),
    next: () => writing.step(1),
  });
  const missing = all.sounds.filter((_, segment) => playable[segment]?.src === undefined);
  return (
    <Stack gap="wide">
      <div class={styles.sound}>
        {missing.length > 0 && <MissingSound sounds={missing} />}
        {all.sounds.length > missing.length && (
          <Player
            segments={playable}
            labels={playerLabels(i18n)}
            peaks={joinPeaks(all.sounds.map(({ values }) => mediaOf(values)))}
            waveLabel={t('interview.sound')}
            marks={all.moments.flatMap(({ kind, at }) => (kind === 'mark' && at !== undefined ? [at] : []))}
            names={waveWords(t, all).names}
            startAt={startAt}
            handle={player}
            onTime={(at) => {
              now.current = at;
            }}
          />
        )}
        <Button kind="act" large wide icon={ListPlus} onClick={writing.begin}>
          {t('listen.newLine')}
        </Button>
      </div>
      <LineList
        lines={all.lines}
        whole={all.whole}
        current={writing.current}
        onOpen={writing.open}
        onPlay={(at) => player.current?.playFrom(at)}
        playing={writing.playing}
        language={interviewOf(interview.values).language}
        second={second.language}
      />
      {mark && <WriteState mark={mark} all={all} />}
      <SecondLanguage {...second} />
      <ListenHelp keys={keys} onChoose={choose} />
    </Stack>
  );
}

function startOf({ whole, interpreted }: Moments, mark: Item | undefined): number {
  const read = mark && markOf(mark.values);
  return (read && whole(read.media, markStart(read, interpreted))) ?? 0;
}
