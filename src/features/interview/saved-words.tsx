import { useI18n } from '../../i18n/provider.tsx';
import { savedWords } from '../../i18n/saved-words.ts';
import type { TextTarget } from '../../store/text-session.ts';
import { useText } from '../../store/use-text.tsx';
import { WordsArea, type WordsAreaProps } from '../../ui/words-area.tsx';

type SavedWordsProps = Pick<WordsAreaProps, 'label' | 'rows' | 'spoken'> & {
  readonly target: TextTarget;
  /** takes the focus as soon as something can be typed */
  readonly focus?: boolean;
};

/** A text of an interview: it saves itself within a second, and says truthfully whether it has. */
export function SavedWords({ target, focus = false, ...look }: SavedWordsProps) {
  const { t } = useI18n();
  const { words, state, open, change, hold, flush } = useText(target);
  return (
    <WordsArea
      {...look}
      words={words}
      onWords={change}
      onCompose={(composing) => {
        hold(composing);
        // Left or composed to its end: what is tapped next finds these words saved.
        if (!composing) void flush();
      }}
      readOnly={!open}
      focus={focus && open}
      {...savedWords(t, state)}
    />
  );
}
