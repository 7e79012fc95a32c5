import { Hash, ListChecks, Mic, PencilLine, Plus } from 'lucide';
import { ANSWER_KINDS, type Choice as Option, questionOf, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { TypedPlace } from '../../store/typed.ts';
import type { Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Versions } from '../../ui/versions.tsx';
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
        <Switch label={t('guide.many')} checked={question.many} onChange={(many) => write({ many })} />
      )}
    </Stack>
  );
}

/** The choices are one list, read anew for each change: what was typed a moment ago must not be lost. */
function Choices({ record, question, begun, values, write }: QuestionEdit) {
  const { t } = useI18n();
  const { newId, queries } = useStore();
  const change = async (how: (choices: readonly Option[]) => readonly Option[]) => {
    const item = await queries.get({ scope: 'programme', id: record });
    const held = item ? questionOf({ ...item.values, id: record }).choices : question.choices;
    return write({ choices: listed(how(held)) });
  };
  const of = { scope: 'programme', kind: 'question', id: record } as const;
  const held = useVersionsWords(useVersions(of, 'choices'), useChoiceWords());
  return (
    <Stack>
      <Versions {...held} field={t('guide.choices')} />
      {question.choices.map((choice, index) => (
        <ChoiceField
          key={choice.value}
          choice={choice}
          number={index + 1}
          place={begun ? { ...of, field: 'choices' } : undefined}
          held={values['choices']}
          renamed={(text) => listed(renamed(question.choices, choice.value, text))}
          onText={(text) => change((all) => renamed(all, choice.value, text))}
        />
      ))}
      <Button icon={Plus} onClick={() => void change((all) => [...all, { value: newId(), text: {} }])}>
        {t('guide.addChoice')}
      </Button>
    </Stack>
  );
}

function renamed(choices: readonly Option[], value: string, text: Option['text']): readonly Option[] {
  return choices.map((choice) =>
    choice.value === value ? { ...choice, text: { ...choice.text, ...text } } : choice,
  );
}

function listed(choices: readonly Option[]): Json {
  return choices.map(({ value, text }): Json => ({ value, text: { ...text } }));
}

/** A list of choices in words, where two people changed it at once. */
function useChoiceWords() {
  const { lang } = useI18n();
  return (choices: Json) =>
    questionOf({ id: '', choices })
      .choices.map(({ value, text }) => textIn(text, lang).words || value)
      .join(', ');
}

interface ChoiceFieldProps {
  readonly choice: Option;
  readonly number: number;
  /** where the whole list stands; undefined where the question has no record yet */
  readonly place: TypedPlace | undefined;
  readonly held: Json | undefined;
  /** the list with other words of this choice */
  readonly renamed: (text: Option['text']) => Json;
  readonly onText: (text: Option['text']) => Promise<boolean>;
}

/** A choice in the language of the app; its words in others stay as they are. */
function ChoiceField({ choice, number, place, held, renamed: read, onText }: ChoiceFieldProps) {
  const { t, lang } = useI18n();
  const typing = useTyped<string>(place, held, (words) => read({ [lang]: words }));
  const draft = useDraft(choice.text[lang] ?? '', (words) => onText({ [lang]: words }), typing);
  const change = (words: string) => {
    draft.change(words);
    // As in a field of its own: the first key makes the record.
    if (place === undefined) void draft.flush();
  };
  const other = textIn(choice.text, lang);
  return (
    <Field
      label={t('guide.choice', { number: String(number) })}
      hint={other.lang === lang ? undefined : other.words || choice.value}
      value={draft.value}
      onInput={change}
      onBlur={() => void draft.flush()}
      dir="auto"
    />
  );
}
