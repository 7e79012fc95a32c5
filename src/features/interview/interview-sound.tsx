import { useRef, useState } from 'preact/hooks';
import type { Loop } from '../../ui/use-playback.ts';
import { mediaOf } from '../../domain/media.ts';
import { type Subject, SUBJECTS } from '../../domain/picture.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useHeard } from '../../store/use-heard.tsx';
import { type Playable, usePlayable } from '../../store/use-sound.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Player, type PlayerHandle } from '../../ui/player.tsx';
import { spotOf, totalOf } from '../../ui/playlist.ts';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { WaveSign } from '../../ui/waveform.tsx';
import { joinPeaks } from './join-peaks.ts';
import { KeptHere } from './kept-here.tsx';
import { MissingSound } from './missing-sound.tsx';
import { MissingStretches } from './missing-stretches.tsx';
import { OriginalFile } from './original-file.tsx';
import { SilentQuotes } from './silent-quotes.tsx';
import { TimeList } from './time-list.tsx';
import { type Moments, useMoments } from './use-moments.ts';
import { waveWords } from './wave-words.ts';

export interface InterviewSoundProps {
  readonly item: Item;
  readonly media: string | undefined;
  readonly from: number | undefined;
  /** the sound was taken back: what was marked and written stays, and nothing plays */
  readonly closed?: boolean;
  /** Which pictures may be seen: those of the person, of the place, or none. */
  readonly pictures?: readonly Subject[];
}

/** The sound of an interview as one line of time, with all that was marked, asked, noted and pictured on it. */
export function InterviewSound(props: InterviewSoundProps) {
  const { t } = useI18n();
  const all = useMoments(props.item);
  const held = usePlayable(all?.sounds ?? []);
  const playable = props.closed ? held?.map((sound) => ({ ...sound, src: undefined })) : held;
  const heard = useHeard(props.item);
  if (all === undefined || playable === undefined || heard.stopped === undefined) return <Pending />;
  return (
    <Section title={t('interview.sound')} jump={t('export.sound')}>
      <TimeLine {...props} all={all} playable={playable} stopped={heard.stopped} onTime={heard.follow} />
    </Section>
  );
}

interface TimeLineProps extends InterviewSoundProps {
  readonly all: Moments;
  readonly playable: readonly Playable[];
  /** where somebody stopped listening, ms in the whole */
  readonly stopped: number;
  readonly onTime: (at: number) => void;
}

function TimeLine(props: TimeLineProps) {
  const { item, media, from, closed, all, playable, stopped, onTime } = props;
  const i18n = useI18n();
  const { t, format } = i18n;
  const { sounds, moments } = all;
  const asked = all.whole(media, from ?? 0);
  const [startAt] = useState(() => asked ?? (stopped < totalOf(playable) - 1000 ? stopped : 0));
  const [loop, setLoop] = useState<(Loop & { id: string }) | undefined>(undefined);
  const player = useRef<PlayerHandle>(null);
  const now = useRef(startAt);
  const missing = sounds.filter((_, segment) => playable[segment]?.src === undefined);
  const marks = moments.filter(({ kind }) => kind === 'mark');
  const isHere = (at: number) => playable[spotOf(playable, at).segment]?.src !== undefined;
  return (
    <Stack>
      {sounds.length === 0 && <p>{t('interview.noSound')}</p>}
      {!closed && <KeptHere sounds={sounds} />}
      {missing.length > 0 && !closed && <MissingSound sounds={missing} />}
      {!closed && <OriginalFile sounds={sounds} />}
      {!closed && <MissingStretches sounds={sounds} whole={all.whole} />}
      {!closed && <SilentQuotes interview={item} all={all} />}
      {sounds.length > missing.length && (
        <>
          {asked === undefined && startAt > 0 && (
            <p>{t('listen.stoppedAt', { time: format.clock(startAt) })}</p>
          )}
          <Player
            segments={playable}
            labels={playerLabels(i18n)}
            peaks={joinPeaks(sounds.map(({ values }) => mediaOf(values)))}
            marks={marks.flatMap(({ at }) => at ?? [])}
            signs={signsOf(moments)}
            {...waveWords(t, all)}
            waveLabel={t('kit.marksAt', { count: marks.length, length: format.spoken(totalOf(playable)) })}
            startAt={startAt}
            request={asked === undefined ? undefined : { ...spotOf(playable, asked), nonce: 0 }}
            handle={player}
            loop={loop}
            onTime={(at) => {
              now.current = at;
              onTime(at);
            }}
          />
        </>
      )}
      <TimeList
        pictures={props.pictures ?? SUBJECTS}
        interview={item}
        all={all}
        looped={loop?.id}
        onLoop={setLoop}
        canPlay={({ at, from: start }) => at !== undefined && isHere(start)}
        onPlay={({ from: start }) => player.current?.playFrom(start)}
        playing={() => {
          const { segment, ms } = spotOf(playable, now.current);
          const sound = sounds[segment];
          return sound && { media: sound.id, at: Math.round(ms) };
        }}
      />
    </Stack>
  );
}

function signsOf(moments: Moments['moments']): WaveSign[] {
  return moments.flatMap(({ kind, at }) => (kind === 'mark' || at === undefined ? [] : [{ kind, at }]));
}
