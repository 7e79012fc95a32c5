import type { IconNode } from 'lucide';
import { h } from 'preact';
import { useMemo } from 'preact/hooks';
import styles from './icon.module.css';

export type IconProps = {
  icon: IconNode;
  /** `small` sits in a line of text, `large` in a tile. */
  size?: 'small' | 'normal' | 'large' | undefined;
  /** Arrows that point along the reading direction turn round in right-to-left pages. */
  mirror?: boolean | undefined;
};

/** A Lucide drawing. Always beside a word, so it is hidden from screen readers. */
export function Icon({ icon, size = 'normal', mirror = false }: IconProps) {
  // The same one again is not compared line by line: a row that is drawn anew has several.
  return useMemo(
    () => (
      <svg class={styles.icon} data-size={size} data-mirror={mirror} viewBox="0 0 24 24" aria-hidden="true">
        {icon.map(([tag, attributes]) => h(tag, attributes))}
      </svg>
    ),
    [icon, size, mirror],
  );
}
