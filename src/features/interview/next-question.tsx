import { type Question, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { usePrompt } from '../../store/use-prompt.tsx';
import { HearButton } from '../../ui/hear-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { questionIcon } from '../../ui/question-icon.ts';
import styles from './ask.module.css';

export interface NextQuestionProps {
  readonly question: Question;
  /** why it may be left out */
  readonly note?: string | undefined;
  readonly onAsk: () => void;
}

/** A question to ask: its picture, its words, its hint; a tap says that it is asked now. */
export function NextQuestion({ question, note, onAsk }: NextQuestionProps) {
  const { t, lang } = useI18n();
  const { words } = textIn(question.text, lang);
  const hint = [textIn(question.hint, lang).words, note].filter(Boolean).join(' · ');
  return (
    <li class={styles.row}>
      <button type="button" class={styles.question} onClick={onAsk}>
        <Icon icon={questionIcon(question.icon)} />
        <span class={styles.words} dir="auto">
          {words || t('guide.wordless')}
          {hint && <span class={styles.hint}>{hint}</span>}
        </span>
      </button>
      <Hear question={question} />
    </li>
  );
}

/** Aloud for whoever answers: as somebody recorded it in any language that a voice lacks, else by the browser's voice. */
export function Hear({ question }: { readonly question: Question }) {
  const { t, lang } = useI18n();
  const recorded = question.prompt[lang] || Object.values(question.prompt).find((media) => media !== '');
  const src = usePrompt(recorded);
  const said = textIn(question.text, lang);
  if (src === undefined && said.words === '') return null;
  return (
    <HearButton
      src={src}
      words={said.words}
      lang={said.lang}
      label={t('guide.listen')}
      stopLabel={t('guide.stopListening')}
    />
  );
}
