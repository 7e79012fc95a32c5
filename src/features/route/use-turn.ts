import { useEffect, useRef } from 'preact/hooks';

/** Reading and changing are two views of one address: the next one begins at its title too. */
export function useTurn(edits: boolean): void {
  const before = useRef(edits);
  useEffect(() => {
    if (before.current === edits) return;
    before.current = edits;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [edits]);
}
