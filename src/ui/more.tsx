import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { focusLineAfter, lineAbove } from './line-after.ts';
import styles from './more.module.css';

/** How long after the last letter more lines may come, ms: sooner they would be in the way of the next. */
const TYPED = 400;

export type MoreProps = {
  /** how many are not shown yet, in words */
  label: string;
  onMore: () => void;
  /** a screen before one gets there, so that nobody sees the end of what is drawn; else once nobody types any more */
  ahead?: boolean;
};

/** The end of what is drawn of a long list: the rest comes as one scrolls there, or at a touch. */
export function More({ label, onMore, ahead = true }: MoreProps) {
  const end = useRef<HTMLDivElement>(null);
  const last = useRef<Element | undefined>(undefined);
  const ask = useCallback(() => {
    last.current = end.current ? lineAbove(end.current) : undefined;
    onMore();
  }, [onMore]);
  useLayoutEffect(
    () => () => {
      // With the last piece this button goes, and the keyboard would go back to the beginning of the page.
      const line = end.current?.contains(document.activeElement) ? last.current : undefined;
      // The new lines are drawn right after this.
      if (line) queueMicrotask(() => focusLineAfter(line));
    },
    [],
  );
  useEffect(() => {
    if (!end.current || !('IntersectionObserver' in window)) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) ask();
      },
      { rootMargin: ahead ? '100%' : '0%' },
    );
    const observe = () => end.current && seen.observe(end.current);
    const later = ahead ? undefined : setTimeout(observe, TYPED);
    if (ahead) observe();
    return () => {
      clearTimeout(later);
      seen.disconnect();
    };
  }, [ask, ahead]);
  return (
    <div ref={end} class={styles.more}>
      <Button onClick={ask}>{label}</Button>
    </div>
  );
}
