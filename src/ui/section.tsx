import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

export type SectionProps = {
  title: ComponentChildren;
  /** A button or a number at the end of the title's line. */
  action?: ComponentChildren;
  children: ComponentChildren;
};

/** A part of a page with its heading. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
