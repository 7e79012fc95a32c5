import { Eye, Hourglass, Siren } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { State } from './state.tsx';
import styles from './urgent-card.module.css';

export type UrgentCardProps = {
  /** What it is about: "Urgent · Bus to Lumbini". */
  title: ComponentChildren;
  /** What everybody has to know, as somebody wrote it. */
  text: string;
  /** Who wrote it, and when. */
  by: string;
  /** Who has seen it, for whoever may know. */
  seenBy?: string | undefined;
  /** Who has not, where somebody hasn't. */
  missing?: string | undefined;
  /** Buttons, or that one has seen it. */
  actions?: ComponentChildren;
};

/** What nobody may miss: it stands out by its frame, its icon and its size, and never by a colour alone. */
export function UrgentCard({ title, text, by, seenBy, missing, actions }: UrgentCardProps) {
  return (
    <section class={styles.card}>
      <h2 class={styles.title}>
        <Icon icon={Siren} />
        <bdi>{title}</bdi>
      </h2>
      <p class={styles.text} dir="auto">
        {text}
      </p>
      <p class={styles.by}>{by}</p>
      {seenBy && (
        <p class={styles.by}>
          <State icon={Eye}>{seenBy}</State>
        </p>
      )}
      {missing && (
        <p class={styles.by}>
          <State icon={Hourglass} tone="warn">
            {missing}
          </State>
        </p>
      )}
      {actions && <div class={styles.actions}>{actions}</div>}
    </section>
  );
}
