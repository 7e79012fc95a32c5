import { useI18n } from '../../i18n/provider.tsx';
import type { TextTarget } from '../../store/text-session.ts';
import { type EditorState, useText } from '../../store/use-text.tsx';
import { WordsArea } from '../../ui/words-area.tsx';

export interface SavedWordsProps {
  readonly target: TextTarget;
  readonly label: string;
  readonly hint?: string;
  readonly spoken?: boolean;
  readonly rows?: number;
}

const SHOWN = {
  opening: 'none',
  blank: 'none',
  saved: 'saved',
  saving: 'saving',
  unsaved: 'unsaved',
} as const;

/** A text that saves itself within a second, and says truthfully whether it has. */
export function SavedWords({ target, ...rest }: SavedWordsProps) {
  const { t } = useI18n();
  const { words, state, open, change, hold } = useText(target);
  const stateWords = (now: EditorState) => {
    if (now.kind === 'unsaved') return t(`faults.save.${now.reason}`);
    return now.kind === 'saving' ? t('shell.saving') : t('shell.saved');
  };
  return (
    <WordsArea
      {...rest}
      words={words}
      readOnly={!open}
      onWords={change}
      onCompose={hold}
      state={SHOWN[state.kind]}
      stateWords={stateWords(state)}
    />
  );
}
