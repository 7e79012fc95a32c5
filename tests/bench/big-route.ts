import type { Page } from '@playwright/test';

/** What has to stand in the page: so many of these, or, where `reads` is given, one with these words. */
export interface Awaited {
  readonly selector: string;
  readonly count?: number;
  readonly reads?: string;
}

/** Opens an address anew. @returns ms from leaving for it until it stands there, and a frame has shown it */
export async function openAnew(page: Page, url: string, awaited: Awaited): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(until, { awaited, event: undefined });
}

/** Does something that ends in this event. @returns ms from the event until it stands there, and a frame has shown it */
export async function timed(
  page: Page,
  event: 'click' | 'keydown' | 'focusout',
  awaited: Awaited,
  act: () => Promise<void>,
): Promise<number> {
  const [took] = await Promise.all([page.evaluate(until, { awaited, event }), act()]);
  return took;
}

/** Runs in the page. */
async function until({
  awaited: { selector, count = 1, reads = '' },
  event,
}: {
  awaited: Awaited;
  event: string | undefined;
}): Promise<number> {
  const begun =
    event === undefined
      ? 0
      : await new Promise<number>((resolve) =>
          document.addEventListener(event, ({ timeStamp }) => resolve(timeStamp), {
            capture: true,
            once: true,
          }),
        );
  const isThere = () => {
    const found = [...document.querySelectorAll(selector)];
    return found.filter((each) => each.textContent?.includes(reads)).length >= count;
  };
  while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.addEventListener('message', () => resolve());
      after.port1.start();
      after.port2.postMessage('');
    });
  });
  return performance.now() - begun;
}
