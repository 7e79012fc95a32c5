import { ChevronDown, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import styles from './way.module.css';

interface WayProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly hint: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/**
 * One way to begin: a tile that opens to what it needs. Opening one closes the others. What it needs is drawn once it has been
 * opened: a field for a day alone holds up a weak phone as long as the rest of the first screen.
 */
export function Way({ icon, title, hint, open = false, children }: WayProps) {
  const [seen, setSeen] = useState(false);
  return (
    <details class={styles.way} name="way" open={open} onToggle={() => setSeen(true)}>
      <summary class={styles.tile}>
        <Icon icon={icon} />
        <WayWords title={title} hint={hint} />
        <Icon icon={ChevronDown} size="small" />
      </summary>
      <div class={styles.body}>{(open || seen) && children}</div>
    </details>
  );
}

interface TapProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A way that needs nothing but the tap. */
export function TapWay({ icon, title, hint, disabled, onClick }: TapProps) {
  return (
    <button type="button" class={styles.tile} data-alone="" disabled={disabled} onClick={onClick}>
      <Icon icon={icon} />
      <WayWords title={title} hint={hint} />
    </button>
  );
}

function WayWords({ title, hint }: Pick<WayProps, 'title' | 'hint'>) {
  return (
    <span class={styles.words}>
      <span class={styles.title}>{title}</span>
      <span class={styles.hint}>{hint}</span>
    </span>
  );
}
