import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sameJson } from '../domain/json.ts';
import type { Json } from './types.ts';
import type { Typing } from './use-typed.ts';

/** How long after the last key a value goes to disk, ms. */
const PAUSE = 700;
/** How long until it is tried again, ms; after the field has gone for a minute more. */
const RETRY = 2000;
const LAST_TRIES = 30;

/** `none` until something has been typed here. */
export type DraftState = 'none' | 'saving' | 'saved' | 'unsaved';

/** What stands in a field, and how it gets to disk. */
export interface Draft<T> {
  readonly value: T;
  /** where it is */
  readonly state: DraftState;
  readonly change: (value: T) => void;
  /** Writes what was typed now, as on leaving the field. */
  readonly flush: () => Promise<void>;
  /** Lets go of what stood in the field when this was handed out, once it has been sent off; what was typed since stays. */
  readonly clear: () => void;
}

/**
 * A cell under a person's hands: it goes to disk when typing pauses, when the field is left, and when the page is
 * hidden or left. What could not be saved stays on the screen and is tried again until it is. What is on disk in another
 * form than it was typed shows so once the field is left: a pause must not take the space after a word.
 * @param shown the value on disk; one that comes in from elsewhere shows unless something is typed here
 * @param write true once it is on disk
 * @param typing where each key is put down until then, so that a page that ends at once loses none
 */
export function useDraft<T extends Json>(
  shown: T,
  write: (value: T) => Promise<boolean>,
  typing?: Typing<T>,
): Draft<T> {
  const [draft, setDraft] = useState<{ value: T } | undefined>(undefined);
  const [state, setState] = useState<DraftState>('none');
  const typed = useRef<{ value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gone = useRef(false);
  const left = useRef(LAST_TRIES);
  /** of several writes that are under way at once only the last one speaks for the field */
  const turns = useRef(0);
  /** the write that is under way, or the last one */
  const under = useRef<Promise<void> | undefined>(undefined);
  const keys = useRef(0);
  const key = keys.current;
  /** somebody is in the field */
  const isIn = useRef(false);
  const isShown = (value: T) =>
    typing ? sameJson(typing.read(value), typing.read(shown)) : sameJson(value, shown);
  const latest = useRef({ write, typing, isShown });
  latest.current = { write, typing, isShown };
  const put = useCallback(async (taken: { value: T }) => {
    turns.current += 1;
    const turn = turns.current;
    latest.current.typing?.wrote(taken.value);
    const isSaved = await latest.current.write(taken.value);
    if (turn !== turns.current) return;
    if (!typed.current) setState(isSaved ? 'saved' : 'unsaved');
    if (isSaved) {
      if (typed.current) return;
      latest.current.typing?.drop();
      if (!isIn.current && latest.current.isShown(taken.value)) setDraft(undefined);
      return;
    }
    typed.current ??= taken;
    if (left.current > 0) timer.current = setTimeout(() => void flush(), RETRY);
    if (gone.current) left.current -= 1;
  }, []);
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const taken = typed.current;
    typed.current = undefined;
    if (taken) under.current = put(taken);
    await under.current;
  }, []);
  useEffect(() => {
    if (typed.current) return;
    setDraft((held) => (held && isIn.current && latest.current.isShown(held.value) ? held : undefined));
  }, [JSON.stringify(shown)]);
  useEffect(() => {
    gone.current = false;
    const leave = () => void flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      gone.current = true;
      leave();
    };
  }, [flush]);
  return {
    value: draft ? draft.value : shown,
    state,
    flush() {
      isIn.current = false;
      if (!typed.current && draft && isShown(draft.value)) setDraft(undefined);
      return flush();
    },
    change(value) {
      isIn.current = true;
      keys.current += 1;
      typed.current = { value };
      setState('saving');
      typing?.keep(value);
      setDraft({ value });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    clear() {
      if (key !== keys.current) return;
      clearTimeout(timer.current);
      // A write that is still under way has nothing to say here any more, nor to try again.
      turns.current += 1;
      typed.current = undefined;
      typing?.drop();
      setDraft(undefined);
      setState('none');
    },
  };
}
