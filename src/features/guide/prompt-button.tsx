import { type Question, textIn } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { usePrompt } from '../../store/use-prompt.tsx';
import { HearButton } from '../../ui/hear-button.tsx';

/** The question aloud in a language: as somebody recorded it, else by the browser's voice for that language. */
export function PromptButton({ question, lang }: { readonly question: Question; readonly lang: string }) {
  const { t } = useI18n();
  const src = usePrompt(question.prompt[lang]);
  const said = textIn(question.text, lang);
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
