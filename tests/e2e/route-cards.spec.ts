import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';

// A coordinator asks plans in the route’s own way; a participant’s phone follows, and loses nothing that was written.
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let server: Server;
let desk: Phone;
let phone: Phone;
let plan = '';

test.beforeAll(async () => {
  server = await startServer();
  desk = await openPhone({ width: 1280, height: 800 });
  phone = await openPhone();
  const page = await desk.page();
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  const link = await app.invite(page, 'Participant');
  await app.sendAlways(page);
  const theirs = await phone.page();
  await app.join(theirs, link, 'Maya');
  await app.sendAlways(theirs);
});
test.afterAll(async () => {
  for (const each of [desk, phone]) await each?.close();
  await server?.stop();
});

const cardsOf = (page: Page, part: string) => page.getByRole('region', { name: part });

test('a participant writes on a card, and both phones lose their signal', async () => {
  const page = await phone.page();
  plan = await app.makePlan(page, 'A board for our market');
  await app.writeCard(page, 'today', 'We sell to one buyer.', plan);
  await app.writeCard(page, 'who', 'Nine women of the market.', plan);
  await app.settleBoth(server.url, [page, await desk.page()]);
  await (await desk.page()).goto(`${server.url}/route/set-up`);
  await desk.off();
  await phone.off();
});

test('the coordinator renames, drops, adds and reorders without signal', async () => {
  const page = await desk.page();
  await page.getByRole('link', { name: /^Cards of the plans/ }).click();
  const concept = cardsOf(page, 'Concept note');
  await concept.getByRole('button', { name: /^1\. Who we are/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name of the card').fill('Our people');
  await sheet.getByLabel('What it asks').fill('Who sells, and who buys?');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(sheet).toBeHidden();
  const opener = concept.getByRole('button', { name: /Where we want to go/ });
  await opener.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(concept.getByRole('button', { name: /^3\. Where we want to go/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(concept.getByRole('button', { name: /^1\. Where we want to go/ })).toBeFocused();
  const today = concept.getByRole('listitem').filter({ hasText: 'Where we are today' });
  await today.getByText('Move', { exact: true }).click();
  await today.getByRole('button', { name: 'Don’t ask it' }).click();
  await expect(cardsOf(page, 'Not asked any more')).toContainText('Where we are today');
  await page.getByRole('button', { name: 'Add a card: Concept note' }).click();
  await sheet.getByLabel('Name of the card').fill('Water');
  await sheet.getByLabel('What it asks').fill('Where does your water come from?');
  await sheet.getByLabel('An example').fill('From the spring above the school (invented).');
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(concept.getByRole('button', { name: /^5\. Water/ })).toBeVisible();
});

test('once both have met, the participant’s phone asks so, and keeps what was written', async () => {
  const page = await phone.page();
  await desk.on();
  await phone.on();
  await app.settleBoth(server.url, [await desk.page(), page]);
  await page.goto(`${server.url}${plan}`);
  await expect(page.getByRole('link', { name: /^1 Where we want to go/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^2 Our people/ })).toContainText('Nine women');
  await expect(page.getByText('1 of 5 for the fair')).toBeVisible();
  await expect(cardsOf(page, 'Not asked any more')).toContainText('We sell to one buyer.');
  await phone.off();
});

test('without signal it writes on the new card, presents it, and has it on paper', async () => {
  const page = await phone.page();
  await page.getByRole('link', { name: /^5 Water/ }).click();
  await expect(page.getByText('Where does your water come from?')).toBeVisible();
  const area = page.getByLabel('What we say');
  await expect(area).toBeEditable();
  await area.fill('From two springs.');
  await expect(page.getByText('Enough for the fair')).toBeVisible();
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await phone.closeApp();
  const again = await phone.page();
  await again.goto(`${server.url}${plan}`);
  await expect(again.getByRole('link', { name: /^5 Water/ })).toContainText('From two springs.');
  await expect(again.getByText('2 of 5 for the fair')).toBeVisible();
  await again.goto(`${server.url}${plan}/out`);
  await again.emulateMedia({ media: 'print' });
  const paper = again.getByRole('article');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText([
    '2. Our people',
    '5. Water',
    'Where we are today (not asked any more)',
  ]);
});
