import type { ComponentChildren } from 'preact';
import styles from './outcome.module.css';

/** What came of a tap that changes nothing else on the screen. Always in the page, so that screen readers hear what comes in. */
export function Outcome({ children }: { children: ComponentChildren }) {
  return (
    <small class={styles.outcome} role="status">
      {children}
    </small>
  );
}
