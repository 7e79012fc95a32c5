import { useCallback, useState } from 'preact/hooks';
import { faultOf } from './fault.ts';
import type { Settings } from './settings.ts';
import { useRoutes } from './use-routes.tsx';
import { useFault } from './use-save.tsx';

/** What every route on this phone shares, and how a person changes it. */
export interface KeptSettings {
  readonly settings: Settings;
  /** True once it is on disk. Else that is said in words, and the screen shows what is kept. */
  change(changes: Partial<Settings>): Promise<boolean>;
}

/** The settings of this phone; a fault of a change is said to the person. */
export function useSettings(): KeptSettings {
  const { settings, change } = useRoutes();
  const say = useFault();
  const [, setRefused] = useState(0);
  const changed = useCallback(
    async (changes: Partial<Settings>) => {
      try {
        await change(changes);
        return true;
      } catch (error) {
        say(faultOf(error));
        // Nothing has changed but what the browser itself shows as chosen: drawn again, it shows what holds.
        setRefused((times) => times + 1);
        return false;
      }
    },
    [change, say],
  );
  return { settings, change: changed };
}
