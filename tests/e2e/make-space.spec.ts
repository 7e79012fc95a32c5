import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { setUpPhone } from './support/one-phone.ts';
import { type Phone, readyForOffline } from './support/phone.ts';
import type { Server } from './support/server.ts';
import { expectWorn, expectWornAtDesk } from './support/worn.ts';

const TWO_DAYS = 2 * 86_400_000;

let server: Server;
let phone: Phone;
let page: Page;

setUpPhone('speech', (it) => {
  ({ server, phone, page } = it);
});

/** From the next opening of the app on its clock is off by so much more, ms. */
async function moveClock(by: number): Promise<void> {
  await page.addInitScript((ms) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + ms;
  }, by);
}

test('a full phone lets go of the sound of another day that the server has, and it comes back with a tap', async () => {
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await readyForOffline(page);
  await moveClock(-TWO_DAYS);
  const interview = await record();
  await app.sendAlways(page);
  await app.settleBoth(server.url, [page]);
  await moveClock(TWO_DAYS);

  await page.goto(`${server.url}/phone`);
  await expect(page.getByText(/ of sound from before today is on the server too\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Make space' }).click();
  const sheet = page.getByRole('dialog', { name: 'Make space' });
  await expect(
    sheet.getByText(/, leaves this phone\. Words, photos and today’s sound stay\.$/),
  ).toBeVisible();
  await expectWorn(page, 'what leaves the phone');
  await expectWornAtDesk(page, 'what leaves the phone');

  await phone.off();
  const take = sheet.getByRole('button', { name: 'Take it off this phone' });
  await take.click();
  await expect(sheet.getByRole('status')).toHaveText(/^No way to the server just now/);
  await expectWorn(page, 'why nothing has left the phone');
  await phone.on();
  await take.click();
  await expect(sheet.getByRole('status')).toHaveText(
    / of sound has left this phone, and there is room again/,
  );
  await expectWorn(page, 'what has left the phone');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Make space' })).toHaveCount(0);

  // A whole round fetches all that is missing: this stays where it is.
  await app.settleBoth(server.url, [page]);
  await page.goto(`${server.url}${interview}`);
  await expect(page.getByText(/was taken off this phone to make space/)).toBeVisible();
  await page.getByRole('button', { name: 'Fetch it now' }).click();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const audio = page.locator('audio');
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(1);
});

/** An interview of some seconds; gives its address. */
async function record(): Promise<string> {
  await page.goto(`${server.url}/record`);
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Doña Rosa (invented)');
  await expect(page.getByRole('timer')).toHaveText(/0:0[5-9]|0:[1-9]\d/, { timeout: 60_000 });
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  return new URL(page.url()).pathname;
}
