import type { OpenText } from '../merge/text.ts';
import { faultOf, type SaveFault } from './fault.ts';
import { tellHeld } from './held.ts';
import type { RouteStore } from './route-store.ts';
import type { Change, Ref, Row } from './types.ts';

/** At most this long after a key the words are on their way to disk, ms. */
export const TYPING_PAUSE = 400;
/** From the first letter that is not on disk to the save of it, ms. */
export const TYPING_LIMIT = 1000;
const RETRY = 2000;

/** Where a text's words are: on disk, about to be, or not saved and why. */
export type TextState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: SaveFault };

/** A text, and the record that an edit makes where there is none. */
export interface TextTarget extends Ref {
  readonly kind: string;
  readonly field: string;
  /** what else the record begins with, where this edit makes it; asked at each save */
  readonly initial?: Change['initial'];
}

/** Who shows the text. */
export interface TextListener {
  /** the text reads differently because of someone else's edit */
  readonly onWords: (words: string) => void;
  readonly onState: (state: TextState) => void;
}

/** A text under a person's hands: edits go to disk within a second, edits of others come in while one types. */
export interface TextSession {
  read(): string;
  change(words: string): void;
  /**
   * While held, edits of others stay outside: a keyboard that composes a word must not have the text changed under it,
   * and what it hands over is the whole text, which would take out what it has not seen.
   */
  hold(held: boolean): void;
  /** Resolves once everything typed is on disk, or could not be put there. */
  flush(): Promise<void>;
  /** Saves what is left and lets go. */
  close(): Promise<void>;
}

/** Opens a text for editing; Yjs is loaded only here. */
export async function openTextSession(
  store: RouteStore,
  target: TextTarget,
  listener: TextListener,
): Promise<TextSession> {
  const yjs = await import('../merge/text.ts');
  const row = await store.queries.row(target);
  const pieces = (from: Row | undefined) => from?.texts[target.field] ?? [];
  const text = yjs.openText(pieces(row));
  const knows = new Set(pieces(row).map(([stamp]) => stamp));
  const saver = createSaver(store, {
    target,
    text,
    knows,
    join: yjs.joinUpdates,
    onState: listener.onState,
  });
  let held = false;
  let latest = row;
  const receive = () => {
    if (held) return;
    const before = text.read();
    text.receive(pieces(latest));
    for (const [stamp] of pieces(latest)) knows.add(stamp);
    if (text.read() !== before) listener.onWords(text.read());
  };
  const subscription = store
    .live(() => store.queries.row(target))
    .subscribe((found) => {
      latest = found;
      receive();
    });
  return {
    read: () => text.read(),
    change(words) {
      text.change(words);
      saver.soon();
    },
    hold(next) {
      held = next;
      receive();
    },
    flush: () => saver.flush(),
    async close() {
      // what could not be saved is tried again, even after the editor is gone
      await saver.flush();
      subscription.unsubscribe();
      text.close();
    },
  };
}

interface SaverTarget {
  readonly target: TextTarget;
  readonly text: OpenText;
  readonly knows: ReadonlySet<string>;
  readonly join: (updates: readonly string[]) => string;
  readonly onState: TextListener['onState'];
}

/** Puts what was typed on disk, one write after another; what could not be saved is kept and tried again. */
function createSaver(store: RouteStore, saved: SaverTarget) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let queue = Promise.resolve();
  /** a write is under way and something holds it up */
  let held = false;
  const unsaved = createUnsaved(store, saved);
  const save = async () => {
    clearTimeout(pause);
    first = 0;
    const update = unsaved.begin();
    if (update === undefined) return;
    try {
      await tellHeld(store.write(changeOf(saved, update)), () => {
        held = true;
        saved.onState({ kind: 'unsaved', reason: 'held' });
      });
      held = false;
      unsaved.end();
      saved.onState({ kind: first === 0 ? 'saved' : 'saving' });
    } catch (error) {
      held = false;
      unsaved.end(faultOf(error));
      saved.onState({ kind: 'unsaved', reason: faultOf(error) });
      pause = setTimeout(() => void flush(), RETRY);
    }
  };
  const flush = () => {
    queue = queue.then(save);
    return queue;
  };
  return {
    flush,
    soon() {
      unsaved.more();
      if (!held) saved.onState({ kind: 'saving' });
      clearTimeout(pause);
      first ||= Date.now();
      const left = Math.max(0, first + TYPING_LIMIT - Date.now());
      pause = setTimeout(() => void flush(), Math.min(TYPING_PAUSE, left));
    },
  };
}

/** What was typed and is not on disk; each key is put down where a page can still write as it ends. */
function createUnsaved({ typed }: RouteStore, { target, text, join }: SaverTarget) {
  /** on its way, and what was typed since */
  let writing: string | undefined;
  let waiting: string | undefined;
  const both = (...updates: readonly (string | undefined)[]) => {
    const some = updates.filter((update) => update !== undefined);
    return some.length > 1 ? join(some) : some[0];
  };
  const putDown = () => {
    const update = both(writing, waiting);
    if (update === undefined) typed.drop(target, target.field);
    else typed.keep(target, { update });
  };
  return {
    more() {
      waiting = both(waiting, text.take());
      putDown();
    },
    begin() {
      [writing, waiting] = [waiting, undefined];
      return writing;
    },
    /** @param fault why it is not on disk after all */
    end(fault?: SaveFault) {
      if (fault !== undefined) waiting = both(writing, waiting);
      writing = undefined;
      // What was typed in what is erased, or taken off this phone, must not lie about.
      if (fault === 'erased' || fault === 'gone') typed.drop(target, target.field);
      else putDown();
    },
  };
}

function changeOf({ target, text, knows, join }: SaverTarget, update: string): Change {
  const { scope, id, kind, field, initial } = target;
  return {
    scope,
    id,
    kind,
    ...(initial ? { initial } : {}),
    // A copy: what the text takes in while the write waits for its turn is not in `reads`.
    updates: { [field]: { update, reads: text.read(), knows: new Set(knows), join } },
  };
}
