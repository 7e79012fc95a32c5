import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Saves that have failed and were not made good: as long as there is one, nobody may say that all is saved. */
export interface FailedSaves {
  readonly some: ReadonlySignal<boolean>;
  /** @param who saves: where several do, each speaks for itself */
  mark(who: object, failed: boolean): void;
}

const FailedSavesContext = createContext<FailedSaves | undefined>(undefined);
export const FailedSavesProvider = FailedSavesContext.Provider;

/** None where nothing is said of them. */
export function useFailedSaves(): FailedSaves | undefined {
  return useContext(FailedSavesContext);
}

export function createFailedSaves(): FailedSaves {
  const failing = new Set<object>();
  const some = signal(false);
  return {
    some,
    mark(who, failed) {
      if (failed) failing.add(who);
      else failing.delete(who);
      some.value = failing.size > 0;
    },
  };
}
