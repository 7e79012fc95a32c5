import { CircleCheck, Trash2, Undo2 } from 'lucide';
import { useId } from 'preact/hooks';
import { authorNames } from '../../i18n/author-names.ts';
import { writtenBy } from '../../i18n/changed-by.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { PastEdit } from '../../store/history.ts';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import type { ShownField } from './field-words.ts';
import styles from './history.module.css';

interface PastEntryProps {
  readonly edit: PastEdit;
  /** undefined where it tells of the bin */
  readonly field: ShownField | undefined;
  /** the record reads so now, since this */
  readonly isNow: boolean;
  /** undefined where there is nothing to bring: the record reads so, or this person may not write it */
  readonly onBring: (() => void) | undefined;
}

/** One thing that somebody wrote, and the way back to it. */
export function PastEntry({ edit, field, isNow, onBring }: PastEntryProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  if (field === undefined) {
    return (
      <li class={styles.entry}>
        <State icon={edit.value === null ? Undo2 : Trash2}>
          {t(edit.value === null ? 'history.unbinned' : 'history.binned')}
        </State>
        <p class={styles.by}>{writtenBy(i18n, edit)}</p>
      </li>
    );
  }
  const words = field.show(edit.value);
  return (
    <li class={styles.entry}>
      <strong class={styles.field}>{field.label}</strong>
      <div class={styles.words} id={id} dir="auto">
        {words || <em>{t('history.cleared')}</em>}
      </div>
      <p class={styles.by}>{writtenBy(i18n, edit)}</p>
      {edit.authors.length > 1 && (
        <p class={styles.by}>{t('history.words', { who: authorNames(i18n, edit.authors) })}</p>
      )}
      {isNow && (
        <State icon={CircleCheck} tone="ok">
          {t('history.now')}
        </State>
      )}
      {onBring && (
        <Button icon={Undo2} onClick={onBring} aria-describedby={id}>
          {t('history.bring')}
        </Button>
      )}
    </li>
  );
}
