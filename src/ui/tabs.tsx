import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import styles from './tabs.module.css';

export type Tab = {
  href: string;
  label: string;
  icon?: IconNode | undefined;
  current?: boolean | undefined;
};

export type TabsProps = {
  /** Names the navigation. */
  label: string;
  tabs: readonly Tab[];
};

/** Views of one place, each with an address of its own. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} class={styles.tab} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.icon && <Icon icon={tab.icon} size="small" />}
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
