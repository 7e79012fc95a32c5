import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Visit } from './arrive.ts';

export interface Where {
  /** with what is asked for behind the path */
  readonly url: string;
  readonly path: string;
}

/** What a change of place means to the scroll and to the focus. Its code comes beside the first place, which needs none of it. */
export function useArrival({ url, path }: Where): void {
  const visit = useRef<Visit>({});
  // Before the next change of place, however fast it comes: each has to know which one it came from.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    void import('./arrive.ts').then(({ arrive }) => arrive(visit.current, path, leaving.signal));
    return () => leaving.abort();
  }, [url]);
}
