import { textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useGuide } from './use-guide.tsx';

/** Gives the words of a guide question by its id; the id itself where the guide no longer has it. */
export function useQuestionText(interview: Item): (id: string) => string {
  const { lang } = useI18n();
  const { questions } = useGuide(interview);
  return (id) => {
    const question = questions.find((each) => each.id === id);
    return (question && textIn(question.text, lang).words) || id;
  };
}
