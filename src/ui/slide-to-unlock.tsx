import { useId, useRef } from 'preact/hooks';
import styles from './slide-to-unlock.module.css';

const STEPS = 20;
/** A thumb moves on; a touch at the far end, as a pocket makes it, jumps. */
const JUMP = 6;

export type SlideToUnlockProps = {
  label: string;
  /** How it goes with keys: seen where there is a keyboard. */
  keyHint: string;
  onUnlock: () => void;
};

/** A native slider that has to be brought from one end to the other; it runs back when it is let go before. */
export function SlideToUnlock({ label, keyHint, onUnlock }: SlideToUnlockProps) {
  const id = useId();
  const before = useRef(0);
  const back = (slider: HTMLInputElement) => {
    slider.value = '0';
    before.current = 0;
  };
  return (
    <div class={styles.slide}>
      <input
        id={id}
        aria-describedby={`${id}-keys`}
        class={styles.slider}
        type="range"
        min={0}
        max={STEPS}
        step={1}
        defaultValue="0"
        onInput={({ currentTarget: slider }) => {
          const now = Number(slider.value);
          if (now - before.current > JUMP) return back(slider);
          before.current = now;
          if (now >= STEPS) onUnlock();
        }}
        onPointerUp={({ currentTarget }) => back(currentTarget)}
        onPointerCancel={({ currentTarget }) => back(currentTarget)}
        onBlur={({ currentTarget }) => back(currentTarget)}
      />
      <label for={id}>{label}</label>
      <span id={`${id}-keys`} class={styles.keys}>
        {keyHint}
      </span>
    </div>
  );
}
