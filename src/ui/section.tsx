import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useJump } from './jumps.tsx';
import styles from './section.module.css';

export type SectionProps = {
  title: ComponentChildren;
  /** A button or a number at the end of the title's line. */
  action?: ComponentChildren;
  /** Its name in the line of links at the top of a long page. */
  jump?: string | undefined;
  children: ComponentChildren;
};

/** A part of a page with its heading. */
export function Section({ title, action, jump, children }: SectionProps) {
  const id = useId();
  const heading = useJump(jump);
  return (
    <section class={styles.section} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 id={id} ref={heading} tabIndex={jump === undefined ? undefined : -1}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
