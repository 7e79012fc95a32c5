import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Whether the screen is lower than so many rem. A media query can't tell: its rem are those that the browser was set to, and know
 * nothing of the letter size that was chosen here.
 */
export function useLow(rem: number): boolean {
  const [low, setLow] = useState(false);
  useLayoutEffect(() => {
    const measure = () => {
      const { fontSize } = getComputedStyle(document.documentElement);
      setLow(innerHeight < rem * (parseFloat(fontSize) || 16));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [rem]);
  return low;
}
