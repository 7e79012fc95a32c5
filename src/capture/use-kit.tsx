import { useEffect, useState } from 'preact/hooks';
import { useRoutes } from '../store/use-routes.tsx';
import { realBrowser } from './browser.ts';
import { type Battery, readBattery, watchPlug } from './power.ts';
import { minutesLeft } from './space.ts';

export interface Kit {
  /** minutes of sound that fit; undefined where the browser doesn't say */
  readonly minutes: number | undefined;
  /** undefined where the browser doesn't say */
  readonly battery: Battery | undefined;
}

/** What this phone has for a day of recording; looked at again each time the page is shown, and the phone plugged in or unplugged. */
export function useKit(): Kit | undefined {
  const { settings } = useRoutes();
  const bitrate = (settings.bitrate ?? 32) * 1000;
  const [kit, setKit] = useState<Kit | undefined>(undefined);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const look = async () => {
      const estimate = await realBrowser(window).estimate();
      const battery = await readBattery(navigator);
      if (!signal.aborted) setKit({ minutes: minutesLeft(estimate, bitrate), battery });
    };
    const seen = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', seen, { signal });
    void watchPlug(navigator, { changed: () => void look(), signal });
    void look();
    return () => gone.abort();
  }, [bitrate]);
  return kit;
}
