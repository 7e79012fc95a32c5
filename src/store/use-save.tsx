import { createContext } from 'preact';
import { useCallback, useContext } from 'preact/hooks';
import { faultOf, type SaveFault } from './fault.ts';
import type { RouteStore } from './route-store.ts';
import { useStore } from './use-query.tsx';

const FaultContext = createContext<(fault: SaveFault) => void>(() => {});
/** Says in words that something was not saved; the app shows it. */
export const FaultProvider = FaultContext.Provider;

/**
 * Runs writes of a person; true once they are on disk. A fault is said in words, and the screen keeps what was typed.
 */
export function useSave(): (run: (store: RouteStore) => Promise<void>) => Promise<boolean> {
  const store = useStore();
  const say = useContext(FaultContext);
  return useCallback(
    async (run) => {
      try {
        await run(store);
        return true;
      } catch (error) {
        say(faultOf(error));
        return false;
      }
    },
    [store, say],
  );
}

/** Says that something was not saved, for what saves by itself. */
export function useFault(): (fault: SaveFault) => void {
  return useContext(FaultContext);
}
