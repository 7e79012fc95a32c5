import { Minus, Plus } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './count-field.module.css';
import { FieldFrame, type FieldLabels } from './field-frame.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type CountFieldProps = FieldLabels & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** The number is whole: after each tap, and when the field is left. */
  onDone?: () => void;
  /** what the two buttons do, for screen readers: "One fewer: women" */
  fewerLabel: string;
  moreLabel: string;
};

/** A whole number from 0, by thumb or by keyboard. */
export function CountField(props: CountFieldProps) {
  const { label, hint, value, onChange, onDone, fewerLabel, moreLabel } = props;
  const id = useId();
  // Thumbs are quicker than disks: the next tap counts on from the last, not from what has been saved so far.
  const wanted = useRef<{ readonly count: number | undefined } | undefined>(undefined);
  if (wanted.current?.count === value) wanted.current = undefined;
  const want = (count: number | undefined) => {
    wanted.current = { count };
    onChange(count);
  };
  const step = (by: number) => {
    const { count } = wanted.current ?? { count: value };
    want(Math.max(0, (count ?? 0) + by));
    onDone?.();
  };
  const put = (words: string) => {
    const number = Number(words);
    if (words.trim() === '') want(undefined);
    else if (Number.isInteger(number) && number >= 0) want(number);
  };
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <span class={styles.count}>
        <Button icon={Minus} disabled={(value ?? 0) === 0} onClick={() => step(-1)}>
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
          onBlur={onDone}
        />
        <Button icon={Plus} onClick={() => step(1)}>
          <VisuallyHidden>{moreLabel}</VisuallyHidden>
        </Button>
      </span>
    </FieldFrame>
  );
}
