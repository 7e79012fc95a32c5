import { Play, Sprout, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { MARK_TYPES, markOf, type MarkType } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Menu } from '../../ui/menu.tsx';
import { State } from '../../ui/state.tsx';
import styles from './afterwards.module.css';
import { InspireSheet } from './inspire-sheet.tsx';
import { MARK_ICONS } from './mark-icons.ts';
import { SavedWords } from './saved-words.tsx';

export interface MarkListProps {
  readonly interview: Item;
  readonly marks: readonly Item[];
  readonly sounds: readonly Item[];
  /** where a mark is in the whole sound, ms */
  readonly timeOf: (mark: Item) => number;
  readonly onPlay: (mark: Item) => void;
  /** whether the sound around a mark is on this phone */
  readonly canPlay: (mark: Item) => boolean;
}

/** The marks in their order: hear it, say what it was, write what was said, let it inspire a plan. */
export function MarkList({ interview, marks, sounds, timeOf, onPlay, canPlay }: MarkListProps) {
  const { t } = useI18n();
  const [inspiring, setInspiring] = useState<Item | undefined>(undefined);
  return (
    <>
      <h3>{t('interview.marks')}</h3>
      {marks.length === 0 && <p>{t('interview.noMarks')}</p>}
      <ol>
        {marks.map((mark) => (
          <MarkRow
            key={mark.key}
            mark={mark}
            time={timeOf(mark)}
            onPlay={canPlay(mark) ? () => onPlay(mark) : undefined}
            onInspire={() => setInspiring(mark)}
          />
        ))}
      </ol>
      {inspiring && (
        <InspireSheet
          interview={interview}
          mark={inspiring}
          marks={marks}
          sounds={sounds}
          onClose={() => setInspiring(undefined)}
        />
      )}
    </>
  );
}

interface MarkRowProps {
  readonly mark: Item;
  readonly time: number;
  /** missing where the sound of the mark is not there */
  readonly onPlay: (() => void) | undefined;
  readonly onInspire: () => void;
}

function MarkRow({ mark, time, onPlay, onInspire }: MarkRowProps) {
  const { t, format } = useI18n();
  const { scope, kind, id } = mark;
  const clock = format.clock(time);
  return (
    <li class={styles.mark}>
      <MarkHead mark={mark} clock={clock} />
      <SavedWords
        target={{ scope, kind, id, field: 'words' }}
        label={t('interview.writeDown')}
        rows={2}
        spoken
      />
      <ButtonRow>
        {onPlay && (
          <Button icon={Play} aria-label={t('interview.playAt', { time: clock })} onClick={onPlay}>
            {t('interview.play')}
          </Button>
        )}
        <Button icon={Sprout} onClick={onInspire}>
          {t('interview.inspires')}
        </Button>
      </ButtonRow>
    </li>
  );
}

/** When it was, what it was, and what is rarely needed behind one button. */
function MarkHead({ mark, clock }: { mark: Item; clock: string }) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = mark;
  const { type } = markOf(mark.values);
  const say = (value: MarkType) => save((store) => store.write({ scope, kind, id, fields: { type: value } }));
  const kinds = MARK_TYPES.map((value) => ({
    value,
    label: t(`words.mark.${value}`),
    icon: MARK_ICONS[value],
  }));
  const others = kinds.filter(({ value }) => value !== type);
  const bin = {
    label: t('interview.bin'),
    icon: Trash2,
    danger: true,
    onSelect: () => void save((store) => store.bin(mark)),
  };
  const menu = others.map(({ value, label, icon }) => ({ label, icon, onSelect: () => void say(value) }));
  return (
    <div class={styles.row}>
      <span class={styles.time}>{clock}</span>
      {type && <State icon={MARK_ICONS[type]}>{t(`words.mark.${type}`)}</State>}
      <span class={styles.end}>
        <Menu label={t('kit.more')} items={type ? [...menu, bin] : [bin]} />
      </span>
      {!type && (
        <Chips<MarkType>
          legend={t('record.markKind')}
          options={kinds}
          value={undefined}
          onChange={(value) => void say(value)}
        />
      )}
    </div>
  );
}
