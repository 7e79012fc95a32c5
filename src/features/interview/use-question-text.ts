import { textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useGuide } from './use-guide.tsx';

/** Gives the words of a guide question by its id, also of one that was asked of another guide. */
export function useQuestionText(interview: Item): (id: string) => string {
  const { t, lang } = useI18n();
  const { questions, beside } = useGuide(interview);
  return (id) => {
    const question = [...questions, ...beside].find((each) => each.id === id);
    return (question && textIn(question.text, lang).words) || t('guide.wordless');
  };
}
