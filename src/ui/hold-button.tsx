import type { IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './hold-button.module.css';
import { Icon } from './icon.tsx';

export type HoldButtonProps = {
  icon: IconNode;
  /** Says that it wants to be held: "Hold: finish". */
  children: string;
  onDone: () => void;
  /** How long a finger must stay, ms. */
  holdMs?: number | undefined;
  disabled?: boolean | undefined;
};

/**
 * Acts when a finger or the mouse has stayed on it, so that a pocket can't. The keyboard and screen readers
 * simply press it.
 */
export function HoldButton({ icon, children, onDone, holdMs = 1000, disabled }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const byHand = useRef(false);
  const [holding, setHolding] = useState(false);

  const release = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (disabled) release();
  }, [disabled]);

  const press = (event: PointerEvent) => {
    byHand.current = !isAssistive(event);
    if (!byHand.current || event.button !== 0) return;
    setHolding(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHolding(false);
      onDone();
    }, holdMs);
  };
  const click = (event: MouseEvent) => {
    const held = byHand.current && event.detail !== 0;
    byHand.current = false;
    if (!held) onDone();
  };

  return (
    <button
      type="button"
      class={styles.hold}
      disabled={disabled}
      data-holding={holding ? '' : undefined}
      style={{ '--hold': `${holdMs}ms` }}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={click}
    >
      <span class={styles.icon}>
        <svg class={styles.ring} viewBox="0 0 40 40" aria-hidden="true">
          <circle cx="20" cy="20" r="18" pathLength={1} />
        </svg>
        <Icon icon={icon} />
      </span>
      {children}
    </button>
  );
}

/** TalkBack and VoiceOver send pointer events too, of no size or no pressure (as React Aria found out). */
function isAssistive({ width, height, pressure, pointerType, detail }: PointerEvent): boolean {
  return (
    (width === 0 && height === 0) ||
    (width === 1 && height === 1 && pressure === 0 && detail === 0 && pointerType === 'mouse')
  );
}
