import type { TextareaHTMLAttributes } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { describe, FieldFrame, type FieldLabels } from './field-frame.tsx';
import styles from './field.module.css';

export type TextAreaProps = FieldLabels &
  Omit<TextareaHTMLAttributes, 'class' | 'style' | 'id' | 'label' | 'onInput' | 'value' | 'role'> & {
    value: string;
    onInput: (value: string) => void;
    /** Spoken words are set in serif. */
    spoken?: boolean | undefined;
  };

/** Many lines of writing; it grows with the text, so nothing scrolls inside it. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  value,
  onInput,
  spoken,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(box.current), [value]);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        dir="auto"
        {...rest}
        {...describe(id, { label, hint, error })}
        ref={box}
        class={styles.input}
        data-spoken={spoken ? '' : undefined}
        rows={rows}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

/** Where `field-sizing: content` is known, the browser does this without a layout of our own. */
function grow(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports?.('field-sizing', 'content')) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
