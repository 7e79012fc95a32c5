import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { isSecondTap, type Spot, swallowSecondTap } from './second-tap.ts';
import styles from './sheet.module.css';

export type SheetProps = {
  open: boolean;
  title: string;
  /** The word on the button that closes it. */
  closeLabel: string;
  /** Called by that button, by Escape, by the phone's back gesture and by a touch outside. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons that stay at the foot, within the thumb's reach. */
  actions?: ComponentChildren;
};

/** A native dialog: from the bottom on phones, in the middle on a desk. The browser gives the focus back. */
export function Sheet({ open, title, closeLabel, onClose, children, actions }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const touched = useRef<Spot | undefined>(undefined);
  const opened = useRef(0);
  useLayoutEffect(() => {
    if (!open) return undefined;
    return () => {
      if (touched.current) swallowSecondTap(touched.current);
      touched.current = undefined;
    };
  }, [open]);
  // With its content, not a moment later: what is typed in between would go nowhere.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (!open) element.close();
    else {
      element.showModal();
      opened.current = performance.now();
      // Otherwise the focus would start on the button that closes.
      heading.current?.focus();
    }
  }, [open]);
  const isGone = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      // A dialog that is only taken away leaves the keyboard at the beginning of the page.
      isGone.current = true;
      element?.close();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a touch on the backdrop; the keyboard has Escape
    <dialog
      ref={dialog}
      class={styles.sheet}
      aria-labelledby={titleId}
      onClose={() => open && !isGone.current && onClose()}
      onPointerDown={({ clientX, clientY, timeStamp }) => {
        touched.current = { at: timeStamp, x: clientX, y: clientY };
      }}
      onClickCapture={(event) => {
        // Held for a while, a finger has tapped when it is lifted.
        if (touched.current && event.detail > 0)
          touched.current = { ...touched.current, at: event.timeStamp };
        // The first tap has opened it: the second chooses nothing in it, nor closes it.
        if (!isSecondTap(event, opened.current)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div class={styles.page}>
          <header class={styles.head}>
            <h2 ref={heading} id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <Button kind="plain" icon={X} onClick={onClose}>
              {closeLabel}
            </Button>
          </header>
          <div class={styles.body}>{children}</div>
          {actions && <footer class={styles.foot}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
