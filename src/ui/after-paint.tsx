import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws what nobody looks at yet once what is in sight has been painted: a weak phone draws a row in some milliseconds. */
export function AfterPaint({ children }: { children: ComponentChildren }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true));
    return () => clearTimeout(timer);
  }, []);
  return due ? <>{children}</> : null;
}
