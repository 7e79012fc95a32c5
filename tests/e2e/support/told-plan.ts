import { expect, type Page } from '@playwright/test';
import * as app from './app.ts';
import { addLine as add, editLine as edit } from './plan-lines.ts';

/** The sample's plan. */
export const TOLD = '/plan/plan-1';

/** Gives the sample's plan a photo, a spoken card, and steps and money for its tables. The phone may be without network. */
export async function tellPlan(page: Page): Promise<void> {
  await photograph(page);
  await speak(page);
  await app.goTo(page, `${TOLD}/steps`);
  for (const step of ['Agree on the slopes', 'Buy grass seed', 'Plant two kinds', 'Meet once a month'])
    await add(page, 'Add a step', step);
  await edit(page, 'Buy grass seed', { Who: 'Elena (invented)', From: '2027-03-02', To: '2027-04-10' });
  await app.goTo(page, `${TOLD}/money`);
  const currency = page.getByRole('combobox', { name: 'Currency of the plan' });
  await currency.fill('npr');
  await currency.blur();
  await add(page, 'Add what is needed', 'Grass seed');
  await edit(page, 'Grass seed', { 'How many': '120', 'Price of one': '85.50' });
}

async function photograph(page: Page): Promise<void> {
  await app.goTo(page, `${TOLD}/vision`);
  await page.getByRole('button', { name: 'Photo' }).click();
  await page.getByText('Flip chart').click();
  await page
    .getByLabel('Choose pictures')
    .last()
    .setInputFiles({ name: 'slope.png', mimeType: 'image/png', buffer: await slope(page) });
  await page.getByRole('list', { name: 'Photos' }).getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Describe' }).click();
  await page.getByRole('textbox', { name: /^Describe/ }).fill('Our slope, as we drew it');
  await expect(page.getByRole('img', { name: 'Our slope, as we drew it' })).toBeVisible();
}

/** A drawing as a camera would take it: 1600 by 1200. */
async function slope(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const ink = canvas.getContext('2d');
    if (!ink) throw new Error('nothing to draw on');
    for (const [at, colour] of ['#cfe3ee', '#8fae72', '#5f8a4a', '#b98a4e'].entries()) {
      ink.fillStyle = colour;
      ink.fillRect(0, at * 300, 1600, 1200);
    }
    ink.fillStyle = '#3b2c20';
    ink.font = '96px serif';
    ink.fillText('1   2   3   4   5   6', 300, 760);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function speak(page: Page): Promise<void> {
  await app.goTo(page, `${TOLD}/today`);
  await page.getByRole('button', { name: 'Speak' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:0[5-9]/);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('Your voice is saved on this phone.')).toBeVisible();
}
