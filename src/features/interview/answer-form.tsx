import { jsonWords } from '../../domain/json-words.ts';
import { type Question, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { TypedPlace } from '../../store/typed.ts';
import type { Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Choice } from '../../ui/choice.tsx';
import { CountField } from '../../ui/count-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface AnswerFormProps {
  /** of the interview, and the field that holds the answer */
  readonly place: TypedPlace;
  readonly question: Question;
  readonly answer: Json | undefined;
  /** true once it is on disk */
  readonly onAnswer: (value: Json) => Promise<boolean>;
}

/** What is kept beside the sound: words, a number, or what was chosen. It saves itself. */
export function AnswerForm({ place, question, answer, onAnswer }: AnswerFormProps) {
  if (question.answer === 'count') return <Counted place={place} answer={answer} onAnswer={onAnswer} />;
  if (question.answer === 'choice' && question.many)
    return <Several question={question} answer={answer} onAnswer={onAnswer} />;
  if (question.answer === 'choice') return <One question={question} answer={answer} onAnswer={onAnswer} />;
  // What was said can be noted in a few words too.
  return <Written place={place} answer={answer} onAnswer={onAnswer} />;
}

type Answered = Pick<AnswerFormProps, 'place' | 'answer' | 'onAnswer'>;
type Chosen = Omit<AnswerFormProps, 'place'>;

function Written({ place, answer, onAnswer }: Answered) {
  const { t } = useI18n();
  const draft = useDraft(jsonWords(answer), onAnswer, useTyped<string>(place, answer));
  return (
    <TextArea
      label={t('guide.giveAnswer')}
      value={draft.value}
      onInput={draft.change}
      onBlur={() => void draft.flush()}
      rows={2}
    />
  );
}

function Counted({ place, answer, onAnswer }: Answered) {
  const { t } = useI18n();
  const typing = useTyped<number | null>(place, answer);
  const draft = useDraft<number | null>(typeof answer === 'number' ? answer : null, onAnswer, typing);
  const what = t('guide.number');
  return (
    <CountField
      label={what}
      value={draft.value ?? undefined}
      onChange={(count) => draft.change(count ?? null)}
      fewerLabel={t('people.fewer', { what })}
      moreLabel={t('people.more', { what })}
    />
  );
}

function One({ question, answer, onAnswer }: Chosen) {
  const { t } = useI18n();
  return (
    <Choice
      legend={t('guide.giveAnswer')}
      layout="column"
      options={useOptions(question)}
      value={typeof answer === 'string' ? answer : undefined}
      onChange={(value) => void onAnswer(value)}
    />
  );
}

function Several({ question, answer, onAnswer }: Chosen) {
  const { t } = useI18n();
  const held = Array.isArray(answer) ? answer : [];
  const put = (value: string, on: boolean) =>
    void onAnswer(on ? [...held, value] : held.filter((one) => one !== value));
  return (
    <Stack gap="tight">
      <p>{t('guide.giveAnswer')}</p>
      {useOptions(question).map(({ value, label }) => (
        <Switch key={value} label={label} checked={held.includes(value)} onChange={(on) => put(value, on)} />
      ))}
    </Stack>
  );
}

function useOptions({ choices }: Question) {
  const { lang } = useI18n();
  return choices
    .map(({ value, text }) => ({ value, label: textIn(text, lang).words || value }))
    .filter(({ label }) => label !== '');
}
