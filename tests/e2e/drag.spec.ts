import { expect, type Locator, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { type Finger, fingerOf, type Hand, middleOf, mouseOf } from './support/hands.ts';
import { setUpPhone } from './support/one-phone.ts';
import type { Server } from './support/server.ts';

// A coordinator puts stops elsewhere by their grip: with a mouse and with a finger, within a day and over to another one.
test.describe.configure({ mode: 'serial' });

let server: Server;
let page: Page;
let finger: Finger;
setUpPhone('beeps', (it) => void ({ server, page } = it));

const day = (number: number) => page.getByRole('region', { name: new RegExp(`^Day ${number} ·`) });
const stop = (number: number, name: string) =>
  day(number)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: new RegExp(`${name}$`) }) });
const grip = (row: Locator) => row.locator('[aria-hidden="true"]').first();
/** "09:00 Opening", in the order of the day. */
const order = async (number: number) => {
  const rows = await day(number).getByRole('listitem').getByRole('link').allInnerTexts();
  const read = (words: string) => words.replaceAll('\u2060', '').replace(/–\d\d:\d\d/, '');
  return rows.map((words) => read(words).replaceAll(/\s+/g, ' ').trim());
};
const expectOrder = (number: number, rows: readonly string[]) =>
  expect.poll(() => order(number)).toEqual(rows);

/** Takes a stop by its grip and holds it over another one, in its upper or its lower half. */
async function hold(hand: Hand, row: Locator, over: { row: Locator; half: 'upper' | 'lower' }) {
  await row.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await hand.down(await middleOf(grip(row)));
  await bringNear(hand, over.row);
  const { x, y } = await middleOf(over.row);
  await hand.move({ x, y: y + (over.half === 'upper' ? -14 : 14) });
}

/** At the edge of the window the page goes on by itself, until the hand is away from there. */
async function bringNear(hand: Hand, row: Locator): Promise<void> {
  const away = async () => (await middleOf(row)).y - 370;
  const first = await away();
  if (Math.abs(first) < 230) return;
  await hand.move({ x: 40, y: first < 0 ? 20 : 720 });
  await expect.poll(async () => Math.abs(await away()), { intervals: [30] }).toBeLessThan(200);
  await hand.move({ x: 40, y: 370 });
}

const DAY_1 = ['09:00 Opening', '12:30 Lunch', '14:00 Experience fair', '19:00 Dinner'];
const DAY_2 = ['07:00 Bus', '13:00 Lunch', '15:00 Getting ready to ask and listen'];

test('makes a route whose stops can be moved', async () => {
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await app.goTo(page, '/route/set-up');
  await expectOrder(1, DAY_1);
  await expectOrder(2, DAY_2);
  finger = await fingerOf(page);
});

for (const kind of ['mouse', 'finger'] as const) {
  const hand = () => (kind === 'mouse' ? mouseOf(page) : finger);

  test(`a ${kind} puts a stop before another one of its day, and the hours take turns`, async () => {
    await hold(hand(), stop(1, 'Experience fair'), { row: stop(1, 'Opening'), half: 'upper' });
    await hand().up();
    const moved = ['09:00 Experience fair', '12:30 Opening', '16:00 Lunch', '19:00 Dinner'];
    await expectOrder(1, moved);
    await expect(
      page.getByRole('status').filter({ hasText: /^Experience fair: now 1 of 4, Day 1/ }),
    ).toBeAttached();
    await page.reload();
    await expectOrder(1, moved);
    await hold(hand(), stop(1, 'Experience fair'), { row: stop(1, 'Lunch'), half: 'lower' });
    await hand().up();
    await expectOrder(1, DAY_1);
  });

  test(`a ${kind} puts a stop between two others of the next day, and back over the edge of the window`, async () => {
    await hold(hand(), stop(1, 'Opening'), { row: stop(2, 'Lunch'), half: 'upper' });
    await hand().up();
    const expectOver = () =>
      expect
        .poll(async () => (await order(2)).map((words) => words.slice(6)))
        .toEqual(['Bus', 'Opening', 'Lunch', 'Getting ready to ask and listen']);
    await expectOver();
    await expectOrder(1, DAY_1.slice(1));
    await hold(hand(), stop(2, 'Opening'), { row: stop(1, 'Lunch'), half: 'upper' });
    await hand().up();
    await expect
      .poll(async () => (await order(1)).map((words) => words.slice(6)))
      .toEqual(DAY_1.map((words) => words.slice(6)));
    // Two taps while one is being undone are a double tap.
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectOver();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectOrder(1, DAY_1);
    await expectOrder(2, DAY_2);
  });
}

test('a stop stays where it was when the system takes the touch away, and when Escape is pressed', async () => {
  await hold(finger, stop(1, 'Dinner'), { row: stop(1, 'Lunch'), half: 'upper' });
  await finger.takenAway();
  await expectOrder(1, DAY_1);
  const mouse = mouseOf(page);
  await hold(mouse, stop(1, 'Dinner'), { row: stop(1, 'Lunch'), half: 'upper' });
  await page.keyboard.press('Escape');
  await mouse.up();
  await page.reload();
  await expectOrder(1, DAY_1);
});

test('a stop that goes elsewhere while it is held lets go of the page', async () => {
  await expectOrder(2, DAY_2);
  const menu = stop(1, 'Dinner').locator('summary');
  await menu.click();
  await page.getByRole('button', { name: /^To Day 2 / }).click();
  await expectOrder(1, DAY_1.slice(0, 3));
  const mouse = mouseOf(page);
  const row = stop(2, 'Dinner');
  await row.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await mouse.down(await middleOf(grip(row)));
  await mouse.move({ x: 40, y: 725 });
  await page.keyboard.press('Control+z');
  await expectOrder(1, DAY_1);
  const at = await page.evaluate(() => window.scrollY);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.scrollY)).toBe(at);
  await mouse.up();
  await expectOrder(2, DAY_2);
});

test('a finger beside the grip scrolls the page and moves nothing', async () => {
  await page.evaluate(() => window.scrollTo(0, 0));
  const from = await middleOf(page.getByText(/^Drag by the dots/));
  await finger.down(from);
  await finger.move({ x: from.x, y: from.y - 250 });
  await finger.up();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expectOrder(1, DAY_1);
});
