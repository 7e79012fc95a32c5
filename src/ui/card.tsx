import type { ComponentChildren } from 'preact';
import styles from './card.module.css';
import { Weave } from './weave.tsx';

export type CardProps = {
  children: ComponentChildren;
  /** A heading of the second level. */
  title?: ComponentChildren;
  /** Small words above the title: "Now · 40 min left". */
  eyebrow?: ComponentChildren;
  /** The case's band, 0 to 7. Name the case in words inside. */
  weave?: number | undefined;
  /** Buttons at the foot. */
  actions?: ComponentChildren;
  /** Has the buttons under the title. */
  actionsFirst?: boolean | undefined;
  /** `raised` is a sheet on the desk; `flat` is ruled off only; `sunk` steps back. */
  look?: 'raised' | 'flat' | 'sunk' | undefined;
};

export function Card({ children, title, eyebrow, weave, actions, actionsFirst, look = 'raised' }: CardProps) {
  const buttons = actions && <div class={styles.actions}>{actions}</div>;
  return (
    <section class={styles.card} data-look={look}>
      {weave !== undefined && <Weave order={weave} />}
      <div class={styles.body}>
        {eyebrow && <p class={styles.eyebrow}>{eyebrow}</p>}
        {title && <h2 class={styles.title}>{title}</h2>}
        {actionsFirst && buttons}
        {children}
        {!actionsFirst && buttons}
      </div>
    </section>
  );
}
