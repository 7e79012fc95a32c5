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
  // The colours are those of the phone.
  const faults = [...(await accessFaults(page, THEMES.slice(0, 1))), ...(await tooWide(page))];
  await page.setViewportSize(PHONE);
  expect.soft(faults, `${screen}, at the desk`).toEqual([]);
}

/** What stands on paper where somebody prints the page from the browser. */
export async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // What is drawn for paper alone is drawn once the page has heard of it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  const words = await page.getByRole('main').innerText();
  await page.emulateMedia({ media: null });
  return words.trim();
}

/** On the narrowest phone and with letters twice as large nothing stands out of the page. */
export async function expectNarrow(page: Page, screen: string): Promise<void> {
  expect.soft(await widthFaults(page), screen).toEqual([]);
}

/** What axe finds; from the second theme on only what a theme can change. */
async function accessFaults(page: Page, themes: readonly string[] = THEMES): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(standStill);
  // Once for as long as the page lives: to read axe takes as long as to run it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  for (const [at, theme] of themes.entries()) {
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

/** What stands out of the page on the right, and out of a sheet, a card or a part that scrolls by itself: there the page stays narrow. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const limits = new Map<Element, number>();
    /** How far to the right something in this can be seen; what is meant to be pushed sideways says so. */
    const limitOf = (box: Element | null): number => {
      if (box === null || box === document.body) return clientWidth;
      const known = limits.get(box);
      if (known !== undefined) return known;
      const { overflowX, overscrollBehaviorX, overscrollBehaviorY } = getComputedStyle(box);
      const { right, width } = box.getBoundingClientRect();
      const isHidden = width <= 2;
      const isSideways = overscrollBehaviorX === 'contain' && overscrollBehaviorY !== 'contain';
      // A sheet lies above the page: what it stands in cuts nothing off.
      const around = box.matches(':modal') ? clientWidth : limitOf(box.parentElement);
      const own = overflowX === 'visible' ? around : Math.min(around, right);
      const limit = isHidden || isSideways ? Number.POSITIVE_INFINITY : own;
      limits.set(box, limit);
      return limit;
    };
    const out = [...document.body.querySelectorAll('*')].filter((each) => {
      const { right, width, height } = each.getBoundingClientRect();
      if (each.childElementCount > 0 || width === 0 || height === 0 || each.closest('svg')) return false;
      return right > limitOf(each.parentElement) + 1 && each.checkVisibility({ visibilityProperty: true });
    });
    const named = [...new Set(out.map((each) => each.outerHTML.slice(0, 120)))].slice(0, 6).join(' · ');
    if (scrollWidth <= clientWidth && out.length === 0) return [];
    return [`${scrollWidth - clientWidth} px too wide: ${named}`];
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
