import type { IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './hold-button.module.css';
import { Icon } from './icon.tsx';
import { swallowLift } from './second-tap.ts';

export type HoldButtonProps = {
  icon: IconNode;
  /** Says that it wants to be held: "Hold: finish". */
  children: string;
  /** Said and shown after a touch that was too short: "Keep holding to finish". */
  hint: string;
  onDone: () => void;
  /** How long a finger must stay, ms. */
  holdMs?: number | undefined;
  disabled?: boolean | undefined;
};

/** How long the hint stays, ms. */
const HINT_MS = 4000;

/**
 * Acts when a finger or the mouse has stayed on it, so that a pocket can't. The keyboard and screen readers
 * simply press it.
 */
export function HoldButton({ icon, children, hint, onDone, holdMs = 1000, disabled }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const byHand = useRef(false);
  const [holding, setHolding] = useState(false);
  const [hinted, setHinted] = useBriefly(HINT_MS);

  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
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
    setHinted(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      release();
      swallowLift();
      onDone();
    }, holdMs);
  };
  const lift = () => {
    const tooShort = timer.current !== undefined;
    release();
    if (tooShort) setHinted(true);
  };
  const click = (event: MouseEvent) => {
    const held = byHand.current && event.detail !== 0;
    byHand.current = false;
    if (!held) onDone();
  };

  return (
    <span class={styles.place}>
      <button
        type="button"
        class={styles.hold}
        disabled={disabled}
        data-holding={holding ? '' : undefined}
        style={{ '--hold': `${holdMs}ms` }}
        onPointerDown={press}
        onPointerUp={lift}
        onPointerLeave={release}
        onPointerCancel={release}
        onContextMenu={(event) => event.preventDefault()}
        onClick={click}
      >
        <span>
          <span class={styles.icon}>
            <svg class={styles.ring} viewBox="0 0 40 40" aria-hidden="true">
              <circle cx="20" cy="20" r="18" pathLength={1} />
            </svg>
            <Icon icon={icon} />
          </span>{' '}
          {children}
        </span>
      </button>
      <span class={styles.hint} role="status">
        {hinted && hint}
      </span>
    </span>
  );
}

/** True until a while has passed, or until it is taken back. */
function useBriefly(ms: number): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setOn(false), ms);
    return () => clearTimeout(timer);
  }, [on, ms]);
  return [on, setOn];
}

/** TalkBack and VoiceOver send pointer events too, of no size or no pressure (as React Aria found out). */
function isAssistive({ width, height, pressure, pointerType, detail }: PointerEvent): boolean {
  return (
    (width === 0 && height === 0) ||
    (width === 1 && height === 1 && pressure === 0 && detail === 0 && pointerType === 'mouse')
  );
}
