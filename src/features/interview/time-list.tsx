import { useState } from 'preact/hooks';
import { markOf } from '../../domain/mark.ts';
import { mediaOf } from '../../domain/media.ts';
import { passageOf } from '../../domain/passage.ts';
import { type Subject, subjectOf } from '../../domain/picture.ts';
import type { Moment, Spot } from '../../domain/time-line.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import type { Loop } from '../../ui/use-playback.ts';
import styles from './afterwards.module.css';
import { InspireSheet } from './inspire-sheet.tsx';
import { MarkRow } from './mark-row.tsx';
import { NoteRow, PartRow, PhotoRow, QuestionRow } from './moment-rows.tsx';
import type { Moments } from './use-moments.ts';

export interface TimeListProps {
  readonly interview: Item;
  readonly all: Moments;
  /** the mark whose passage plays again and again */
  readonly looped: string | undefined;
  readonly onLoop: (loop: (Loop & { id: string }) | undefined) => void;
  readonly onPlay: (moment: Moment) => void;
  /** whether the sound around a moment is on this phone */
  readonly canPlay: (moment: Moment) => boolean;
  /** which pictures may be seen */
  readonly pictures: readonly Subject[];
  /** where the player is */
  readonly playing: () => Spot | undefined;
}

/** The time line in words: the same to the keyboard and to a screen reader as the drawing is to the eye. */
export function TimeList(props: TimeListProps) {
  const { interview, all, onPlay, canPlay } = props;
  const { t } = useI18n();
  const [inspiring, setInspiring] = useState<Item | undefined>(undefined);
  return (
    <>
      <h3 id="time-list">{t('interview.marks')}</h3>
      {all.moments.every(({ kind }) => kind !== 'mark') && <p>{t('interview.noMarks')}</p>}
      <ol class={styles.times} aria-labelledby="time-list">
        {all.moments.map((moment) => {
          const play = canPlay(moment) ? () => onPlay(moment) : undefined;
          const common = { moment, play, key: `${moment.kind} ${moment.id}` };
          const item = all.items.get(moment.id);
          if (moment.kind === 'part') return <PartRow {...common} number={partOf(all, moment)} />;
          if (moment.kind === 'question') {
            return <QuestionRow {...common} interview={interview} playing={props.playing} />;
          }
          if (item === undefined) return null;
          if (moment.kind === 'note') return <NoteRow {...common} note={item} />;
          if (moment.kind === 'photo') {
            const isOpen = props.pictures.includes(subjectOf(item));
            return isOpen && <PhotoRow {...common} photo={item} />;
          }
          return (
            <MarkRow
              {...common}
              interview={interview}
              mark={item}
              playing={props.playing}
              isLooped={props.looped === item.id}
              onLoop={(on) => props.onLoop(on ? loopOf(all, item) : undefined)}
              onInspire={() => setInspiring(item)}
            />
          );
        })}
      </ol>
      {inspiring && (
        <InspireSheet
          interview={interview}
          mark={inspiring}
          marks={all.marks}
          sounds={all.sounds}
          onClose={() => setInspiring(undefined)}
        />
      )}
    </>
  );
}

function partOf({ sounds }: Moments, { id }: Moment): number {
  return sounds.findIndex((sound) => sound.id === id) + 1;
}

/** The passage of a mark in the whole sound. */
function loopOf({ marks, sounds, whole, interpreted }: Moments, mark: Item) {
  const read = markOf(mark.values);
  const sound = sounds.find(({ id }) => id === read.media);
  const passage = passageOf(read, {
    marks: marks.map(({ values }) => markOf(values)),
    duration: mediaOf(sound?.values ?? {}).duration ?? 0,
    interpreted,
  });
  const from = passage && whole(passage.media, passage.from);
  if (passage === undefined || from === undefined) return undefined;
  return { id: mark.id, from, to: from + passage.to - passage.from };
}
