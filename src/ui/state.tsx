import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import styles from './state.module.css';

export type StateProps = {
  icon: IconNode;
  /** The state in words. */
  children: ComponentChildren;
  tone?: 'plain' | 'ok' | 'warn' | 'rec' | undefined;
  /** A ring around it, for a state that stands alone. */
  boxed?: boolean | undefined;
};

/** A status: icon and word, never a colour alone. */
export function State({ icon, children, tone = 'plain', boxed }: StateProps) {
  return (
    <span class={styles.state} data-tone={tone} data-boxed={boxed ? '' : undefined}>
      <Icon icon={icon} size="small" />
      <span>{children}</span>
    </span>
  );
}
