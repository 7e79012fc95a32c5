import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import styles from './fold.module.css';
import { Icon } from './icon.tsx';

export type FoldProps = {
  /** The line that opens it. */
  summary: ComponentChildren;
  children: ComponentChildren;
  /** Opens it; once the keyboard has been in it, only hands fold it away. */
  open?: boolean | undefined;
  /** On paper it is unfolded, where the browser knows how. */
  printed?: boolean | undefined;
  /** Hears whether it has been opened or folded away: for what is read only then. */
  onToggle?: ((open: boolean) => void) | undefined;
};

/** A part of the page that is folded away until wanted. */
export function Fold({ summary, children, open, printed, onToggle }: FoldProps) {
  const held = useRef(false);
  const shown = useRef(open);
  if (open || !held.current) shown.current = open;
  return (
    <details
      class={styles.fold}
      open={shown.current}
      onFocusIn={() => {
        held.current = true;
      }}
      data-printed={printed ? '' : undefined}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary class={styles.line}>
        <span>{summary}</span>
        <Icon icon={ChevronDown} />
      </summary>
      <div class={styles.body}>{children}</div>
    </details>
  );
}
