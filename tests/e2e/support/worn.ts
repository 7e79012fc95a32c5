import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const THEMES = ['paper', 'sun', 'night'];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** A screen as the people of a route wear it: every theme, the narrowest phone, letters twice as large. */
export async function expectWorn(page: Page, screen: string): Promise<void> {
  const faults = [...(await accessFaults(page)), ...(await widthFaults(page))];
  expect.soft(faults, screen).toEqual([]);
}

/** The same screen on a laptop, where its parts stand elsewhere. */
export async function expectWornAtDesk(page: Page, screen: string): Promise<void> {
  await page.setViewportSize(DESK);
  const faults = [...(await accessFaults(page)), ...(await tooWide(page))];
  await page.setViewportSize(PHONE);
  expect.soft(faults, `${screen}, at the desk`).toEqual([]);
}

/** What stands on paper where somebody prints the page from the browser. */
export async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.getByRole('main').innerText();
  await page.emulateMedia({ media: null });
  return words.trim();
}

/** On the narrowest phone and with letters twice as large nothing stands out of the page. */
export async function expectNarrow(page: Page, screen: string): Promise<void> {
  expect.soft(await widthFaults(page), screen).toEqual([]);
}

/** What axe finds; from the second theme on only what a theme can change. */
async function accessFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [at, theme] of THEMES.entries()) {
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (at > 0) axe.withRules(['color-contrast', 'link-in-text-block']);
    const before = await putTheme(page, theme);
    const { violations } = await axe.analyze();
    await putTheme(page, before);
    for (const { id, nodes } of violations) {
      for (const { html, any } of nodes) {
        faults.push(`${theme}: ${id}: ${html.slice(0, 120)} (${any[0]?.message ?? ''})`);
      }
    }
  }
  return faults;
}

/** As the choice of a theme on This phone puts it. Gives what was there before. */
async function putTheme(page: Page, theme: string | undefined): Promise<string | undefined> {
  return page.evaluate((next) => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    if (next === undefined) delete dataset['theme'];
    else dataset['theme'] = next;
    return before;
  }, theme);
}

/** Nobody should have to push a page sideways to read it. */
async function widthFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ ...PHONE, width: 320 });
  const narrow = await tooWide(page);
  await page.setViewportSize(PHONE);
  await putLetters(page, '200%');
  const large = await tooWide(page);
  await putLetters(page, '');
  return [...narrow.map((fault) => `320 px: ${fault}`), ...large.map((fault) => `200 % text: ${fault}`)];
}

async function putLetters(page: Page, size: string): Promise<void> {
  await page.evaluate((next) => {
    document.documentElement.style.fontSize = next;
  }, size);
}

/** What stands out on the right, where anything does. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')]
      .filter((each) => each.childElementCount === 0 && each.getBoundingClientRect().right > clientWidth)
      .map((each) => each.outerHTML.slice(0, 120));
    return [`${scrollWidth - clientWidth} px too wide: ${[...new Set(out)].slice(0, 6).join(' · ')}`];
  });
}

/** Walks with the Tab key as someone without a mouse does, until the thing has the focus. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  await expect(thing).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await thing.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${String(thing)}`);
}
