import { createContext } from 'preact';
import { useCallback, useContext, useRef } from 'preact/hooks';
import { faultOf, type SaveFault } from './fault.ts';
import { tellHeld } from './held.ts';
import type { RouteStore } from './route-store.ts';
import { useStore } from './use-query.tsx';

type Say = (fault: SaveFault | undefined) => void;

const FaultContext = createContext<Say>(() => {});
/** Says in words that something was not saved, or that it is by now; the app shows it. */
export const FaultProvider = FaultContext.Provider;

/**
 * Runs writes of a person; true once they are on disk. A fault is said in words once, and the screen keeps what was typed;
 * where a later try comes through, the words go.
 */
export function useSave(): (run: (store: RouteStore) => Promise<void>) => Promise<boolean> {
  const store = useStore();
  const say = useContext(FaultContext);
  const said = useRef<SaveFault | undefined>(undefined);
  return useCallback(
    async (run) => {
      const tell = (fault: SaveFault | undefined) => {
        if (said.current !== fault) say(fault);
        said.current = fault;
      };
      try {
        await tellHeld(run(store), () => tell('held'));
        tell(undefined);
        return true;
      } catch (error) {
        tell(faultOf(error));
        return false;
      }
    },
    [store, say],
  );
}

/** Says that something was not saved, for what saves by itself. */
export function useFault(): Say {
  return useContext(FaultContext);
}
