import { Bookmark } from 'lucide';
import { MARK_TYPES } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MARK_ICONS } from './mark-icons.ts';
import styles from './mark-button.module.css';
import { useCaughtFocus } from '../../ui/use-caught-focus.ts';
import type { LastMark, Marking } from './use-mark.ts';

export interface MarkButtonProps {
  readonly marking: Marking;
  readonly disabled: boolean;
  /** steps back while the consent is being asked */
  readonly small: boolean;
}

/** One huge mark; what it was can be said in the next seconds, or later. */
export function MarkButton({ marking, disabled, small }: MarkButtonProps) {
  const { t } = useI18n();
  const { last, asks, mark } = marking;
  const button = useCaughtFocus<HTMLButtonElement>(asks);
  return (
    <section class={styles.marks} aria-label={t('interview.marks')}>
      <button
        ref={button}
        type="button"
        class={styles.mark}
        data-small={small ? '' : undefined}
        disabled={disabled}
        onClick={() => void mark()}
      >
        <Icon icon={Bookmark} size="large" /> {t('record.mark')}
      </button>
      <p class={styles.marked} role="status">
        {last && markWords(t, last, asks)}
      </p>
    </section>
  );
}

/** "Marked 12:41 · What was it?", and then "Quote at 12:41". */
function markWords(t: Translate, { time, type }: LastMark, asks: boolean): string {
  if (type !== undefined) return t('capture.markedAs', { kind: t(`words.mark.${type}`), time });
  return [t('record.marked', { time }), ...(asks ? [t('record.markKind')] : [])].join(' · ');
}

/** What the last mark was, in a strip of its own, whose place is kept where all of the page scrolls: no button moves under a thumb. */
export function MarkKinds({ marking: { last, asks, say } }: Pick<MarkButtonProps, 'marking'>) {
  const { t } = useI18n();
  return (
    <div
      class={styles.kinds}
      role="group"
      aria-label={t('record.markKind')}
      aria-hidden={!asks}
      data-idle={asks ? undefined : ''}
    >
      {MARK_TYPES.map((type) => (
        <Button
          // Another one while nothing is asked: what only fades from sight would hold the keyboard.
          key={asks ? type : `idle ${type}`}
          icon={MARK_ICONS[type]}
          disabled={!asks}
          aria-pressed={type === last?.type}
          onClick={() => void say(type)}
        >
          {t(`words.mark.${type}`)}
        </Button>
      ))}
    </div>
  );
}
