import { Hash, ListChecks, Mic, PencilLine, Plus } from 'lucide';
import { ANSWER_KINDS, type Choice as Option, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { QuestionEdit } from './question-sheet.tsx';

const ICONS = { spoken: Mic, written: PencilLine, count: Hash, choice: ListChecks } as const;

/** How a question is answered, and what there is to choose from. */
export function QuestionAnswer(edit: QuestionEdit) {
  const { t } = useI18n();
  const { question, write } = edit;
  return (
    <Stack>
      <Choice
        legend={t('guide.answer')}
        options={ANSWER_KINDS.map((kind) => ({
          value: kind,
          label: t(`guide.answer.${kind}`),
          hint: t(`guide.answer.${kind}.hint`),
          icon: ICONS[kind],
        }))}
        value={question.answer}
        onChange={(answer) => void write({ answer })}
      />
      {question.answer === 'choice' && <Choices {...edit} />}
      {question.answer === 'choice' && (
        <Switch label={t('guide.many')} checked={question.many} onChange={(many) => void write({ many })} />
      )}
    </Stack>
  );
}

/** The choices are one list: a choice that is emptied stays out of sight when it is asked. */
function Choices({ question, write }: QuestionEdit) {
  const { t } = useI18n();
  const { newId } = useStore();
  const put = (choices: readonly Option[]) =>
    write({ choices: choices.map(({ value, text }): Json => ({ value, text: { ...text } })) });
  const rename = (index: number, text: Option['text']) =>
    put(question.choices.map((choice, place) => (place === index ? { ...choice, text } : choice)));
  return (
    <Stack>
      {question.choices.map((choice, index) => (
        <ChoiceField
          key={choice.value}
          choice={choice}
          number={index + 1}
          onText={(text) => rename(index, text)}
        />
      ))}
      <Button icon={Plus} onClick={() => void put([...question.choices, { value: newId(), text: {} }])}>
        {t('guide.addChoice')}
      </Button>
    </Stack>
  );
}

interface ChoiceFieldProps {
  readonly choice: Option;
  readonly number: number;
  readonly onText: (text: Option['text']) => Promise<boolean>;
}

/** A choice in the language of the app; its words in others stay as they are. */
function ChoiceField({ choice, number, onText }: ChoiceFieldProps) {
  const { t, lang } = useI18n();
  const draft = useDraft(choice.text[lang] ?? '', (words) => onText({ ...choice.text, [lang]: words }));
  const other = textIn(choice.text, lang);
  return (
    <Field
      label={t('guide.choice', { number: String(number) })}
      hint={other.lang === lang ? undefined : other.words || choice.value}
      value={draft.value}
      onInput={draft.change}
      onBlur={() => void draft.flush()}
      dir="auto"
    />
  );
}
