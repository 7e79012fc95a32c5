import { useState } from 'preact/hooks';
import { savedWords } from '../../i18n/saved-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { TextTarget } from '../../store/text-session.ts';
import { useText } from '../../store/use-text.tsx';
import { WordsArea, type WordsAreaProps } from '../../ui/words-area.tsx';
import { BothWrote } from './both-wrote.tsx';
import styles from './plan.module.css';

type SavedAreaProps = Pick<WordsAreaProps, 'label' | 'hint' | 'rows' | 'fill' | 'focus'> & {
  target: TextTarget;
  /** Hears what is typed, at each key and before it is on disk. */
  onWords?: ((words: string) => void) | undefined;
};

/** A text of a plan: it saves itself, and two team mates may write in it at once. */
export function SavedArea({ target, onWords, ...look }: SavedAreaProps) {
  const { t } = useI18n();
  const text = useText(target);
  const [busy, setBusy] = useState(false);
  return (
    <div class={styles.saved} onFocusIn={() => setBusy(true)} onFocusOut={() => setBusy(false)}>
      <BothWrote target={target} text={text} busy={busy} />
      <WordsArea
        {...look}
        words={text.words}
        onWords={(words) => {
          text.change(words);
          onWords?.(words);
        }}
        onCompose={text.hold}
        readOnly={!text.open}
        {...savedWords(t, text.state)}
      />
    </div>
  );
}
