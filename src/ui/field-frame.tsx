import type { ComponentChildren } from 'preact';
import styles from './field.module.css';
import { CircleAlert } from 'lucide';
import { IconLabel } from './icon-label.tsx';

export type FieldLabels = {
  label: string;
  /** One line under the label: what to write, or why. */
  hint?: string | undefined;
  /** What is wrong and how to mend it; also marks the field as invalid. */
  error?: string | undefined;
};

type FrameProps = FieldLabels & { id: string; children: ComponentChildren };

/** Label, hint and error around one native field. */
export function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div class={styles.frame}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {hint && (
        <p class={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          <IconLabel icon={CircleAlert}>{error}</IconLabel>
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a field to its hint and its error. */
export function describe(id: string, { hint, error }: FieldLabels) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': Boolean(error), ...(ids && { 'aria-describedby': ids }) };
}
