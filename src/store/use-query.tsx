import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { faultOf } from './fault.ts';
import type { RouteStore } from './route-store.ts';

const StoreContext = createContext<RouteStore | undefined>(undefined);
/** Gives the screens of a route its store. */
export const StoreProvider = StoreContext.Provider;

/** The route that is open. Screens of a route are only shown under a provider. */
export function useStore(): RouteStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('no route is open here');
  return store;
}

/**
 * What a read gives, kept up to date; undefined until it has answered once. A fault of the read is thrown into the
 * screen's error boundary; where the browser has cleared the database, only if nothing had been read before.
 * @param inputs what the read depends on; a change of any starts it anew, and the old answer stays until the new one
 */
export function useQuery<T>(
  read: (store: RouteStore) => Promise<T>,
  inputs: readonly unknown[] = [],
): T | undefined {
  const store = useStore();
  const [answer, setAnswer] = useState<{ value: T } | { fault: unknown } | undefined>(undefined);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    // Only an `async` function keeps being watched past its first await of something that isn't the database's.
    const subscription = store
      .live(async () => latest.current(store))
      .subscribe({
        next: (value) => setAnswer({ value }),
        // Cleared by the browser: what is on the screen can still be read and copied, and a save says so.
        error: (fault: unknown) =>
          setAnswer((before) =>
            before && 'value' in before && faultOf(fault) === 'gone' ? before : { fault },
          ),
      });
    return () => subscription.unsubscribe();
    // The caller names what the read depends on.
  }, [store, ...inputs]);
  if (answer && 'fault' in answer) throw answer.fault;
  return answer?.value;
}
