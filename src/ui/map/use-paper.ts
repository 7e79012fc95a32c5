import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: told before it is laid out for paper. */
export function usePaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const media = window.matchMedia('print');
    const turn = () => setPaper(media.matches);
    const before = () => setPaper(true);
    const after = () => setPaper(false);
    turn();
    media.addEventListener('change', turn);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      media.removeEventListener('change', turn);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPaper;
}
