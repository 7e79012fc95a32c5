import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import styles from './icon-label.module.css';
import { Icon } from './icon.tsx';

export type IconLabelProps = {
  icon: IconNode;
  children: ComponentChildren;
  size?: 'small' | 'normal' | undefined;
  mirror?: boolean | undefined;
};

/** An icon and its word on one line. */
export function IconLabel({ icon, children, size, mirror }: IconLabelProps) {
  return (
    <span class={styles.pair}>
      <Icon icon={icon} size={size} mirror={mirror} />
      <span>{children}</span>
    </span>
  );
}
