import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let server: Server;
let desk: Phone;
let a: Phone;
let plan = '';
let picture: Buffer;

test.beforeAll(async () => {
  server = await startServer();
  desk = await openPhone({ width: 1280, height: 800 });
  a = await openPhone({ microphone: await speechFile() });
  const page = await desk.page();
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  picture = await page.screenshot();
  const link = await app.invite(page, 'Participant');
  await app.sendAlways(page);
  const phone = await a.page();
  await app.join(phone, link, 'Maya');
  await app.sendAlways(phone);
  await a.off();
});
test.afterAll(async () => {
  for (const phone of [desk, a]) await phone?.close();
  await server?.stop();
});

const openCard = (page: Page, card: string) => page.goto(`${server.url}${plan}/${card}`);

test('a plan begins with what was noted on the road, without signal', async () => {
  const page = await a.page();
  await page.goto(`${server.url}/plan`);
  await page.getByRole('link', { name: 'Write a note' }).click();
  const area = page.getByRole('textbox').first();
  await expect(area).toBeEditable();
  await area.fill('They hang a price board at the door (invented)');
  await page.getByRole('button', { name: 'Inspires us' }).click();
  await page.getByLabel('A new plan').fill('A board for our market');
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await expect(page.getByText('1 of 5 for the fair')).toBeVisible();
});

test('one card is spoken, and the recording goes on while one moves about', async () => {
  const page = await a.page();
  await openCard(page, 'today');
  await page.getByRole('button', { name: 'Speak' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:0[3-9]/);
  await app.goTo(page, '/route');
  await page.getByRole('link', { name: /Back to it/ }).click();
  await expect(page).toHaveURL(`${server.url}${plan}/today`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:(0[6-9]|[1-5]\d)/);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('Your voice is saved on this phone.')).toBeVisible();
  await expectHeard(page);
  await page.getByRole('list', { name: 'Spoken' }).getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Write what is said' }).click();
  await page.getByRole('textbox', { name: /^Write what is said/ }).fill('We sell to one buyer.');
  await expect(page.getByRole('listitem').getByText('We sell to one buyer.').first()).toBeVisible();
  await expect(page.getByText('Enough for the fair')).toBeVisible();
});

test('one is photographed, and the picture is described', async () => {
  const page = await a.page();
  await openCard(page, 'vision');
  await page.getByRole('button', { name: 'Photo' }).click();
  await page.getByText('Flip chart').click();
  await page
    .getByLabel('Choose pictures')
    .last()
    .setInputFiles({ name: 'road.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('list', { name: 'Photos' }).getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Describe' }).click();
  await page.getByRole('textbox', { name: /^Describe/ }).fill('Our road, as we drew it');
  await expect(page.getByRole('img', { name: 'Our road, as we drew it' })).toBeVisible();
});

test('the others are written, and the concept note is full', async () => {
  const page = await a.page();
  await page.goto(`${server.url}${plan}`);
  await app.writeCard(page, 'who', 'Nine women of the market.', plan);
  await app.writeCard(page, 'new', 'We have never told our prices.', plan);
  await expect(page.getByText('5 of 5 for the fair')).toBeVisible();
});

test('all of it is there after the app was closed', async () => {
  await a.closeApp();
  await expectWhole(await a.page());
});

test('later all of it is on a second phone', async () => {
  await a.on();
  await app.settleBoth(server.url, [await a.page(), await desk.page()]);
  await expectWhole(await desk.page());
});

async function expectWhole(page: Page): Promise<void> {
  await page.goto(`${server.url}${plan}`);
  await expect(page.getByText('5 of 5 for the fair')).toBeVisible();
  await openCard(page, 'who');
  await expect(page.getByLabel('What we say')).toHaveValue('Nine women of the market.');
  await openCard(page, 'today');
  await expect(page.getByText('We sell to one buyer.')).toBeVisible();
  const fetch = page.getByRole('button', { name: 'Fetch it now' });
  await app.fetchUnlessHere(fetch, page.getByRole('button', { name: /^Play: Voice 1/ }));
  await expectHeard(page);
  await openCard(page, 'vision');
  await expect(page.getByRole('img', { name: 'Our road, as we drew it' })).toBeVisible();
}

async function expectHeard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Play: Voice 1/ }).click({ timeout: 30_000 });
  const audio = page.locator('audio');
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(0.5);
}
