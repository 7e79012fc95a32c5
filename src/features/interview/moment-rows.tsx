import {
  type IconNode,
  Image,
  MapPin,
  MessageCircleQuestionMark,
  NotebookPen,
  Play,
  Scissors,
  Trash2,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import { askedField } from '../../domain/interview.ts';
import type { Json } from '../../domain/json.ts';
import { noteOf } from '../../domain/note.ts';
import type { Moment, Spot } from '../../domain/time-line.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Menu } from '../../ui/menu.tsx';
import { State } from '../../ui/state.tsx';
import styles from './afterwards.module.css';
import { useQuestionText } from './use-question-text.ts';

interface MomentProps {
  readonly moment: Moment;
  /** missing where the sound of the moment is not there */
  readonly play: (() => void) | undefined;
}

/** Where another part of the recording begins, after a pause or an interruption. */
export function PartRow({ moment, play, number }: MomentProps & { number: number }) {
  const { t } = useI18n();
  return (
    <MomentRow
      {...momentWords(moment, Scissors, t('listen.part', { number }))}
      play={play}
      playLabel={(time) => t('listen.playPart', { time })}
    />
  );
}

interface QuestionRowProps extends MomentProps {
  readonly interview: Item;
  readonly playing: () => Spot | undefined;
}

/** A guide question where it was asked; it can be put where the sound plays, or taken off. */
export function QuestionRow({ moment, play, interview, playing }: QuestionRowProps) {
  const { t } = useI18n();
  const save = useSave();
  const words = useQuestionText(interview)(moment.id);
  const write = (value: Json) => {
    const { scope, kind, id } = interview;
    void save((store) => store.write({ scope, kind, id, fields: { [askedField(moment.id)]: value } }));
  };
  const here = () => {
    const spot = playing();
    if (spot) write(spot);
  };
  return (
    <MomentRow
      {...momentWords(moment, MessageCircleQuestionMark, t('listen.question'))}
      play={play}
      playLabel={(time) => t('listen.playQuestion', { time })}
      menu={[
        { label: t('listen.askedHere'), icon: MapPin, onSelect: here },
        { label: t('listen.notAsked'), icon: Trash2, danger: true, onSelect: () => write(null) },
      ]}
    >
      <p>{words}</p>
    </MomentRow>
  );
}

export function NoteRow({ moment, play, note }: MomentProps & { note: Item }) {
  const { t } = useI18n();
  const { body, type } = noteOf(note.values);
  return (
    <MomentRow
      {...momentWords(moment, NotebookPen, type ? t(`words.note.${type}`) : t('words.kind.note'))}
      play={play}
      playLabel={(time) => t('listen.playNote', { time })}
    >
      <p>
        <a class={styles.words} href={`/note/${note.scope}/${note.id}`}>
          {body || t('interview.noWords')}
        </a>
      </p>
    </MomentRow>
  );
}

export function PhotoRow({ moment, play, photo }: MomentProps & { photo: Item }) {
  const { t, format } = useI18n();
  const [shown] = usePlayable([photo]) ?? [];
  const time = moment.at === undefined ? '' : format.clock(moment.at);
  return (
    <MomentRow
      {...momentWords(moment, Image, t('words.kind.photo'))}
      play={play}
      playLabel={(at) => t('listen.playPhoto', { time: at })}
    >
      {shown?.src && (
        <img class={styles.photo} src={shown.src} alt={t('listen.photoAt', { time })} loading="lazy" />
      )}
    </MomentRow>
  );
}

function momentWords(moment: Moment, icon: IconNode, word: string) {
  return { at: moment.at, icon, word };
}

interface MomentRowProps {
  readonly at: number | undefined;
  readonly icon: IconNode;
  readonly word: string;
  readonly play: (() => void) | undefined;
  readonly playLabel: (time: string) => string;
  readonly menu?: readonly { label: string; icon: IconNode; danger?: boolean; onSelect: () => void }[];
  readonly children?: ComponentChildren;
}

function MomentRow({ at, icon, word, play, playLabel, menu, children }: MomentRowProps) {
  const { t, format } = useI18n();
  const clock = at === undefined ? '' : format.clock(at);
  return (
    <li class={styles.mark}>
      <div class={styles.row}>
        <span class={styles.time}>{clock}</span>
        <State icon={icon}>{word}</State>
        <span class={styles.end}>
          <ButtonRow>
            {play && (
              <Button kind="plain" icon={Play} aria-label={playLabel(clock)} onClick={play}>
                {t('interview.play')}
              </Button>
            )}
            {menu && <Menu label={t('kit.more')} items={menu} />}
          </ButtonRow>
        </span>
      </div>
      {children}
    </li>
  );
}
