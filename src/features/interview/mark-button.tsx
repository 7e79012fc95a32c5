import { Bookmark } from 'lucide';
import { MARK_TYPES } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MARK_ICONS } from './mark-icons.ts';
import styles from './recording-screen.module.css';
import type { Marking } from './use-mark.ts';

export interface MarkButtonProps {
  readonly marking: Marking;
  readonly disabled: boolean;
  /** steps back while the consent is being asked */
  readonly small: boolean;
}

/** One huge mark; what it was can be said in the next seconds, or later. */
export function MarkButton({ marking: { marked, mark }, disabled, small }: MarkButtonProps) {
  const { t } = useI18n();
  return (
    <section class={styles.marks} aria-label={t('interview.marks')}>
      <button
        type="button"
        class={styles.mark}
        data-small={small ? '' : undefined}
        disabled={disabled}
        onClick={() => void mark()}
      >
        <Icon icon={Bookmark} size="large" /> {t('record.mark')}
      </button>
      <p class={styles.marked} role="status">
        {marked && `${t('record.marked', { time: marked })} · ${t('record.markKind')}`}
      </p>
    </section>
  );
}

/** What the last mark was, in a strip of its own: it lies over nothing, and moves nothing that a thumb is about to meet. */
export function MarkKinds({ marking: { marked, say } }: Pick<MarkButtonProps, 'marking'>) {
  const { t } = useI18n();
  return (
    <div class={styles.kinds} role="group" aria-label={t('record.markKind')}>
      {marked &&
        MARK_TYPES.map((type) => (
          <Button key={type} icon={MARK_ICONS[type]} onClick={() => say(type)}>
            {t(`words.mark.${type}`)}
          </Button>
        ))}
    </div>
  );
}
