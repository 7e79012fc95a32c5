import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { setUpPhone } from './support/one-phone.ts';
import { shiftsOf, slow } from './support/shifts.ts';

// Nobody loses their place: neither on the way back, nor while a page is still being read on a slow phone.
let page: Page;
test.describe.configure({ mode: 'default' });
setUpPhone('beeps', async (it) => {
  ({ page } = it);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openSample(page, it.server.url);
});

const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
/** Longer than a scroll has to rest before it is written down. */
const rest = () => page.waitForTimeout(500);

async function scrollTo(y: number): Promise<void> {
  // The page may still be growing.
  await expect
    .poll(() =>
      page.evaluate((to) => {
        window.scrollTo(0, to);
        return Math.round(window.scrollY);
      }, y),
    )
    .toBe(y);
  await rest();
}

async function expectAt(y: number): Promise<void> {
  await expect.poll(scrolled).toBe(y);
  await rest();
  expect(await scrolled()).toBe(y);
}

/** Opens one of what is in sight, as a thumb does. */
async function openInSight(links: string): Promise<void> {
  const at = await page.locator(links).evaluateAll((all) =>
    all.findIndex((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top > 80 && bottom < innerHeight - 120;
    }),
  );
  await page.locator(links).nth(at).click();
}

test('the way back leads to where one was, and a link to the beginning', async () => {
  await app.goTo(page, '/route');
  await expect(page.locator('main a[href^="/stop/"]').nth(8)).toBeVisible();
  await scrollTo(1300);
  await openInSight('main a[href^="/stop/"]');
  await expect(page).toHaveURL(/\/stop\//);
  await expectAt(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/route$/);
  await expectAt(1300);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expectAt(1300);
});

test('so it does on a slow phone, unless somebody moves on by themselves', async () => {
  await app.goTo(page, '/today');
  await app.goTo(page, '/route');
  await expect(page.locator('main a[href^="/stop/"]').nth(8)).toBeVisible();
  await scrollTo(2000);
  await slow(page, 6);
  await openInSight('main a[href^="/stop/"]');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/route$/);
  await expectAt(2000);
  await page.goForward();
  await expect(page).toHaveURL(/\/stop\//);
  await page.goBack();
  await expect.poll(scrolled).toBe(2000);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBeLessThan(200);
  // Whatever else comes in is no reason to be taken away again.
  await page.locator('main').evaluate((main) => main.append(document.createElement('hr')));
  await rest();
  expect(await scrolled()).toBeLessThan(200);
  await slow(page, 1);
});

test('a link back to the page before leads to it as one left it', async () => {
  await app.goTo(page, '/notebook');
  await page.getByText('Notes', { exact: true }).click();
  await expect(page).toHaveURL(/show=notes/);
  const notes = 'main a[href^="/note/"]';
  await expect(page.locator(notes).nth(2)).toBeVisible();
  // However few notes the sample has at this hour.
  await page.setViewportSize({ width: 360, height: 560 });
  await scrollTo(200);
  const steps = await page.evaluate(() => history.length);
  await openInSight(notes);
  await expect(page).toHaveURL(/\/note\//);
  await page.getByRole('main').getByRole('link', { name: 'Notebook', exact: true }).click();
  await expect(page).toHaveURL(/\/notebook\?show=notes$/);
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked();
  await expectAt(200);
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  await page.setViewportSize({ width: 360, height: 740 });
});

test('a link back to another page than the one before is a link', async () => {
  await app.goTo(page, '/notebook');
  const href = await page.locator('main a[href^="/note/"]').last().getAttribute('href');
  // Faster than any page is drawn.
  await page.evaluate((note) => {
    for (const place of ['/today', note]) {
      const link = document.createElement('a');
      link.href = place;
      document.body.append(link);
      link.click();
      link.remove();
    }
  }, href ?? '');
  await page.getByRole('main').getByRole('link', { name: 'Notebook', exact: true }).click();
  await expect(page).toHaveURL(/\/notebook$/);
  await expectAt(0);
});

test('a part of the page that is jumped to is a step of its own, and the way back leads up again', async () => {
  await app.goTo(page, '/route');
  const days = page.getByRole('navigation', { name: 'Go to a day' });
  await expect(days).toBeVisible();
  await scrollTo(60);
  await days.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/route#/);
  await expect.poll(scrolled).toBeGreaterThan(500);
  await page.goBack();
  await expectAt(60);
});

for (const place of [
  '/plan/plan-1',
  '/plan/plan-1/money',
  '/plan/plan-1/steps',
  '/plan/plan-1/out',
  '/today',
  '/kit',
  '/notebook',
  '/record',
  '/interview/team/interview-1',
])
  test(`nothing moves while ${place} is being read on a slow phone`, async () => {
    expect(await shiftsOf(page, place)).toEqual([]);
  });

test('the keyboard and a screen reader go through a plan as the eye does', async () => {
  await app.goTo(page, '/plan/plan-1');
  await expect(page.getByRole('button', { name: 'To the bin' })).toBeVisible();
  const tops = await page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(3);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});
