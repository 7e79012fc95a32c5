import { savedWords } from '../../i18n/saved-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { TextTarget } from '../../store/text-session.ts';
import { useText } from '../../store/use-text.tsx';
import { WordsArea, type WordsAreaProps } from '../../ui/words-area.tsx';

type SavedAreaProps = Pick<WordsAreaProps, 'label' | 'hint' | 'rows' | 'fill'> & { target: TextTarget };

/** A text of a plan: it saves itself, and two team mates may write in it at once. */
export function SavedArea({ target, ...look }: SavedAreaProps) {
  const { t } = useI18n();
  const { words, state, open, change, hold } = useText(target);
  return (
    <WordsArea
      {...look}
      words={words}
      onWords={change}
      onCompose={hold}
      readOnly={!open}
      {...savedWords(t, state)}
    />
  );
}
