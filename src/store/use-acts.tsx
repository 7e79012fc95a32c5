import { useComputed } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import type { Scope } from '../protocol/names.ts';
import type { Acts, TakenBack } from './acts.ts';
import { useStore } from './use-query.tsx';
import { useSave } from './use-save.tsx';

/** What a screen that can take back needs. */
export interface UseActs {
  /** what would be taken back next; undefined where nothing would */
  readonly last: string | undefined;
  readonly count: number;
  /** Each is true once it is on disk. */
  readonly act: (...what: Parameters<Acts['act']>) => Promise<boolean>;
  readonly bin: (...what: Parameters<Acts['bin']>) => Promise<boolean>;
  readonly restore: (...what: Parameters<Acts['restore']>) => Promise<boolean>;
  readonly takeBack: () => Promise<TakenBack | undefined>;
}

/**
 * Writes that can be taken back, one after the other.
 * @param of only those that wrote there are told of and taken back
 */
export function useActs(of?: Scope): UseActs {
  const { acts } = useStore();
  const save = useSave();
  const all = useComputed(() => acts.done.value).value;
  const done = of === undefined ? all : all.filter(({ scopes }) => scopes.has(of));
  const act = useCallback<UseActs['act']>((...what) => save((store) => store.acts.act(...what)), [save]);
  const bin = useCallback<UseActs['bin']>((...what) => save((store) => store.acts.bin(...what)), [save]);
  const restore = useCallback<UseActs['restore']>(
    (...what) => save((store) => store.acts.restore(...what)),
    [save],
  );
  const takeBack = useCallback(async () => {
    let taken: TakenBack | undefined;
    await save(async (store) => {
      taken = await store.acts.takeBack(of);
    });
    return taken;
  }, [save, of]);
  return { last: done[0]?.label, count: done.length, act, bin, restore, takeBack };
}
