import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { Bench } from './notes/main.ts';

/** Writes so many notes into the route that the app's page has open. @param folder of the built page `notes` */
export async function fillNotebook(page: Page, folder: string, count: number): Promise<void> {
  await bringIn(page, folder);
  await page.evaluate(
    (notes) => (globalThis as unknown as { bench: Bench }).bench.fillOpenRoute(notes),
    count,
  );
}

/** Runs a built page of this folder inside the app's page. */
export async function bringIn(page: Page, folder: string): Promise<void> {
  const names = await readdir(path.join(folder, 'assets'));
  for (const name of names.filter((each) => each.endsWith('.js'))) {
    const body = await readFile(path.join(folder, 'assets', name), 'utf8');
    await page
      .context()
      .route(`**/assets/${name}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  }
  const main = names.find((name) => /^index-.*\.js$/.test(name)) ?? '';
  await page.evaluate((module) => import(/* @vite-ignore */ module) as Promise<unknown>, `/assets/${main}`);
}

/** ms from each key to the next frame that could be drawn after it. */
export async function typeAndWait(page: Page, words: readonly string[]): Promise<number[]> {
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.evaluate(watchKeystrokes);
  for (const word of words) {
    await field.fill('');
    await page.waitForTimeout(600);
    await field.pressSequentially(word, { delay: 180 });
    await page.waitForTimeout(600);
  }
  return page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
}

/** The same for one run of keys where the caret stands. */
export async function typeOn(page: Page, words: string): Promise<number[]> {
  await page.evaluate(watchKeystrokes);
  await page.keyboard.type(words, { delay: 180 });
  await page.waitForTimeout(600);
  return page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
}

/** Runs in the page: from the moment at which a key reached it to the first task after the frame that shows what it found. */
function watchKeystrokes(): void {
  const keystrokes: number[] = [];
  Object.assign(globalThis, { keystrokes });
  document.addEventListener(
    'input',
    (event) => {
      // Taking all words away again is no search.
      if (event.target instanceof HTMLInputElement && event.target.value === '') return;
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.addEventListener('message', () => keystrokes.push(performance.now() - event.timeStamp));
        after.port1.start();
        after.port2.postMessage('');
      });
    },
    { capture: true },
  );
}

/** Scrolls through the list for so long. @returns ms between frames */
export function scrollThrough(page: Page, seconds: number): Promise<number[]> {
  return page.evaluate(async (length) => {
    const gaps: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const end = last + length * 1000;
    while (last < end) {
      window.scrollBy(0, 24);
      const next = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      gaps.push(next - last);
      last = next;
    }
    return gaps;
  }, seconds);
}

/** Bytes that the page's scripts hold once everything that could go has gone. */
export async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
