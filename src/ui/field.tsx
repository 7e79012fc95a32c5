import { h, type LooseInputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { describe, FieldFrame, type FieldLabels } from './field-frame.tsx';
import styles from './field.module.css';

/** The native attributes that the screens need; `min` and `max` also bound dates and times. */
type InputProps = {
  name?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  maxLength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  pattern?: string | undefined;
  autoComplete?: string | undefined;
  autoCapitalize?: 'off' | 'words' | 'sentences' | 'characters' | undefined;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url' | undefined;
  enterKeyHint?: 'done' | 'go' | 'next' | 'search' | 'send' | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  lang?: string | undefined;
  spellcheck?: boolean | undefined;
  onBlur?: (() => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
};

export type FieldProps = FieldLabels &
  InputProps & {
    value: string;
    onInput: (value: string) => void;
    type?: 'text' | 'search' | 'number' | 'date' | 'time' | 'tel' | 'email' | 'url' | 'password' | undefined;
    /** Words offered while typing. */
    suggestions?: readonly string[] | undefined;
  };

/** One line of writing. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  value,
  onInput,
  type = 'text',
  suggestions,
  ...rest
}: FieldProps) {
  const id = useId();
  // Preact's JSX types want a literal `type`; its loose ones take any of them.
  const attributes: LooseInputHTMLAttributes & { list?: string | undefined } = {
    ...rest,
    ...describe(id, { label, hint, error }),
    class: styles.input,
    type,
    value,
    list: suggestions && `${id}-words`,
    onInput: (event) => onInput(event.currentTarget.value),
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {h('input', attributes)}
      {suggestions && (
        <datalist id={`${id}-words`}>
          {suggestions.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
