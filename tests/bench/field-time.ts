import type { Page } from '@playwright/test';

/** What the page says, and the measurement hears. */
const USABLE = 'the field is usable';
const TOOK = 'the field took a key after ms: ';

export interface Usable {
  /** the field that takes a key */
  readonly field: string;
  /** what else must be seen before */
  readonly beside?: string;
}

/** Opens an address and types a letter as soon as its field can take one. @returns ms from leaving for it to the key */
export async function timeToField(page: Page, url: string, { field, beside }: Usable): Promise<number> {
  const seen = page.waitForEvent('console', (message) => message.text() === USABLE);
  const typed = page.waitForEvent('console', (message) => message.text().startsWith(TOOK));
  await page.addInitScript(watchField, { field, beside: beside ?? 'body', usable: USABLE, took: TOOK });
  await page.goto(url, { waitUntil: 'commit' });
  await seen;
  await page.keyboard.press('a');
  const time = Number((await typed).text().slice(TOOK.length));
  if ((await page.locator(field).inputValue()) !== 'a') throw new Error('the field has not kept the key');
  return Math.round(time);
}

/** Runs in the page: says when the field can be seen and used, and when a key has come. */
function watchField(watched: { field: string; beside: string; usable: string; took: string }): void {
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(watched.field);
    if (!field?.checkVisibility() || field.disabled || field.readOnly) return requestAnimationFrame(look);
    if (!document.querySelector(watched.beside)) return requestAnimationFrame(look);
    field.addEventListener('input', () => console.debug(watched.took + performance.now()), { once: true });
    field.focus();
    return console.debug(watched.usable);
  };
  requestAnimationFrame(look);
}
