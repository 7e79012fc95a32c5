import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openOfflineSample } from './support/offline-sample.ts';
import { expectWorn, expectWornAtDesk, printed, tabTo } from './support/worn.ts';

test.setTimeout(180_000);

let page: Page;
let end: (() => Promise<void>) | undefined;

test.beforeAll(async () => {
  ({ page, end } = await openOfflineSample());
});
test.afterAll(() => end?.());

test('without any network a plan is seen as a road, an obstacle is put on it, and the picture is handed on', async () => {
  await app.goTo(page, '/plan');
  await page.getByRole('link', { name: /fodder at home/ }).click();
  await page.getByRole('link', { name: 'The road', exact: true }).click();
  const road = page.getByRole('list', { name: 'The road, from today on' });
  await expect(road.getByRole('link').first()).toHaveAccessibleName(/^Today: The goats eat/);
  await expect(road.getByRole('link').last()).toHaveAccessibleName(/^Vision: In a year each family/);
  await expect(page.getByRole('list', { name: 'Who inspired us' }).getByRole('button')).toHaveCount(1);

  const place = new URL(page.url()).pathname;
  await app.goTo(page, place.replace('/road', '/lasting'));
  await page.getByLabel('Add an obstacle').fill('In the rains the road is cut');
  await page.getByLabel('Add an obstacle').press('Enter');
  await page.getByRole('button', { name: /^In the rains/ }).click();
  await page.getByRole('dialog').getByLabel('What we do about it').fill('Carry seed before June');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expectWorn(page, 'risks');
  await page.getByRole('link', { name: 'See the road' }).click();
  const hinders = page.getByRole('list', { name: 'What stands in the way' }).getByRole('link');
  await expect(hinders).toHaveAccessibleName('In the rains the road is cut');
  await expectWorn(page, 'road');
  await expectWornAtDesk(page, 'road');
  await expect.poll(() => printed(page)).toContain('In the rains the road is cut');

  // By keyboard, and what was touched is open.
  await tabTo(page, hinders);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'An obstacle' })).toBeVisible();
  await app.goTo(page, place);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save picture' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('example-fodder-at-home.png');
  const picture = await readFile(await file.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(2400);
});

test('the road lies on one page, whatever paper it is printed on', async () => {
  await app.goTo(page, '/plan/plan-1/road');
  await expect(page.getByRole('link', { name: /^Today: The goats eat/ })).toBeVisible();
  for (const [format, lies] of [
    ['A4', 297 / 210],
    ['Letter', 11 / 8.5],
  ] as const) {
    const pdf = (await page.pdf({ format, landscape: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // A page with nothing on it has little more than a thousand.
    expect(pdf.length).toBeGreaterThan(20_000);
    const [, wide, high] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(wide) / Number(high)).toBeCloseTo(lies, 1);
  }
});
