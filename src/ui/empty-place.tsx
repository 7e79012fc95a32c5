import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import styles from './empty-place.module.css';
import { Icon } from './icon.tsx';

export type EmptyPlaceProps = {
  icon: IconNode;
  /** One sentence: the next step. */
  children: ComponentChildren;
  /** One button. */
  action?: ComponentChildren;
};

/** A place with nothing in it yet teaches the next step. */
export function EmptyPlace({ icon, children, action }: EmptyPlaceProps) {
  return (
    <div class={styles.empty}>
      <Icon icon={icon} size="large" />
      <p>{children}</p>
      {action}
    </div>
  );
}
