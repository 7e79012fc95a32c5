import { askedWords } from '../../../i18n/card-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useDeck } from '../../../store/use-deck.tsx';
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
  const known = useDeck()?.asked.find(({ id }) => id === card);
  const ask = known ? askedWords(t, known).ask : '';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself
    <section class={styles.notes} aria-label={t('planOut.notes')} tabIndex={0} data-own="">
      {ask !== '' && (
        <p>
          <strong>{t('planOut.asks')}</strong> <bdi>{ask}</bdi>
        </p>
      )}
      {notes.trim() === '' ? <p>{t('planOut.noNotes')}</p> : <Paragraphs words={notes} />}
    </section>
  );
}
