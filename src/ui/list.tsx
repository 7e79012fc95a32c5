import type { ComponentChildren } from 'preact';
import styles from './row.module.css';

export type ListProps = {
  children: ComponentChildren;
  /** Names the list for screen readers when no heading stands right above it. */
  label?: string | undefined;
};

/** Holds `Row`s, ruled like a page. */
export function List({ children, label }: ListProps) {
  return (
    // Safari drops the list role of an unstyled list.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul class={styles.list} role="list" aria-label={label}>
      {children}
    </ul>
  );
}
