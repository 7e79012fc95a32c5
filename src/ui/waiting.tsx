import { Hourglass } from 'lucide';
import { IconLabel } from './icon-label.tsx';
import styles from './waiting.module.css';

export type WaitingProps = { children: string };

/** Words while something opens. They come only after 300 ms, so that what is quick doesn't flicker. */
export function Waiting({ children }: WaitingProps) {
  return (
    <p class={styles.waiting} role="status">
      <IconLabel icon={Hourglass}>{children}</IconLabel>
    </p>
  );
}
