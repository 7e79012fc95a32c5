import { X } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './progress.module.css';

export type ProgressProps = {
  /** What is going on. */
  label: string;
  /** 0 to 1. */
  value: number;
  /** The same as a number in words: "3 of 12", "42 %". */
  text: string;
  onCancel?: (() => void) | undefined;
  cancelLabel?: string | undefined;
};

/** Waiting with a number, which can be stopped. */
export function Progress({ label, value, text, onCancel, cancelLabel }: ProgressProps) {
  const id = useId();
  return (
    <div class={styles.progress}>
      <div class={styles.words}>
        <label for={id}>{label}</label>
        <span class={styles.number}>{text}</span>
      </div>
      <progress id={id} class={styles.bar} max={1} value={value} aria-valuetext={text} />
      {onCancel && cancelLabel && (
        <Button kind="plain" icon={X} onClick={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
