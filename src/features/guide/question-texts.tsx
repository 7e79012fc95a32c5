import { Languages } from 'lucide';
import { useState } from 'preact/hooks';
import { textField } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Stack } from '../../ui/stack.tsx';
import { GuideField } from './guide-field.tsx';
import { languageNames } from '../../i18n/language-names.ts';
import { PromptField } from './prompt-field.tsx';
import type { QuestionEdit } from './question-sheet.tsx';

/** The words of a question, a fold for each language that the guide or the route has. */
export function QuestionTexts(edit: QuestionEdit) {
  const { t, lang } = useI18n();
  const programme = useProgramme();
  const names = languageNames(lang);
  const [more, setMore] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const used = edit.guide.questions.flatMap(({ text }) => Object.keys(text));
  const languages = [...new Set([lang, ...used, ...(programme?.route.languages ?? []), ...more])].filter(
    (each) => each !== '',
  );
  const add = () => {
    const code = names.read(typed);
    setUnknown(code === '');
    if (code === '') return;
    setMore([...more, code]);
    setTyped('');
  };
  return (
    <Stack>
      {languages.map((language) => (
        <InLanguage
          key={language}
          {...edit}
          language={language}
          name={names.show(language)}
          open={language === lang || more.includes(language)}
        />
      ))}
      <Fold summary={t('guide.otherLanguage')}>
        <Stack>
          <Field
            label={t('guide.otherLanguage')}
            value={typed}
            onInput={setTyped}
            error={unknown ? t('guide.languageUnknown') : undefined}
            suggestions={names.suggestions}
            dir="auto"
          />
          <Button icon={Languages} onClick={add}>
            {t('guide.addLanguage')}
          </Button>
        </Stack>
      </Fold>
    </Stack>
  );
}

type InLanguageProps = QuestionEdit & {
  readonly language: string;
  readonly name: string;
  readonly open: boolean;
};

function InLanguage({ language, name, open, ...edit }: InLanguageProps) {
  const { t } = useI18n();
  const { record, values, begun, write } = edit;
  const shared = { of: { scope: 'programme', kind: 'question', id: record } as const, values, begun, write };
  return (
    <Fold summary={t('guide.inLanguage', { language: name })} open={open}>
      <Stack>
        <GuideField
          {...shared}
          field={textField('text', language)}
          label={t('guide.textIn', { language: name })}
          long
        />
        <GuideField
          {...shared}
          field={textField('hint', language)}
          label={t('guide.hintIn', { language: name })}
          long
        />
        <GuideField
          {...shared}
          field={textField('section', language)}
          label={t('guide.sectionIn', { language: name })}
        />
        <PromptField {...edit} language={language} name={name} />
      </Stack>
    </Fold>
  );
}
