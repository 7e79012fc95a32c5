import { useState } from 'preact/hooks';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { interviewOf, markStartIn } from '../../domain/interview.ts';
import { markOf } from '../../domain/mark.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Player } from '../../ui/player.tsx';
import { wholeOf } from '../../ui/playlist.ts';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { MarkList } from './mark-list.tsx';
import { joinPeaks } from './join-peaks.ts';
import { MissingSound } from './missing-sound.tsx';

export interface InterviewSoundProps {
  readonly item: Item;
  readonly media: string | undefined;
  readonly from: number | undefined;
  /** the sound was taken back: what was marked and written stays, and nothing plays */
  readonly closed?: boolean;
}

/** The sound of an interview as one line of time, with its marks; a touch on a mark plays it from a little before. */
export function InterviewSound({ item, media, from, closed = false }: InterviewSoundProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const linked = useQuery(({ queries }) => queries.linkedTo(item.id), [item.id]) ?? [];
  const sounds = linked
    .filter(
      ({ kind, scope, values }) =>
        kind === 'media' && scope === item.scope && mediaSort(mediaOf(values)) === 'sound',
    )
    .sort((a, b) => mediaOf(a.values).segment - mediaOf(b.values).segment || a.at - b.at);
  const marks = linked.filter(({ kind }) => kind === 'mark').sort((a, b) => wallOf(a) - wallOf(b));
  const held = usePlayable(sounds);
  const playable = closed ? held?.map((sound) => ({ ...sound, src: undefined })) : held;
  const segmentOf = (id: string | undefined) => sounds.findIndex((sound) => sound.id === id);
  const asked = segmentOf(media) >= 0 && from !== undefined;
  const [request, setRequest] = useState(() =>
    asked ? { segment: segmentOf(media), ms: from, nonce: 0 } : undefined,
  );
  if (playable === undefined) return null;
  const whole = (id: string | undefined, ms: number) => wholeOf(playable, { segment: segmentOf(id), ms });
  const play = (mark: Item) => {
    const { media: of } = markOf(mark.values);
    const segment = segmentOf(of);
    if (segment >= 0)
      setRequest({
        segment,
        ms: markStartIn(interviewOf(item.values), markOf(mark.values)),
        nonce: (request?.nonce ?? 0) + 1,
      });
  };
  const placed = marks.filter((mark) => segmentOf(markOf(mark.values).media) >= 0);
  const canPlay = (mark: Item) => playable[segmentOf(markOf(mark.values).media)]?.src !== undefined;
  const timeOf = (mark: Item) => whole(markOf(mark.values).media, markOf(mark.values).at ?? 0);
  const missing = sounds.filter((_, segment) => playable[segment]?.src === undefined);
  const total = playable.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return (
    <Section title={t('interview.sound')}>
      <Stack>
        {sounds.length === 0 && <p>{t('interview.noSound')}</p>}
        {missing.length > 0 && !closed && <MissingSound sounds={missing} />}
        {sounds.length > missing.length && (
          <Player
            segments={playable}
            labels={playerLabels(i18n)}
            peaks={joinPeaks(sounds.map(({ values }) => mediaOf(values)))}
            marks={placed.map(timeOf)}
            waveLabel={t('kit.marksAt', { count: marks.length, length: format.spoken(total) })}
            startAt={asked ? Math.max(0, whole(media, from)) : undefined}
            request={request}
          />
        )}
        <MarkList
          interview={item}
          marks={marks}
          sounds={sounds}
          timeOf={timeOf}
          onPlay={play}
          canPlay={canPlay}
        />
      </Stack>
    </Section>
  );
}

function wallOf(mark: Item): number {
  return markOf(mark.values).wall ?? mark.at;
}
