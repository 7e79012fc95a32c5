import type { ComponentChildren } from 'preact';
import styles from './button-row.module.css';

export type ButtonRowProps = {
  children: ComponentChildren;
  /** `stretch` shares the width between the buttons; `end` puts them at the end on a desk. */
  align?: 'start' | 'stretch' | 'end' | undefined;
};

/** Buttons side by side that wrap under each other when words are long. */
export function ButtonRow({ children, align = 'start' }: ButtonRowProps) {
  return (
    <div class={styles.row} data-align={align}>
      {children}
    </div>
  );
}
