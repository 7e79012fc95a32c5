import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';

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
  await page.evaluate(standStill);
  // Once for as long as the page lives: to read axe takes as long as to run it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const [at, theme] of THEMES.entries()) {
    const before = await putTheme(page, theme);
    const found = await page.evaluate(
      lookAtAll,
      at === 0 ? undefined : ['color-contrast', 'link-in-text-block'],
    );
    await putTheme(page, before);
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

/** Runs in the page: words that are still to appear can't be read yet, and aren't meant to be. */
async function standStill(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Runs in the page. @param rules all of them where none are named */
async function lookAtAll(rules: readonly string[] | undefined): Promise<string[]> {
  const only = rules && { runOnly: { type: 'rule' as const, values: [...rules] } };
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} (${any[0]?.message ?? ''})`),
  );
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
  await putLetters(page, '200%');
  const large = await tooWide(page);
  await putLetters(page, '');
  await page.setViewportSize(PHONE);
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
