import type { Page } from '@playwright/test';
import * as app from './app.ts';

/** Opens a page as a phone does that is six times slower; gives what of it moved so that one sees it, and by how much. */
export async function shiftsOf(page: Page, place: string): Promise<string[]> {
  await app.goTo(page, '/phone');
  await page.waitForTimeout(500);
  await page.evaluate(watchShifts);
  await slow(page, 6);
  await app.goTo(page, place);
  await page.waitForTimeout(2500);
  await slow(page, 1);
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

/** Makes the phone slower, or as it is at 1. */
export async function slow(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Runs in the page: what of it moves from here on so that one sees it; a line of a list that becomes a little higher does not count. */
function watchShifts(): void {
  const shifts: string[] = [];
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value = 0, sources = [] } = entry as PerformanceEntry & {
        value?: number;
        sources?: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
      };
      const moved = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.textContent?.slice(0, 30)} ${previousRect.top} → ${currentRect.top}`,
      );
      if (value > 0.08) shifts.push(`${value.toFixed(3)}: ${moved.join(' · ')}`);
    }
  });
  watch.observe({ type: 'layout-shift' });
  Object.assign(window, { shifts });
}
