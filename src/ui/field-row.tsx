import type { ComponentChildren } from 'preact';
import styles from './field-row.module.css';

export type FieldRowProps = {
  /** the field, then its buttons */
  children: ComponentChildren;
  /** Where the button enters what the field holds, so does the Enter key. */
  onEnter?: (() => void) | undefined;
};

/** A field with its buttons beside it, or below where the page is narrow. */
export function FieldRow({ children, onEnter }: FieldRowProps) {
  if (onEnter === undefined) return <div class={styles.row}>{children}</div>;
  return (
    <form
      class={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      {children}
    </form>
  );
}
