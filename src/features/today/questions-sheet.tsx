import type { Guide } from '../../domain/guide.ts';
import { questionText } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { useSpeech } from '../../ui/speech.ts';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './today.module.css';

export interface QuestionsSheetProps {
  guide: Guide;
  open: boolean;
  onClose: () => void;
}

/** The questions of a guide, to read or to hear. */
export function QuestionsSheet({ guide, open, onClose }: QuestionsSheetProps) {
  const { t, lang } = useI18n();
  const { can } = useSpeech(lang);
  const questions = guide.questions.map((question) => ({
    id: question.id,
    text: questionText(question, lang),
  }));
  return (
    <Sheet
      open={open}
      title={guide.title || t('today.questionsTo')}
      closeLabel={t('kit.close')}
      onClose={onClose}
      actions={
        can && (
          <ListenButton
            words={questions.map(({ text }) => text).join(' ')}
            lang={lang}
            label={t('today.listen')}
            stopLabel={t('today.stopListening')}
          />
        )
      }
    >
      <ol class={styles.questions}>
        {questions.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
