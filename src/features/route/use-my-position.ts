import { useEffect, useState } from 'preact/hooks';
import { follow, type NoPosition } from '../../capture/follow.ts';
import type { Located } from '../../capture/locate.ts';

export type MyPosition = 'off' | 'waiting' | NoPosition | Located;

/** Where this phone is, once somebody has asked for it and as long as the page is open. It is written nowhere. */
export function useMyPosition(): readonly [at: MyPosition, show: (shown: boolean) => void] {
  const [isShown, setShown] = useState(false);
  const [at, setAt] = useState<Exclude<MyPosition, 'off'>>('waiting');
  useEffect(() => {
    if (!isShown) return undefined;
    return follow(navigator.geolocation, setAt, (why) =>
      // Without a new fix the last one is still the best there is.
      setAt((before) => (typeof before === 'object' && why === 'unknown' ? before : why)),
    );
  }, [isShown]);
  const show = (shown: boolean) => {
    setAt('waiting');
    setShown(shown);
  };
  return [isShown ? at : 'off', show];
}
