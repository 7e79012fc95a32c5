import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepHeard, readHeard } from './heard.ts';
import type { Ref } from './types.ts';
import { useStore } from './use-query.tsx';

/** How far it plays before its place is kept again, ms. */
const STEP = 5000;

/**
 * Where somebody stopped listening, 0 where they never did, undefined until it has been read; and what keeps the place as the
 * sound plays on. The place that is kept is no work of a person: losing it is no fault.
 */
export function useHeard({ scope, id }: Ref) {
  const { kept } = useStore();
  const [stopped, setStopped] = useState<number | undefined>(undefined);
  const now = useRef({ at: 0, stored: 0 });
  const keep = useCallback(() => {
    const { at, stored } = now.current;
    if (at === stored) return;
    now.current.stored = at;
    // Lost, one looks for the place by hand.
    keepHeard(kept, { scope, id }, at).catch(() => undefined);
  }, [kept, scope, id]);
  useEffect(() => {
    const read = (at: number | undefined) => {
      now.current = { at: at ?? 0, stored: at ?? 0 };
      setStopped(at ?? 0);
    };
    readHeard(kept, { scope, id }).then(read, () => read(undefined));
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [kept, scope, id, keep]);
  const follow = useCallback(
    (at: number) => {
      now.current.at = at;
      if (Math.abs(at - now.current.stored) >= STEP) keep();
    },
    [keep],
  );
  return { stopped, follow };
}
