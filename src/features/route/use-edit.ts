import { useState } from 'preact/hooks';
import type { TypedPlace } from '../../store/typed.ts';
import type { Change, Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';

/** Where the last thing written in a form is. */
export type EditState = 'none' | 'saving' | 'saved' | 'unsaved';

export interface Edit {
  /** the record, which may not be there yet */
  readonly of: Omit<TypedPlace, 'field'>;
  readonly state: EditState;
  /** Writes single fields; true once they are on disk. */
  readonly write: (fields: Readonly<Record<string, Json>>) => Promise<boolean>;
}

/** Edits one record field by field, and says where the words are. */
export function useEdit({ scope, kind, id, initial }: Omit<Change, 'fields' | 'updates'>): Edit {
  const save = useSave();
  const [state, setState] = useState<EditState>('none');
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
