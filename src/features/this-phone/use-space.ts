import { useCallback, useEffect, useState } from 'preact/hooks';

/** What the browser says of this phone's space; undefined parts it doesn't say. */
export interface Space {
  readonly estimate: StorageEstimate;
  /** whether it promised to keep everything; undefined where it can't promise */
  readonly kept: boolean | undefined;
}

/** The space as it is now, how to look again, and how to ask the browser to keep everything. */
export function useSpace() {
  const [space, setSpace] = useState<Space | undefined>(undefined);
  const look = useCallback(async () => setSpace(await readSpace()), []);
  useEffect(() => void look(), [look]);
  const ask = async () => {
    const kept = await navigator.storage.persist();
    await look();
    return kept;
  };
  return { space, ask, look };
}

/** Pages without a secure origin have no `navigator.storage`. */
async function readSpace(): Promise<Space> {
  if (!('storage' in navigator)) return { estimate: {}, kept: undefined };
  return { estimate: await navigator.storage.estimate(), kept: await navigator.storage.persisted() };
}
