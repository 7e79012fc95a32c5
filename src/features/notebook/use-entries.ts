import { useLayoutEffect, useState } from 'preact/hooks';
import { useStore } from '../../store/use-query.tsx';
import { type Contents, keepCatalogue } from './catalogue.ts';

/** Everything captured, kept up to date; undefined until the newest of it has been read. */
export function useEntries(): Contents | undefined {
  const store = useStore();
  const [answer, setAnswer] = useState<{ contents: Contents } | { fault: unknown } | undefined>(undefined);
  // Read while the place is being painted, not after that.
  useLayoutEffect(
    () =>
      keepCatalogue(store, {
        onContents: (contents) => setAnswer({ contents }),
        onFault: (fault) => setAnswer({ fault }),
      }),
    [store],
  );
  if (answer && 'fault' in answer) throw answer.fault;
  return answer?.contents;
}
