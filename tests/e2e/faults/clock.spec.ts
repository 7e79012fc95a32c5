import { expect, type Page, test } from '@playwright/test';
import * as app from '../support/app.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

const YEAR = 365.25 * 86_400_000;

let server: Server;
let desk: Phone;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
  desk = await openPhone();
  phone = await openPhone();
});
test.afterAll(async () => {
  for (const each of [desk, phone]) await each?.close();
  await server?.stop();
});

/** From the next opening of the app on the clock of a phone is off by so much more, ms. */
async function setClock(page: Page, off: number): Promise<void> {
  await page.addInitScript((by) => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + by;
  }, off);
}

test('an edit that has seen another wins over it, whatever the clocks of both phones say', async () => {
  const [first, second] = [await desk.page(), await phone.page()];
  await first.goto(server.url);
  await first.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(first, 'Seeds of the valley');
  const link = await app.invite(first, 'Facilitator');
  await app.join(second, link, 'Bodhi');

  const plan = await app.makePlan(first, 'Jars');
  // Fifty years ahead, as after a battery that was taken out.
  await setClock(first, 50 * YEAR);
  await app.renamePlan(first, plan, 'Of the phone that is ahead');
  await app.settleBoth(server.url, [first, second]);

  await setClock(second, -40 * YEAR);
  await app.renamePlan(second, plan, 'Of the phone that is behind');
  await app.settleBoth(server.url, [second, first]);
  for (const page of [first, second]) {
    await page.goto(server.url + plan);
    await expect(page.getByLabel('Name of the plan')).toHaveValue('Of the phone that is behind');
    await expect(page.getByText('Of the phone that is ahead')).toHaveCount(0);
  }

  // Set right again, or set back by ninety years: it goes on from what it has seen.
  await setClock(first, -90 * YEAR);
  await app.renamePlan(first, plan, 'After the clock was set back');
  await app.settleBoth(server.url, [first, second]);
  await second.goto(server.url + plan);
  await expect(second.getByLabel('Name of the plan')).toHaveValue('After the clock was set back');
});
