import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface CaughtFocusProps {
  /** what it is about, for whoever lands here */
  readonly label: string;
  /** something else opens, or stands here, whenever it changes */
  readonly shown: string | boolean | undefined;
  readonly children: ComponentChildren;
}

/** Where a change takes away what the keyboard was on, it goes on here, and not at the beginning of the page. */
export function CaughtFocus({ label, shown, children }: CaughtFocusProps) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) place.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div ref={place} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
