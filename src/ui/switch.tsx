import { useId, useRef } from 'preact/hooks';
import styles from './switch.module.css';

export type SwitchProps = {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  /** A promise of false where it came to nothing: the switch then shows again what is. */
  onChange: (checked: boolean) => void | Promise<unknown>;
  disabled?: boolean | undefined;
};

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled }: SwitchProps) {
  const id = useId();
  const is = useRef(checked);
  is.current = checked;
  const turn = (input: HTMLInputElement) => {
    const turned = onChange(input.checked);
    if (!(turned instanceof Promise)) return;
    void turned.then((done) => {
      if (done === false) input.checked = is.current;
    });
  };
  return (
    <label class={styles.label}>
      <span class={styles.words}>
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span class={styles.hint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => turn(event.currentTarget)}
      />
    </label>
  );
}
