import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The browser's offer to install the app; it comes once, early, and has to be kept until a person wants it. */
export interface Install {
  readonly offered: ReadonlySignal<boolean>;
  /** Shows the browser's own question; whatever the answer, the offer is used up. */
  ask(): Promise<void>;
}

/** https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent; Chromium only, and missing from the types */
interface Offer extends Event {
  prompt(): Promise<unknown>;
}

export function createInstall(target: EventTarget): Install {
  const offer = signal<Offer | undefined>(undefined);
  const offered = signal(false);
  const keep = (next: Offer | undefined) => {
    offer.value = next;
    offered.value = next !== undefined;
  };
  target.addEventListener('beforeinstallprompt', (event) => {
    if (!isOffer(event)) return;
    event.preventDefault();
    keep(event);
  });
  target.addEventListener('appinstalled', () => keep(undefined));
  return {
    offered,
    async ask() {
      const current = offer.value;
      keep(undefined);
      await current?.prompt();
    },
  };
}

const InstallContext = createContext<Install | undefined>(undefined);
export const InstallProvider = InstallContext.Provider;

export function useInstall(): Install | undefined {
  return useContext(InstallContext);
}

function isOffer(event: Event): event is Offer {
  return 'prompt' in event && typeof event.prompt === 'function';
}
