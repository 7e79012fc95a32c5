import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface AfterPaintProps {
  readonly children: ComponentChildren;
  /** what stands there until then */
  readonly before?: ComponentChildren;
}

/** Draws what nobody looks at yet once what is in sight has been painted: a weak phone draws a row in some milliseconds. */
export function AfterPaint({ children, before = null }: AfterPaintProps) {
  return <>{useIsPainted() ? children : before}</>;
}

/** Whether what was drawn first has been painted. */
export function useIsPainted(): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true));
    return () => clearTimeout(timer);
  }, []);
  return due;
}
