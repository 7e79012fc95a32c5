import { afterFrame } from './after-frame.ts';
import type { SaveFault } from './fault.ts';
import type { RouteStore } from './route-store.ts';
import { createSaver } from './text-saver.ts';
import type { Change, Ref, Row } from './types.ts';

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
  /** the text reads differently, by this person's edit or somebody else's */
  readonly onWords: (words: string) => void;
  readonly onState: (state: TextState) => void;
}

/** A text under a person's hands: edits go to disk within a second, edits of others come in while one types. */
export interface TextSession {
  read(): string;
  /** What stands in the box now. The text takes it in once a frame has shown it, and before it does anything else. */
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
  const typed: string[] = [];
  const saver = createSaver(store, {
    target,
    text,
    knows,
    joinUpdates: yjs.joinUpdates,
    join: yjs.joinEdit,
    isBehind: () => typed.length > 0,
    onState: listener.onState,
  });
  const takeIn = () => {
    if (typed.length === 0) return;
    // One by one: taken together, what stands between two edits would be written anew.
    for (const words of typed.splice(0)) text.change(words);
    saver.soon();
    listener.onWords(text.read());
  };
  let held = false;
  let latest = row;
  const receive = () => {
    if (held) return;
    // Whoever typed it had not seen what comes in now: read against that, it would take it out.
    takeIn();
    const before = text.read();
    text.receive(pieces(latest));
    for (const [stamp] of pieces(latest)) knows.add(stamp);
    if (text.read() !== before) listener.onWords(text.read());
  };
  const flush = () => {
    takeIn();
    return saver.flush();
  };
  const subscription = store
    .live(() => store.queries.row(target))
    .subscribe((found) => {
      latest = found;
      receive();
    });
  return {
    read() {
      takeIn();
      return text.read();
    },
    change(words) {
      if (typed.length === 0) afterFrame(takeIn);
      typed.push(words);
      saver.tell();
    },
    hold(next) {
      held = next;
      receive();
    },
    flush,
    async close() {
      // what could not be saved is tried again, even after the editor is gone
      await flush();
      subscription.unsubscribe();
      text.close();
    },
  };
}
