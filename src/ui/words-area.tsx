import { CircleCheck, Hourglass, OctagonAlert } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { moveCaret } from './caret.ts';
import { describe, FieldFrame, type FieldLabels } from './field-frame.tsx';
import fieldStyles from './field.module.css';
import { State } from './state.tsx';
import styles from './words-area.module.css';

export type WordsAreaProps = FieldLabels & {
  words: string;
  onWords: (words: string) => void;
  /** True while a keyboard composes a word, false when it is done. */
  onCompose?: ((composing: boolean) => void) | undefined;
  /** Where the words are, said under them. `none` where there is nothing to say yet. */
  state: 'none' | 'saving' | 'saved' | 'unsaved';
  stateWords: string;
  /** Until the text is open, nothing can be typed. */
  readOnly?: boolean | undefined;
  /** When it becomes true, the box takes the focus. */
  focus?: boolean | undefined;
  /** Spoken words are set in serif. */
  spoken?: boolean | undefined;
  placeholder?: string | undefined;
  rows?: number | undefined;
  /** At least its rows, and all the room that its place has. */
  fill?: boolean | undefined;
  lang?: string | undefined;
};

const LOOKS = {
  none: { icon: CircleCheck, tone: 'plain' },
  saving: { icon: Hourglass, tone: 'plain' },
  saved: { icon: CircleCheck, tone: 'ok' },
  unsaved: { icon: OctagonAlert, tone: 'warn' },
} as const;

/**
 * A text that saves itself and says so. Others may write in it at the same time: the caret stays at the letters where
 * it stood, so the box is set by hand rather than by its `value`.
 */
export function WordsArea(props: WordsAreaProps) {
  const { label, hint, error, words, onWords, onCompose, state, stateWords, focus, spoken, rows = 4 } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => put(box.current, words), [words]);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  const { icon, tone } = LOOKS[state];
  return (
    <div class={styles.area} data-fill={props.fill ? '' : undefined}>
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        <div class={styles.box}>
          <textarea
            {...describe(id, { label, hint, error })}
            ref={box}
            class={fieldStyles.input}
            dir="auto"
            lang={props.lang}
            rows={rows}
            style={{ '--rows': rows }}
            readOnly={props.readOnly}
            placeholder={props.placeholder}
            data-spoken={spoken ? '' : undefined}
            onInput={(event) => {
              grow(event.currentTarget);
              onWords(event.currentTarget.value);
            }}
            onCompositionStart={() => onCompose?.(true)}
            onCompositionEnd={() => onCompose?.(false)}
            onBlur={() => onCompose?.(false)}
          />
        </div>
      </FieldFrame>
      <p class={styles.state} role={state === 'unsaved' ? 'alert' : undefined}>
        {state !== 'none' && (
          <State icon={icon} tone={tone}>
            {stateWords}
          </State>
        )}
      </p>
    </div>
  );
}

/** From so many letters on, laying a box out as tall as all of them takes longer than a key may. */
const LONG = 5000;

function put(box: HTMLTextAreaElement | null, words: string): void {
  if (!box) return;
  box.parentElement?.toggleAttribute('data-long', words.length > LONG);
  if (box.value !== words) {
    const caret = [box.selectionStart, box.selectionEnd].map((at) => moveCaret(box.value, words, at));
    const isHere = document.activeElement === box;
    box.value = words;
    if (isHere) box.setSelectionRange(caret[0] ?? 0, caret[1] ?? 0);
  }
  grow(box);
}

/** Where `field-sizing: content` is known, the browser does this without a layout of our own. */
function grow(box: HTMLTextAreaElement): void {
  const isLong = box.parentElement?.hasAttribute('data-long');
  if (isLong) box.style.removeProperty('block-size');
  if (isLong || CSS.supports?.('field-sizing', 'content')) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
