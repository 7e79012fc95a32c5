import { expect, type Page, test } from '@playwright/test';
import { createChance } from '../fuzz/chance.ts';
import { startWeakLink, type WeakLink } from '../support/weak-link.ts';
import * as app from './support/app.ts';
import { expectSaved, noteBox } from './support/faults.ts';
import { openPhone, type Phone, readyForOffline } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';

let server: Server;
let link: WeakLink;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
  link = await startWeakLink(server.url.replace('localhost', '127.0.0.1'));
  phone = await openPhone();
});
test.afterAll(async () => {
  await phone?.close();
  await link?.stop();
  await server?.stop();
});

const NOTES = ['Seeds in jars', 'A terrace of onions'];
const LAST = 'The price of a goat';

test('over a link of 25 KB a second that breaks again and again, notes arrive, and a person can stop it in between', async () => {
  const page = await phone.page();
  await page.goto(link.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await readyForOffline(page);
  await waitForAll(page);
  const access = await app.accessOf(page);
  const chance = createChance(2014);
  const from = link.bytes.up;
  Object.assign(link.weather, {
    latency: 400,
    rate: 25_000,
    cutsUp: [0, 1, 2].map((at) => from + 100 + at * 900 + chance.under(700)),
    cutsDown: [link.bytes.down + 500],
  });
  for (const words of NOTES) await writeNote(page, words);
  link.weather.latency = 4000;
  await writeNote(page, LAST);
  await page
    .getByRole('link', {
      name: /waiting for signal|waiting to be sent|sending|Nothing is waiting|All on the server/,
    })
    .click();

  // Where a person wants the line for something else.
  const send = page.getByRole('button', { name: 'Send now' });
  const stop = page.getByRole('button', { name: 'Stop' });
  // While the phone is at it already, there is nothing to ask for.
  await expect(send.or(stop).first()).toBeVisible();
  if (await send.isVisible()) await send.click();
  await stop.click();
  await expect(page.getByText(/^Stopped\. Everything is safe on this phone/)).toBeVisible();
  await expect(stop).toHaveCount(0);
  await expect(page.getByRole('link', { name: new RegExp(LAST) })).toBeVisible();

  link.weather.latency = 400;
  await expect(async () => {
    if (await send.isVisible()) await send.click({ timeout: 1000 });
    await expect(page.getByText(/^Nothing is waiting\. What you add/)).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 60_000 });
  expect(link.weather.cutsUp?.length).toBeLessThan(3);
  Object.assign(link.weather, { latency: 0, rate: 0, cutsUp: [], cutsDown: [] });
  expect(await app.notesOnEndpoint(server.url, access)).toBe(NOTES.length + 1);
});

async function writeNote(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  await app.beginNote(page);
  await expect(noteBox(page)).toBeEditable();
  await noteBox(page).fill(words);
  await expectSaved(page);
}

async function waitForAll(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /All on the server/ })).toBeVisible({ timeout: 60_000 });
}
