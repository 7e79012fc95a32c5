import styles from './pending.module.css';

/**
 * Stands where something is still being read. Within `data-in-order` nothing is shown below it until then: pushed down, it would
 * be under the thumb that meant something else.
 */
export function Pending() {
  return <span class={styles.pending} />;
}
