import { useEffect, useState } from 'preact/hooks';

/** Whether the screen is as a media query asks: for what would be drawn in vain where styles hide it. */
export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const turn = () => setFits(media.matches);
    turn();
    media.addEventListener('change', turn);
    return () => media.removeEventListener('change', turn);
  }, [query]);
  return fits;
}
