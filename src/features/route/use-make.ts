import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import type { Json } from '../../store/types.ts';

/** Makes a record of the programme; its id once that is on disk, undefined where it could not be saved. */
export function useMake() {
  const { newId } = useStore();
  const save = useSave();
  return async (kind: string, fields: Readonly<Record<string, Json>>): Promise<string | undefined> => {
    const id = newId();
    const made = await save((store) => store.write({ scope: 'programme', kind, id, fields }));
    return made ? id : undefined;
  };
}
