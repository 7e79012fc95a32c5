import type { ComponentChildren } from 'preact';

/** What came of a tap that changes nothing else on the screen. Always in the page, so that screen readers hear what comes in. */
export function Outcome({ children }: { children: ComponentChildren }) {
  return <small role="status">{children}</small>;
}
