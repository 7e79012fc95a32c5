import { useState } from 'preact/hooks';
import type { TypedPlace } from '../../store/typed.ts';
import type { Change, Json } from '../../store/types.ts';
import type { DraftState } from '../../store/use-draft.tsx';
import { useSave } from '../../store/use-save.tsx';

export interface Edit {
  /** the record, which may not be there yet */
  readonly of: Omit<TypedPlace, 'field'>;
  /** where the last thing written in the form is */
  readonly state: DraftState;
  /** Writes single fields; true once they are on disk. */
  readonly write: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
}

/** Edits one record field by field, and says where the words are. */
export function useEdit({ scope, kind, id, initial }: Omit<Change, 'fields' | 'updates'>): Edit {
  const save = useSave();
  const [state, setState] = useState<DraftState>('none');
  return {
    of: { scope, kind, id, initial },
    state,
    async write(fields) {
      setState('saving');
      const change: Change = { scope, kind, id, fields, ...(initial ? { initial } : {}) };
      const ok = await save((store) => store.write(change));
      setState(ok ? 'saved' : 'unsaved');
      return ok;
    },
  };
}
