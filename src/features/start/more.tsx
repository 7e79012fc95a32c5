import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import styles from './form.module.css';

/** What few people need, one tap away. */
export function More({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class={styles.more}>
      <summary>
        {label}
        <Icon icon={ChevronDown} size="small" />
      </summary>
      {children}
    </details>
  );
}
