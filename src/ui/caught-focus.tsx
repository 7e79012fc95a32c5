import type { ComponentChildren } from 'preact';
import { useCaughtFocus } from './use-caught-focus.ts';

export interface CaughtFocusProps {
  /** what it is about, for whoever lands here */
  readonly label: string;
  /** something else opens, or stands here, whenever it changes */
  readonly shown: string | boolean | undefined;
  readonly children: ComponentChildren;
}

/** A place in which one thing gives way to another, and the keyboard stays. */
export function CaughtFocus({ label, shown, children }: CaughtFocusProps) {
  const place = useCaughtFocus<HTMLDivElement>(shown);
  return (
    <div ref={place} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
