import type { ComponentChildren } from 'preact';
import styles from './visually-hidden.module.css';

/** Words for the screen reader only. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class={styles.hidden}>{children}</span>;
}
