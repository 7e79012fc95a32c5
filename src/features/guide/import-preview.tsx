import { CircleCheck } from 'lucide';
import { type Question, QuestionFields, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { questionIcon } from '../../ui/question-icon.ts';
import { Section } from '../../ui/section.tsx';
import { State } from '../../ui/state.tsx';
import styles from './guide.module.css';
import type { DraftQuestion, Imported } from './import/imported.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { questionFacts } from './question-facts.ts';

/** What a file holds, before it is taken: each question, and each line that can't be taken as it stands. */
export function ImportPreview({ imported }: { readonly imported: Imported }) {
  const { t, lang } = useI18n();
  const { show } = languageNames(lang);
  const { questions, languages, lines } = imported;
  const all = questions.map(asQuestion);
  return (
    <>
      {lines.length === 0 ? (
        <State icon={CircleCheck} tone="ok">
          {t('guide.allTaken')}
        </State>
      ) : (
        <Notice kind="warn" title={t('guide.lines', { count: lines.length })} live={false}>
          <ul class={styles.lines}>
            {lines.map(({ sheet, row, code, what }) => (
              <li key={`${sheet} ${row} ${code} ${what}`}>
                <strong>{t('guide.where', { sheet, row: String(row) })}</strong>{' '}
                {t(`guide.line.${code}`, { what })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={t('guide.count', { count: questions.length })}>
        <p>{t('guide.languages', { languages: languages.map(show).join(', ') })}</p>
        <ol class={styles.questions}>
          {all.map((question, index) => (
            <Previewed key={question.id} question={question} all={all} number={index + 1} />
          ))}
        </ol>
      </Section>
    </>
  );
}

interface PreviewedProps {
  readonly question: Question;
  readonly all: readonly Question[];
  readonly number: number;
}

function Previewed({ question, all, number }: PreviewedProps) {
  const { t, lang } = useI18n();
  const section = textIn(question.section, lang).words;
  const before = textIn(all[number - 2]?.section ?? {}, lang).words;
  return (
    <li class={styles.question}>
      {section !== '' && section !== before && <p class={styles.section}>{section}</p>}
      <p class={styles.words}>
        <Icon icon={questionIcon(question.icon)} />
        <span>
          <span dir="auto">{`${number}. ${textIn(question.text, lang).words}`}</span>
          <span class={styles.facts}>{questionFacts({ t, lang }, question, all)}</span>
        </span>
      </p>
    </li>
  );
}

/** As it would be once it is taken. */
function asQuestion({ key, ...draft }: DraftQuestion): Question {
  return {
    ...QuestionFields.parse({}),
    ...draft,
    choices: [...draft.choices],
    id: key,
    record: undefined,
    prompt: {},
  };
}
