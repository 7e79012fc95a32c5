import type { ComponentChildren } from 'preact';
import styles from './stack.module.css';

export type StackProps = {
  children: ComponentChildren;
  /** `tight` in a card, `normal` in a form, `wide` between the parts of a page. */
  gap?: 'tight' | 'normal' | 'wide' | undefined;
};

/** One thing under the other, in the page's rhythm. */
export function Stack({ children, gap = 'normal' }: StackProps) {
  return (
    <div class={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}
