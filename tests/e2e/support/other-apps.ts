import type { Page } from '@playwright/test';

/** What another app was given. */
export interface Given {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

/** Stands in for the phone's list of apps, which a browser without a screen doesn't have. */
export interface OtherApps {
  /** Ends the next sharing so: `AbortError` where somebody closes the list, `NotAllowedError` where the browser refuses. */
  refuse(name: 'AbortError' | 'NotAllowedError' | undefined): Promise<void>;
  /** what has been shared since this was asked last */
  given(): Promise<Given[]>;
  /** Makes the browser one that shares nothing. */
  takeAway(): Promise<void>;
}

declare global {
  interface Window {
    otherApps: { given: Given[]; refusal: string | undefined };
  }
}

/** @param kinds endings of the files that this browser hands on */
export async function withOtherApps(page: Page, kinds: readonly string[]): Promise<OtherApps> {
  const put = (endings: readonly string[]) => {
    window.otherApps = { given: [], refusal: undefined };
    const canShare = (data?: ShareData) =>
      (data?.files ?? []).every(({ name }) => endings.some((ending) => name.endsWith(`.${ending}`)));
    const share = async (data?: ShareData) => {
      // As Chromium has it: a touch counts for five seconds, and for one sharing.
      if (!navigator.userActivation.isActive) throw new DOMException('no touch', 'NotAllowedError');
      if (!canShare(data)) throw new TypeError('not such a file');
      const { refusal } = window.otherApps;
      if (refusal !== undefined) throw new DOMException('refused', refusal);
      for (const file of data?.files ?? []) {
        const bytes = [...new Uint8Array(await file.arrayBuffer())];
        window.otherApps.given.push({ name: file.name, type: file.type, bytes });
      }
    };
    Object.defineProperty(navigator, 'canShare', { value: canShare, configurable: true });
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  };
  await page.addInitScript(put, kinds);
  await page.evaluate(put, kinds);
  return {
    refuse: (name) =>
      page.evaluate((refusal) => {
        window.otherApps.refusal = refusal;
      }, name),
    given: () => page.evaluate(() => window.otherApps.given.splice(0)),
    takeAway: () =>
      page.evaluate(() => {
        for (const name of ['share', 'canShare'])
          Object.defineProperty(navigator, name, { value: undefined, configurable: true });
      }),
  };
}
