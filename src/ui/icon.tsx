import type { IconNode } from 'lucide';
import { h } from 'preact';
import styles from './icon.module.css';

export type IconProps = {
  icon: IconNode;
  /** `small` sits in a line of text, `large` in a tile. */
  size?: 'small' | 'normal' | 'large' | undefined;
  /** Arrows that point along the reading direction turn round in right-to-left pages. */
  mirror?: boolean | undefined;
  /** What it shows, for screen readers, where no word beside it says so. */
  label?: string | undefined;
};

/** A Lucide drawing. Nearly always beside its word, and then hidden from screen readers. */
export function Icon({ icon, size = 'normal', mirror = false, label }: IconProps) {
  return (
    <svg
      class={styles.icon}
      data-size={size}
      data-mirror={mirror}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
