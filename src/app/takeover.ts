import { type ReadonlySignal, signal } from '@preact/signals';

export interface TakeoverPorts {
  /** Tells the version that waits to take its place. @returns false where none waits any more: it has taken it */
  readonly ask: () => boolean;
  /** The old version stays for now: what was let go of for the new one is there again. */
  readonly goOn: () => void;
  /** Runs once, later; returns how to call it off. */
  readonly after: (run: () => void, ms: number) => () => void;
  readonly reload: () => void;
}

/**
 * Chromium starts the old worker anew where a link is touched, or comes into sight, while that one ends; and then keeps it for
 * ten minutes. So nothing that could be touched is in sight for so long before the asking, and for so long after it, ms.
 */
const BEFORE = 600;
const AFTER = 10_000;

/**
 * From the tap of a person to the page of the new version. The browser puts it in place once the old one is asked for nothing
 * any more, which may take half a minute; a page that is opened before that could be of both.
 */
export interface Takeover {
  /** A version waits for a person to ask for it. */
  readonly waiting: ReadonlySignal<boolean>;
  /** It was asked for and is on its way. */
  readonly taking: ReadonlySignal<boolean>;
  /** The page is covered meanwhile. */
  readonly covered: ReadonlySignal<boolean>;
  /** A person asks for it. */
  take(): void;
  /** Keeps this page as long as something in it must not be cut off. @returns lets go, once */
  hold(): () => void;
  /** The browser has found a version that waits. */
  found(): void;
  /** Another version answers for this page. */
  changed(): void;
}

export function createTakeover({ ask, goOn, after, reload }: TakeoverPorts): Takeover {
  const waiting = signal(false);
  const taking = signal(false);
  const covered = signal(false);
  let holds = 0;
  let due = false;
  let stop = () => {};
  const open = () => {
    if (due && holds === 0) reload();
  };
  const changed = () => {
    due = taking.value;
    if (due) stop();
    open();
  };
  const uncover = () => {
    covered.value = false;
    goOn();
  };
  const press = () => {
    stop = after(uncover, AFTER);
    if (!ask()) changed();
  };
  return {
    waiting,
    taking,
    covered,
    take() {
      if (taking.value) return;
      taking.value = true;
      covered.value = true;
      stop = after(press, BEFORE);
    },
    found() {
      waiting.value = true;
    },
    hold() {
      holds += 1;
      let held = true;
      return () => {
        if (held) holds -= 1;
        held = false;
        open();
      };
    },
    changed,
  };
}
