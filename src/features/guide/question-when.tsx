import { X } from 'lucide';
import { useState } from 'preact/hooks';
import { type Question, questionText, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { whenFields } from './guide-write.ts';
import { whenWords } from './question-facts.ts';
import type { QuestionEdit } from './question-sheet.tsx';

/** Whether a question depends on what was chosen before; a condition out of a file is shown in words, and can be taken off. */
export function QuestionWhen({ question, guide, write }: QuestionEdit) {
  const { t, lang } = useI18n();
  const words = whenWords({ t, lang }, question, guide.questions);
  if (words !== '') {
    return (
      <Stack gap="tight">
        <p dir="auto">{words}</p>
        <Button icon={X} onClick={() => void write({ when: null })}>
          {t('guide.alwaysAsk')}
        </Button>
      </Stack>
    );
  }
  const place = guide.questions.findIndex(({ id }) => id === question.id);
  const before = guide.questions.slice(0, Math.max(0, place)).filter(({ choices }) => choices.length > 0);
  return before.length === 0 ? null : <Depends before={before} write={write} />;
}

/** Once a question is chosen, each of its choices; only then it is a condition. */
function Depends({ before, write }: Pick<QuestionEdit, 'write'> & { readonly before: readonly Question[] }) {
  const { t, lang } = useI18n();
  const [on, setOn] = useState('');
  const chosen = before.find(({ id }) => id === on);
  const choose = (value: string) =>
    value !== '' &&
    void write({ when: whenFields({ match: 'all', of: [{ question: on, is: 'has', value }] }) });
  return (
    <Stack gap="tight">
      <Select
        label={t('guide.whenQuestion')}
        options={[
          { value: '', label: t('guide.always') },
          ...before.map((each) => ({
            value: each.id,
            label: questionText(each, lang) || t('guide.wordless'),
          })),
        ]}
        value={on}
        onChange={setOn}
      />
      {chosen && (
        <Select
          label={t('guide.whenValue')}
          options={[
            { value: '', label: t('route.choose') },
            ...chosen.choices.map(({ value, text }) => ({ value, label: textIn(text, lang).words || value })),
          ]}
          value=""
          onChange={choose}
        />
      )}
    </Stack>
  );
}
