/** How long a page may take to fill in, ms; later, coming down would be a surprise. */
const FILLS_IN = 2000;

/** Comes down to where one was, as far as the page has got, until it is there, its time is over, or somebody moves by themselves. */
export function returnTo(y: number, returning: AbortController): void {
  const { signal } = returning;
  const end = () => returning.abort();
  const come = () => window.scrollTo(0, y);
  const grows = new ResizeObserver(come);
  const timer = setTimeout(end, FILLS_IN);
  for (const own of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(own, end, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    grows.disconnect();
  });
  come();
  grows.observe(document.body);
}
