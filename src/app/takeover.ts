import { type ReadonlySignal, signal } from '@preact/signals';

/** How long the browser may take to put the new version in its place, ms. */
const PATIENCE = 3000;
/** Pages that are opened for it, one after another, before the person is asked again. */
const MOST = 3;
/** Where a tab keeps, from one page to the next, how often it has asked. */
const KEY = 'bitacora-asked-for-version';

export interface TakeoverPorts {
  /** Tells the version that waits to take its place. */
  readonly ask: () => void;
  readonly reload: () => void;
  readonly later: (run: () => void, ms: number) => void;
  /** of this tab; undefined where the browser keeps nothing */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
}

/**
 * From the tap of a person to the page of the new version. A browser may forget to put it in place where the old one was
 * still asked for something just then, as Chromium does; only a page that goes frees it. So after a while the page is opened
 * again, and the new one sees to the rest.
 */
export interface Takeover {
  /** a version waits for a person to ask for it · it was asked for and is on its way */
  readonly waiting: ReadonlySignal<boolean>;
  readonly taking: ReadonlySignal<boolean>;
  /** A person asks for it. */
  take(): void;
  /** The browser has found a version that waits. */
  found(): void;
  /** Another version answers for this page. */
  changed(): void;
  /** The browser has said what there is: whether one waits. */
  known(waits: boolean): void;
}

export function createTakeover({ ask, reload, later, memory }: TakeoverPorts): Takeover {
  const waiting = signal(false);
  const taking = signal(false);
  const tries = () => Number(memory?.getItem(KEY) ?? 0);
  const open = () => {
    memory?.removeItem(KEY);
    reload();
  };
  const take = () => {
    if (taking.value) return;
    taking.value = true;
    memory?.setItem(KEY, String(tries() + 1));
    ask();
    later(reload, PATIENCE);
  };
  return {
    waiting,
    taking,
    take,
    found() {
      if (tries() > 0 && tries() < MOST) return take();
      memory?.removeItem(KEY);
      waiting.value = true;
    },
    changed() {
      if (taking.value || tries() > 0) open();
    },
    known(waits) {
      // The page before was left for it. This one may still be of the old version, though the new one answers already.
      if (!waits && tries() > 0) open();
    },
  };
}
