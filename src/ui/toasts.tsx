import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './toasts.module.css';

export type Toast = {
  id: string;
  /** What happened: "In the bin". */
  text: string;
  /** The way back: "Undo". */
  action?: { label: string; onSelect: () => void } | undefined;
};

export type ToastsProps = {
  /** Names the region. */
  label: string;
  toasts: readonly Toast[];
  /** After ten seconds without a finger or the focus on it, or after its action. */
  onGone: (id: string) => void;
  /** How long one stays, ms. */
  stayMs?: number | undefined;
};

/** What just happened, and the way back. Always in the page, so that screen readers hear what comes in. */
export function Toasts({ label, toasts, onGone, stayMs = 10_000 }: ToastsProps) {
  return (
    <section class={styles.region} role="status" aria-label={label}>
      {toasts.map((toast) => (
        <Item key={toast.id} toast={toast} stayMs={stayMs} onGone={() => onGone(toast.id)} />
      ))}
    </section>
  );
}

function Item({ toast, stayMs, onGone }: { toast: Toast; stayMs: number; onGone: () => void }) {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) return undefined;
    const timer = setTimeout(onGone, stayMs);
    return () => clearTimeout(timer);
  }, [touched, stayMs]);
  const { text, action } = toast;
  const act = () => {
    action?.onSelect();
    onGone();
  };
  return (
    <div
      class={styles.toast}
      onPointerEnter={() => setTouched(true)}
      onPointerLeave={() => setTouched(false)}
      onFocusCapture={() => setTouched(true)}
      onBlurCapture={() => setTouched(false)}
    >
      <span>{text}</span>
      {action && <Button onClick={act}>{action.label}</Button>}
    </div>
  );
}
