import { Play, Star, Trash2 } from 'lucide';
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
import { MARK_ICONS } from './mark-icons.ts';

interface MarkHeadProps {
  readonly mark: Item;
  readonly clock: string;
  /** missing where the sound of the mark is not there */
  readonly play: (() => void) | undefined;
}

/** When it was, what it was, and what is rarely needed behind one button. */
export function MarkHead({ mark, clock, play }: MarkHeadProps) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = mark;
  const { type, starred } = markOf(mark.values);
  const write = (fields: { type: MarkType } | { starred: boolean }) =>
    void save((store) => store.write({ scope, kind, id, fields }));
  const kinds = MARK_TYPES.map((value) => ({
    value,
    label: t(`words.mark.${value}`),
    icon: MARK_ICONS[value],
  }));
  const star = {
    label: starred ? t('kit.unstar') : t('kit.star'),
    icon: Star,
    onSelect: () => write({ starred: !starred }),
  };
  const bin = {
    label: t('kit.toBin'),
    icon: Trash2,
    danger: true,
    onSelect: () => void save((store) => store.bin(mark)),
  };
  const others = kinds.filter(({ value }) => value !== type);
  const menu = others.map(({ value, label, icon }) => ({
    label,
    icon,
    onSelect: () => write({ type: value }),
  }));
  return (
    <div class={styles.row}>
      <span class={styles.time}>{clock}</span>
      {type && <State icon={MARK_ICONS[type]}>{t(`words.mark.${type}`)}</State>}
      {starred && <State icon={Star}>{t('notebook.isStarred')}</State>}
      <span class={styles.end}>
        <ButtonRow>
          {play && (
            <Button
              kind="plain"
              icon={Play}
              aria-label={t('interview.playAt', { time: clock })}
              onClick={play}
            >
              {t('interview.play')}
            </Button>
          )}
          <Menu label={t('kit.more')} items={type ? [...menu, star, bin] : [star, bin]} />
        </ButtonRow>
      </span>
      {!type && (
        <Chips<MarkType>
          legend={t('record.markKind')}
          options={kinds}
          value={undefined}
          onChange={(value) => write({ type: value })}
        />
      )}
    </div>
  );
}
