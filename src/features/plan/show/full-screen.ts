import { useEffect, useState } from 'preact/hooks';

/** Asks for the whole screen; call it inside the tap. Not every browser can, nor lets a page: the slides fill its window then. */
export async function fillScreen(): Promise<void> {
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export function leaveScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}

/**
 * Whether the slides could fill the screen, and don't: by a key, by a swipe at the edge or by a call one leaves it before one has ended,
 * and the clock runs on.
 */
export function useMayFill(): boolean {
  const [isFull, setFull] = useState(isFilled);
  useEffect(() => {
    const look = () => setFull(isFilled());
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return document.fullscreenEnabled && !isFull;
}

function isFilled(): boolean {
  return document.fullscreenElement !== null;
}
