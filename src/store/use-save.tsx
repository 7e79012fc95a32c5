import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef } from 'preact/hooks';
import { useFailedSaves } from './failed-saves.ts';
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
  const failed = useFailedSaves();
  const said = useRef<SaveFault | undefined>(undefined);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      // What is left with its screen nobody can make good any more; the words that tell of it stay until they are read.
      left.current = true;
      failed?.mark(said, false);
    };
  }, [failed]);
  return useCallback(
    async (run) => {
      const tell = (fault: SaveFault | undefined) => {
        if (said.current !== fault) say(fault);
        said.current = fault;
        if (!left.current) failed?.mark(said, fault !== undefined);
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
    [store, say, failed],
  );
}

/** Says that something was not saved, for what saves by itself. */
export function useFault(): Say {
  return useContext(FaultContext);
}
