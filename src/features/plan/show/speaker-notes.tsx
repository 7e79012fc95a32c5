import { PLAN_CARDS } from '../../../domain/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Paragraphs } from '../plan-print.tsx';
import styles from './stage.module.css';

interface SpeakerNotesProps {
  /** of the slide */
  readonly card: string | undefined;
  readonly notes: string;
}

/** For whoever speaks: what the card asks, and what they wanted to remember. */
export function SpeakerNotes({ card, notes }: SpeakerNotesProps) {
  const { t } = useI18n();
  const known = PLAN_CARDS.find(({ field }) => field === card);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself
    <section class={styles.notes} aria-label={t('planOut.notes')} tabIndex={0} data-own="">
      {known && (
        <p>
          <strong>{t('planOut.asks')}</strong> {t(`cards.${known.field}.ask`)}
        </p>
      )}
      {notes.trim() === '' ? <p>{t('planOut.noNotes')}</p> : <Paragraphs words={notes} />}
    </section>
  );
}
