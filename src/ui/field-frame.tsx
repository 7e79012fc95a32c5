import type { ComponentChildren } from 'preact';
import styles from './field.module.css';
import { CircleAlert } from 'lucide';
import { IconLabel } from './icon-label.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type FieldLabels = {
  label: string;
  /** For a field that its place and icon explain: the label is there for screen readers only. */
  hideLabel?: boolean | undefined;
  /** One line under the label: what to write, or why. */
  hint?: string | undefined;
  /** What is wrong and how to mend it; also marks the field as invalid. */
  error?: string | undefined;
};

type FrameProps = FieldLabels & { id: string; children: ComponentChildren };

/** Label, hint and error around one native field. */
export function FieldFrame({ id, label, hideLabel, hint, error, children }: FrameProps) {
  const words = (
    <label class={styles.label} for={id}>
      {label}
    </label>
  );
  return (
    <div class={styles.frame}>
      {hideLabel ? <VisuallyHidden>{words}</VisuallyHidden> : words}
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
