import { Minus, Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './count-field.module.css';
import { FieldFrame, type FieldLabels } from './field-frame.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type CountFieldProps = FieldLabels & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** what the two buttons do, for screen readers: "One fewer: women" */
  fewerLabel: string;
  moreLabel: string;
};

/** A whole number from 0, by thumb or by keyboard. */
export function CountField({ label, hint, value, onChange, fewerLabel, moreLabel }: CountFieldProps) {
  const id = useId();
  const put = (words: string) => {
    const number = Number(words);
    if (words.trim() === '') onChange(undefined);
    else if (Number.isInteger(number) && number >= 0) onChange(number);
  };
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <span class={styles.count}>
        <Button
          icon={Minus}
          disabled={(value ?? 0) === 0}
          onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}
        >
          <VisuallyHidden>{fewerLabel}</VisuallyHidden>
        </Button>
        <input
          id={id}
          class={styles.number}
          type="number"
          inputMode="numeric"
          min="0"
          step="1"
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value ?? ''}
          onInput={(event) => put(event.currentTarget.value)}
        />
        <Button icon={Plus} onClick={() => onChange((value ?? 0) + 1)}>
          <VisuallyHidden>{moreLabel}</VisuallyHidden>
        </Button>
      </span>
    </FieldFrame>
  );
}
