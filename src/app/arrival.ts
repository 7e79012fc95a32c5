import { useEffect, useRef } from 'preact/hooks';

/**
 * After a change of place the scroll begins at the top and the screen reader at the title, as soon as the place has
 * read it; where the place puts the focus itself, it stays there.
 */
export function useArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return undefined;
    before.current = path;
    window.scrollTo(0, 0);
    if (focusTitle()) return undefined;
    const observer = new MutationObserver(() => {
      if (focusTitle()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [path]);
}

/** True once there is nothing left to do. */
function focusTitle(): boolean {
  const main = document.querySelector('main');
  if (main?.contains(document.activeElement) && document.activeElement !== main) return true;
  const title = main?.querySelector('h1');
  title?.focus({ preventScroll: true });
  return title !== null && title !== undefined;
}
