import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useFailedSaves } from './failed-saves.ts';
import { faultOf } from './fault.ts';
import { openTextSession, type TextSession, type TextState, type TextTarget } from './text-session.ts';
import { useStore } from './use-query.tsx';
import { useFault } from './use-save.tsx';

/** `opening` until the text has been read; `blank` where nothing has been written. */
export type EditorState = TextState | { readonly kind: 'opening' | 'blank' };

/** A long text in an editor. */
export interface EditedText {
  readonly words: string;
  readonly state: EditorState;
  /** until then nothing can be typed */
  readonly open: boolean;
  readonly change: (words: string) => void;
  /** true while a keyboard composes a word: edits of others wait outside */
  readonly hold: (held: boolean) => void;
  /** Resolves once everything typed is on disk, or could not be put there. */
  readonly flush: () => Promise<void>;
}

const OPENING = { words: '', state: { kind: 'opening' }, open: false } as const;
const RETRY = 2000;

/** A text under a person's hands; it saves itself, at the latest when the page is hidden or left. */
export function useText(target: TextTarget): EditedText {
  const store = useStore();
  const say = useFault();
  const failed = useFailedSaves();
  const { scope, id, kind, field } = target;
  const [shown, show] = useState<Pick<EditedText, 'words' | 'state' | 'open'>>(OPENING);
  const session = useRef<TextSession | undefined>(undefined);
  // By text: what is closing is saved after the next one is shown.
  const initials = useRef(new Map<string, TextTarget['initial']>());
  const place = `${scope}/${id} ${kind} ${field}`;
  initials.current.set(place, target.initial);

  useEffect(() => {
    const asked: TextTarget = {
      scope,
      id,
      kind,
      field,
      // what the record begins with may be chosen while the first words are typed
      get initial() {
        return initials.current.get(place) ?? {};
      },
    };
    let latest: EditorState = OPENING.state;
    let gone = false;
    show(OPENING);
    const setState = (state: EditorState) => {
      const isSame = JSON.stringify(state) === JSON.stringify(latest);
      latest = state;
      if (!gone && !isSame) show((before) => ({ ...before, state }));
    };
    const opened = openAgain(
      () =>
        openTextSession(store, asked, {
          onState(state) {
            setState(state);
            // Between two tries it is being saved, and not saved.
            if (state.kind !== 'saving') failed?.mark(asked, state.kind === 'unsaved');
          },
          onWords: (words) => !gone && show((before) => ({ ...before, words })),
        }),
      { isGone: () => gone, onFault: (error) => setState({ kind: 'unsaved', reason: faultOf(error) }) },
    );
    void opened.then((ready) => {
      if (gone || !ready) return;
      session.current = ready;
      const words = ready.read();
      show({ words, state: { kind: words === '' ? 'blank' : 'saved' }, open: true });
    });
    const stopWatching = onHide(() => void session.current?.flush());
    return () => {
      gone = true;
      session.current = undefined;
      stopWatching();
      void opened.then(async (ready) => {
        await ready?.close();
        if (!ready || latest.kind !== 'unsaved') return;
        say(latest.reason);
        // It is tried again until it is saved; in what is erased it never will be.
        if (latest.reason === 'erased') failed?.mark(asked, false);
      });
    };
  }, [store, say, failed, scope, id, kind, field, place]);

  const change = useCallback((words: string) => session.current?.change(words), []);
  const hold = useCallback((held: boolean) => session.current?.hold(held), []);
  const flush = useCallback(async () => session.current?.flush(), []);
  return { ...shown, change, hold, flush };
}

/** Opens the text; a database that the phone has closed is asked again. */
async function openAgain(
  open: () => Promise<TextSession>,
  { isGone, onFault }: { isGone: () => boolean; onFault: (error: unknown) => void },
): Promise<TextSession | undefined> {
  while (!isGone()) {
    try {
      return await open();
    } catch (error) {
      onFault(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
  return undefined;
}

/** The last moment that a phone gives a page; there is no other that it always gives. */
function onHide(run: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && run();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', run);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', run);
  };
}
