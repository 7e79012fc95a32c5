import { answerWords, type Condition, type Question, questionText, textIn } from '../../domain/question.ts';
import type { I18n } from '../../i18n/provider.tsx';

type Words = Pick<I18n, 't' | 'lang'>;

/** What stands under a question: its hint, how it is answered, whether it is core, and when it is asked. */
export function questionFacts({ t, lang }: Words, question: Question, all: readonly Question[]): string {
  const parts = [
    textIn(question.hint, lang).words,
    question.core ? t('guide.isCore') : '',
    question.answer === 'spoken' ? '' : t(`guide.answer.${question.answer}`),
    answerWords(
      question,
      question.choices.map(({ value }) => value),
      lang,
    ),
    whenWords({ t, lang }, question, all),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** "Asked only if Are you a member? = Yes"; empty where it is always asked. */
export function whenWords({ t, lang }: Words, { when }: Question, all: readonly Question[]): string {
  if (when === undefined || when.of.length === 0) return '';
  const words = when.of.map((condition) => conditionWords({ t, lang }, condition, all));
  return `${t('guide.when')} ${words.join(t(when.match === 'any' ? 'guide.or' : 'guide.and'))}`;
}

function conditionWords(
  { t, lang }: Words,
  { question, is, value }: Condition,
  all: readonly Question[],
): string {
  const on = all.find(({ id }) => id === question);
  const named = on ? questionText(on, lang) : question;
  return t(`guide.is.${is}`, { question: named, value: on ? answerWords(on, value, lang) : String(value) });
}
