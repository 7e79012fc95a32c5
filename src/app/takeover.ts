import { type ReadonlySignal, signal } from '@preact/signals';

export interface TakeoverPorts {
  /** Tells the version that waits to take its place. */
  readonly ask: () => void;
  readonly reload: () => void;
}

/**
 * From the tap of a person to the page of the new version. The browser puts it in place once the old one is asked for nothing
 * any more, which may take half a minute; a page that is opened before that could be of both.
 */
export interface Takeover {
  /** A version waits for a person to ask for it. */
  readonly waiting: ReadonlySignal<boolean>;
  /** It was asked for and is on its way. */
  readonly taking: ReadonlySignal<boolean>;
  /** A person asks for it. */
  take(): void;
  /** Keeps this page as long as something in it must not be cut off. @returns lets go, once */
  hold(): () => void;
  /** The browser has found a version that waits. */
  found(): void;
  /** Another version answers for this page. */
  changed(): void;
}

export function createTakeover({ ask, reload }: TakeoverPorts): Takeover {
  const waiting = signal(false);
  const taking = signal(false);
  let holds = 0;
  let due = false;
  const open = () => {
    if (due && holds === 0) reload();
  };
  return {
    waiting,
    taking,
    take() {
      if (taking.value) return;
      taking.value = true;
      ask();
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
    changed() {
      due = taking.value;
      open();
    },
  };
}
