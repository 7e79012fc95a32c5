import { initials } from './initials.ts';
import styles from './avatar.module.css';

export type AvatarProps = {
  name: string;
  /** The order of the woven edge, 0 to 7. */
  order?: number | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
};

/** A face: the first letters of a name in a woven edge. Read out by what holds it. */
export function Avatar({ name, order = 0, size = 'normal' }: AvatarProps) {
  return (
    <span class={styles.face} data-order={((order % 8) + 8) % 8} data-size={size} aria-hidden="true">
      <span class={styles.initials}>{initials(name)}</span>
    </span>
  );
}
