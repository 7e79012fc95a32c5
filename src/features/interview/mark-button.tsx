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

/** One huge mark; what it was can be said in the next seconds, or later. The question opens above and moves no button. */
export function MarkButton({ marking: { marked, mark, say }, disabled, small }: MarkButtonProps) {
  const { t } = useI18n();
  return (
    <section class={styles.marks} aria-label={t('interview.marks')}>
      <div class={styles.kinds}>
        <p class={styles.marked} role="status">
          {marked && `${t('record.marked', { time: marked })} · ${t('record.markKind')}`}
        </p>
        {marked && (
          <div class={styles.kindRow}>
            {MARK_TYPES.map((type) => (
              <Button key={type} icon={MARK_ICONS[type]} onClick={() => say(type)}>
                {t(`words.mark.${type}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <button
        type="button"
        class={styles.mark}
        data-small={small ? '' : undefined}
        disabled={disabled}
        onClick={() => void mark()}
      >
        <Icon icon={Bookmark} size="large" /> {t('record.mark')}
      </button>
    </section>
  );
}
