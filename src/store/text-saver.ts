import type { OpenText } from '../merge/text.ts';
import { faultOf, type SaveFault } from './fault.ts';
import { tellHeld } from './held.ts';
import type { RouteStore } from './route-store.ts';
import type { TextListener, TextTarget } from './text-session.ts';
import type { Change, TextUpdate } from './types.ts';

/** At most this long after a key the words are on their way to disk, ms. */
const TYPING_PAUSE = 400;
/** From the first letter that is not on disk to the save of it, ms. */
const TYPING_LIMIT = 1000;
/** So long before that limit a key begins the save: right after one was shown the next is farthest away. */
const TYPING_EARLY = 250;
const RETRY = 2000;

export interface SaverTarget {
  readonly target: TextTarget;
  readonly text: OpenText;
  readonly knows: ReadonlySet<string>;
  readonly joinUpdates: (updates: readonly string[]) => string;
  readonly join: NonNullable<TextUpdate['join']>;
  /** something was typed that the text is still to take in */
  readonly isBehind: () => boolean;
  readonly onState: TextListener['onState'];
}

/** Puts what was typed on disk, one write after another; what could not be saved is kept and tried again. */
export function createSaver(store: RouteStore, saved: SaverTarget) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let typed = 0;
  let queue = Promise.resolve();
  /** a write is under way and something holds it up */
  let held = false;
  let calm: ReturnType<typeof setTimeout> | undefined;
  const unsaved = createUnsaved(store, saved);
  const saySaved = () => {
    clearTimeout(calm);
    calm = undefined;
    saved.onState({ kind: 'saved' });
  };
  const save = async (isTyping: boolean) => {
    clearTimeout(pause);
    first = 0;
    const update = unsaved.begin();
    if (update === undefined) {
      if (calm && !isTyping) saySaved();
      return;
    }
    try {
      await tellHeld(store.write(changeOf(saved, update)), () => {
        held = true;
        saved.onState({ kind: 'unsaved', reason: 'held' });
      });
      held = false;
      unsaved.end();
      const rest = isTyping ? typed + TYPING_PAUSE - Date.now() : 0;
      if (first !== 0 || saved.isBehind()) saved.onState({ kind: 'saving' });
      // The next key would unsay it: said and unsaid under one's hands it tells nothing, and each time is drawn.
      else if (rest > 0) calm = setTimeout(saySaved, rest);
      else saySaved();
    } catch (error) {
      held = false;
      unsaved.end(faultOf(error));
      saved.onState({ kind: 'unsaved', reason: faultOf(error) });
      pause = setTimeout(() => void flush(), RETRY);
    }
  };
  const flush = (isTyping = false) => {
    queue = queue.then(() => save(isTyping));
    return queue;
  };
  return {
    flush: () => flush(),
    /** Something was typed; `soon` follows once the text has taken it in. */
    tell() {
      clearTimeout(calm);
      calm = undefined;
      typed = Date.now();
      if (!held) saved.onState({ kind: 'saving' });
    },
    /** The text has taken in what was typed. */
    soon() {
      unsaved.more();
      clearTimeout(pause);
      first ||= Date.now();
      const left = first + TYPING_LIMIT - Date.now();
      if (left <= TYPING_EARLY) void flush(true);
      else pause = setTimeout(() => void flush(true), Math.min(TYPING_PAUSE, left));
    },
  };
}

/** What was typed and is not on disk; each key is put down where a page can still write as it ends. */
function createUnsaved({ typed }: RouteStore, { target, text, joinUpdates }: SaverTarget) {
  /** on its way, and what was typed since */
  let writing: string | undefined;
  let waiting: string | undefined;
  const both = (...updates: readonly (string | undefined)[]) => {
    const some = updates.filter((update) => update !== undefined);
    return some.length > 1 ? joinUpdates(some) : some[0];
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
