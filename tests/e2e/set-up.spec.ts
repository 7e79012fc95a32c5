import { expect, type Locator, type Page, test } from '@playwright/test';
import { xlsx } from '../support/xlsx.ts';
import { setUpPhone } from './support/one-phone.ts';
import type { Server } from './support/server.ts';
import { tabTo } from './support/worn.ts';

// A coordinator puts two routes together: one by keyboard alone, one out of a spreadsheet with two wrong cells.
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let server: Server;
let page: Page;
setUpPhone('beeps', (it) => void ({ server, page } = it));

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const day = (number: number) => page.getByRole('region', { name: new RegExp(`^Day ${number} ·`) });

async function press(thing: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, thing);
  await page.keyboard.press(key);
}

async function type(field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** Back to what stands before, as with Shift and Tab. */
async function pressBefore(thing: Locator, key = 'Enter'): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await thing.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(thing).toBeFocused();
  await page.keyboard.press(key);
}

/** The line for a stop has the focus on its hours again after each. */
async function addStop(hours: string, title: string, place: string): Promise<void> {
  await page.keyboard.type(hours);
  await page.keyboard.press('Tab');
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `: ${title}` })).toBeAttached();
  await expect(page.getByLabel('Hours')).toBeFocused();
}

test('builds the nine days of Uganda 2011 from a skeleton, by keyboard alone', async () => {
  await page.goto(server.url);
  await type(page.getByLabel('Your name'), 'Amina');
  await press(page.locator('summary', { hasText: 'Make a route' }));
  await type(page.getByLabel('Name of the route'), 'Gender and rural microfinance');
  await tabTo(page, page.getByRole('radio', { name: 'Empty days' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Nine days/ })).toBeChecked();
  await type(page.getByLabel('First day'), '03122011');
  await press(button('Make the route'));
  await press(
    page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Route', exact: true }),
  );
  // Typed into the address line: on a phone’s width the way there leads over every stop of nine days.
  await expect(page.getByRole('link', { name: /^Set up/ })).toBeVisible();
  await page.goto(`${server.url}/route/set-up`);
  await expect(page.getByRole('region', { name: /^Day 9 · Sun 20 Mar.* · The way home$/ })).toBeVisible();

  await press(button(/^Add stop: Day 2 /));
  await tabTo(page, page.getByLabel('Hours'));
  await addStop('18–19:30', 'Drawing what women and men do', 'Kampala');
  await addStop('20h', 'Supper', 'Kampala');
  await press(day(2).getByRole('button', { name: 'Close' }));
  await expect(button(/^Add stop: Day 2 /)).toBeFocused();

  const drawing = () => page.getByRole('link', { name: /Drawing what women/ });
  await pressBefore(drawing(), 'Alt+ArrowUp');
  await expect(day(2).getByRole('listitem').filter({ hasText: '15:00–\u206016:30' })).toContainText(
    'Drawing',
  );
  await expect(drawing()).toBeFocused();
  const menu = day(2).getByRole('listitem').filter({ hasText: 'Supper' });
  await press(menu.locator('summary'));
  await press(menu.getByRole('button', { name: /^To Day 1 / }));
  await expect(day(1).getByRole('link', { name: /Supper/ })).toBeVisible();
  await expect(day(1).getByText(/^At the same time as Welcome supper/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(day(2).getByRole('link', { name: /Supper/ })).toBeVisible();

  await pressBefore(button('Other dates'));
  await type(page.getByLabel('By how many days'), '1');
  await press(button('Move 9 days'));
  await expect(page.getByRole('region', { name: /^Day 9 · Mon 21 Mar.* · The way home$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: /^Day 9 · Sun 20 Mar.* · The way home$/ })).toBeVisible();
});

/** Public facts of the route (places, hosts); the hours are invented. Two cells are wrong. */
const SHEET = xlsx({
  Programme: [
    ['Date', 'Start', 'End', 'Activity', 'Type', 'Place', 'Host', 'Budget'],
    ['12/03/2011', '8:30', '10h30', 'Opening', 'Induction', 'Kampala', '', '10'],
    ['', '2 pm', '5 pm', 'Fair of experiences', 'Experience fair', 'Kampala', '', ''],
    ['15 March 2011', '9:00', '12:30', 'Savings and loans', 'Field visit', 'Mbarara', 'UWESO', ''],
    ['31/02/2011', '9:00', '12:00', 'Coffee cherries loan', 'Field visit', 'Kyarumba', 'Bukonzo Joint', ''],
    [40_620, '25:00', '', 'Case analysis', '', 'Kyarumba', '', ''],
    ['20/03/2011', '9:00', '11:00', 'Village savings', 'Visit', 'Iganga', '', ''],
  ],
});

test('takes another out of a spreadsheet: one wrong cell put right, the other left out, and no stop twice', async () => {
  await page.goto(`${server.url}/start`);
  await page.getByLabel('Your name').fill('Amina');
  await page.locator('summary', { hasText: 'Make a route' }).click();
  await page.getByLabel('Name of the route').fill('Uganda, from a table');
  await page.getByText('A spreadsheet', { exact: true }).click();
  await button('Make the route').click();
  await expect(page).toHaveURL(/\/route\/set-up\/import$/);
  await choose();
  await expect(page.getByLabel('Programme, row 5, Date: 31/02/2011 is no date')).toBeVisible();
  await expect(page.getByText('Not taken: Budget')).toBeVisible();
  const start = page.getByLabel('Programme, row 6, Start: 25:00 is no time of day');
  await start.fill('15:00');
  await start.press('Enter');
  await expect(page.getByText('1 row is left out until it is put right')).toBeVisible();
  await expect(page.getByText('5 new stops')).toBeVisible();
  await button('Take 5 stops').click();
  await expect(day(4)).toContainText('Village savings');
  await expect(day(1)).toContainText('Kampala');

  await page.getByRole('link', { name: /^From a spreadsheet/ }).click();
  await choose();
  await expect(page.getByText('4 stops stay as they are')).toBeVisible();
  await expect(button('Take 0 stops')).toBeDisabled();
  await page.getByRole('link', { name: 'Set up' }).click();
  await button('Undo').click();
  await expect(page.getByText(/^Taken back: From a spreadsheet: 5 stops/)).toBeVisible();
  await expect(day(1)).toBeHidden();
});

async function choose(): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'uganda.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(SHEET),
  });
}
