import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Item, Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { useTyped } from '../../store/use-typed.ts';

const PAUSE = 600;
/** How long until what could not be saved is tried again, ms. */
const RETRY = 2000;

export type CellState = 'none' | 'saving' | 'saved' | 'unsaved';

export interface Cell {
  /** what is being typed, else what is saved */
  readonly words: string;
  readonly state: CellState;
  readonly change: (words: string) => void;
  readonly flush: () => void;
}

/** A short field that saves itself a moment after the last key, and when it is left. */
export function useCell(item: Item, field: string, read: (words: string) => Json): Cell {
  const save = useSave();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [state, setState] = useState<CellState>('none');
  const pending = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** of several writes that are under way at once only the last one speaks for the field */
  const turns = useRef(0);
  const { scope, kind, id } = item;
  const typing = useTyped({ scope, kind, id, field }, item.values[field], read);
  const latest = useRef({ read, typing });
  latest.current = { read, typing };

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const words = pending.current;
    if (words === undefined) return;
    pending.current = undefined;
    turns.current += 1;
    const turn = turns.current;
    latest.current.typing.wrote(words);
    const fields = { [field]: latest.current.read(words) };
    const saved = await save((store) => store.write({ scope, kind, id, fields }));
    if (pending.current !== undefined || turn !== turns.current) return;
    setState(saved ? 'saved' : 'unsaved');
    if (saved) {
      latest.current.typing.drop();
      return setTyped(undefined);
    }
    // what could not be saved stays on screen and is tried again until it is
    pending.current = words;
    timer.current = setTimeout(() => void flush(), RETRY);
  }, [save, scope, kind, id, field]);

  useEffect(() => {
    const run = () => void flush();
    window.addEventListener('pagehide', run);
    return () => {
      window.removeEventListener('pagehide', run);
      run();
    };
  }, [flush]);

  const saved = item.values[field];
  return {
    words: typed ?? (typeof saved === 'string' || typeof saved === 'number' ? String(saved) : ''),
    state,
    change(words) {
      pending.current = words;
      typing.keep(words);
      setTyped(words);
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    flush: () => void flush(),
  };
}
