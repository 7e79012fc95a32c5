import { expect, type Locator, type Page, test } from '@playwright/test';
import { giveConsent, goTo, makePlan } from './support/app.ts';
import { expectSaved, noteBox, openNote, rowsOnDisk } from './support/faults.ts';
import { beginNote } from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { setUpPhone } from './support/one-phone.ts';
import type { Phone } from './support/phone.ts';
import type { Server } from './support/server.ts';

let server: Server;
let phone: Phone;
let page: Page;

setUpPhone('beeps', (it) => void ({ server, phone, page } = it));
test.beforeEach(async () => void (page = await phone.page()));

/** Sooner after the last key than any save begins. */
const AT_ONCE = 50;
const WORDS = 'Seeds in jars, and what she said about the rain';

const cardBox = (on: Page) => on.getByLabel('What we say');

async function openCard(title: string): Promise<Locator> {
  await openSample(page, server.url);
  const plan = await makePlan(page, title);
  await page.goto(new URL(`${plan}/today`, page.url()).href);
  const box = cardBox(page);
  await expect(box).toBeEditable();
  return box;
}

async function typeAndWait(box: Locator, words = WORDS): Promise<void> {
  await box.pressSequentially(words, { delay: 15 });
  await page.waitForTimeout(AT_ONCE);
}

/** Nothing that was typed lies anywhere but in the notebook. */
async function expectPutAway(on: Page): Promise<void> {
  const left = () => on.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('typed')));
  await expect.poll(left).toEqual([]);
}

test('a card of a plan keeps every letter where the page is loaded anew right after the last key', async () => {
  await typeAndWait(await openCard('Reloaded'));
  await page.reload();
  await expect(cardBox(page)).toHaveValue(WORDS);
  await expectPutAway(page);
  await page.reload();
  await expect(cardBox(page)).toHaveValue(WORDS);
});

test('and where the tab is closed', async () => {
  await typeAndWait(await openCard('Closed'));
  const address = page.url();
  await phone.closeApp();
  page = await phone.page();
  await page.goto(address);
  await expect(cardBox(page)).toHaveValue(WORDS);
});

test('and where the tab crashes, of which nobody is told', async () => {
  await typeAndWait(await openCard('Crashed'));
  const address = page.url();
  const session = await phone.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await phone.closeApp();
  page = await phone.page();
  await page.goto(address);
  await expect(cardBox(page)).toHaveValue(WORDS);
});

test('a short field of a plan keeps every letter', async () => {
  await openSample(page, server.url);
  await page.goto(`${server.url}${await makePlan(page, 'Seed')}`);
  const field = page.getByLabel('Name of the plan');
  await field.press('End');
  await typeAndWait(field, ' bank of the valley');
  await page.reload();
  await expect(field).toHaveValue('Seed bank of the valley');
  await expectPutAway(page);
});

test('what is written of a step of the plan, of a version and of a plan that has not begun keeps every letter', async () => {
  await openSample(page, server.url);
  const plan = await makePlan(page, 'Jars');
  await page.goto(`${server.url}${plan}/state?to=validated_home`);
  const women = page.getByRole('spinbutton', { name: 'Women' });
  await women.fill('12');
  const changed = page.getByLabel('What they changed in the plan');
  const remark = page.getByLabel('Remark');
  await changed.pressSequentially('A smaller store', { delay: 15 });
  await typeAndWait(remark, 'On the square');
  await page.reload();
  await expect(women).toHaveValue('12');
  await expect(changed).toHaveValue('A smaller store');
  await expect(remark).toHaveValue('On the square');
  await expectPutAway(page);
  await page.goto(`${server.url}${plan}/versions`);
  const name = page.getByLabel('Name of the version');
  await typeAndWait(name, 'Before the fair');
  await page.reload();
  await expect(name).toHaveValue('Before the fair');
  await page.goto(`${server.url}/plan`);
  await page.getByRole('button', { name: 'New plan' }).click();
  const title = page.getByRole('dialog').getByLabel('Name of the plan');
  await typeAndWait(title, 'A mill of our own');
  await page.reload();
  await page.getByRole('button', { name: 'New plan' }).click();
  await expect(title).toHaveValue('A mill of our own');
  await page.getByRole('button', { name: 'Begin a plan' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'A mill of our own' })).toBeVisible();
  await expectPutAway(page);
  await goTo(page, '/plan');
  await expect(page.getByRole('link', { name: /^A mill of our own/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'New plan' }).click();
  await expect(title).toHaveValue('');
});

test('a figure that is counted and the minutes that one has keep every letter', async () => {
  await openSample(page, server.url);
  const plan = await makePlan(page, 'Jars');
  await page.goto(`${server.url}${plan}/gains`);
  const women = page.getByRole('spinbutton', { name: 'Women' });
  await women.press('End');
  await typeAndWait(women, '52');
  await page.reload();
  await expect(women).toHaveValue('52');
  await page.getByRole('button', { name: 'One fewer: Women' }).click();
  await expect(women).toHaveValue('51');
  await page.reload();
  await expect(women).toHaveValue('51');
  await expectPutAway(page);
  await page.goto(`${server.url}${plan}/show`);
  const minutes = page.getByLabel('Minutes that you have');
  await minutes.fill('');
  await typeAndWait(minutes, '12');
  await page.reload();
  await expect(minutes).toHaveValue('12');
  await expectPutAway(page);
});

test('hours of a stop, rules of the plans and the name of somebody new keep every letter', async () => {
  await openSample(page, server.url);
  await page.goto(`${server.url}/route/set-up/rules`);
  await page.getByRole('button', { name: 'Name, organiser, plan rules, key dates' }).click();
  const months = page.getByLabel('Longest plan, in months');
  await months.fill('');
  await typeAndWait(months, '18');
  await page.reload();
  await page.getByRole('button', { name: 'Name, organiser, plan rules, key dates' }).click();
  await expect(months).toHaveValue('18');
  await page.goto(`${server.url}/route`);
  await page
    .getByRole('link', { name: /Field visit/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  const until = page.getByLabel('Until');
  await until.fill('');
  await typeAndWait(until, '1145AM');
  await page.reload();
  await expect(until).toHaveValue('11:45');
  await page.goto(`${server.url}/route/people`);
  const add = page.getByRole('button', { name: 'Add', exact: true });
  await add.click();
  const name = page.getByRole('dialog').getByLabel('Name');
  await expect(name).toBeFocused();
  await page.keyboard.type('Rosa (invented)', { delay: 15 });
  await page.waitForTimeout(AT_ONCE);
  await page.reload();
  await add.click();
  await expect(name).toHaveValue('Rosa (invented)');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rosa (invented)' })).toBeVisible();
  await expectPutAway(page);
});

test('a tag that was typed and not added is one after a reload, and where one goes on', async () => {
  await openNote(page, server.url, 'The jars.');
  await expectSaved(page);
  const tag = page.getByRole('combobox', { name: 'Tag' });
  await typeAndWait(tag, 'Water');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Water: take the tag off' })).toBeVisible();
  await typeAndWait(tag, 'Seeds');
  const address = page.url();
  await page.getByRole('link', { name: 'Notebook' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Seeds: take the tag off' })).toBeVisible();
  await expect(tag).toHaveValue('');
  await expectPutAway(page);
});

test('a note keeps every letter, also one that is new', async () => {
  const box = await openNote(page, server.url, 'First.');
  await box.press('Control+End');
  await typeAndWait(box, ' And the second.');
  await page.reload();
  await expect(noteBox(page)).toHaveValue('First. And the second.');
  await openSample(page, server.url);
  await beginNote(page);
  await expect(noteBox(page)).toBeEditable();
  await typeAndWait(noteBox(page));
  await page.reload();
  await expect(noteBox(page)).toHaveValue(WORDS);
});

test('what one tab writes is its own while it lives: another that opens takes nothing from it', async () => {
  const box = await openNote(page, server.url, 'Here.');
  await box.press('Control+End');
  const writing = box.pressSequentially(' one two three four five six seven eight', { delay: 60 });
  const other = await phone.context.newPage();
  await other.goto(page.url());
  await writing;
  await expectSaved(page);
  const all = 'Here. one two three four five six seven eight';
  await expect(box).toHaveValue(all);
  await expect(noteBox(other)).toHaveValue(all);
  await other.close();
  await expectPutAway(page);
});

async function record(): Promise<void> {
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
}

test('a note that is written while it records keeps every letter', async () => {
  await record();
  await giveConsent(page, 'Rosa (invented)');
  await page.getByRole('button', { name: 'Note' }).click();
  const box = page.getByLabel('What you noticed');
  await expect(box).toBeEditable();
  await typeAndWait(box);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await goTo(page, '/notebook');
  await expect(page.getByText(WORDS).first()).toBeVisible();
  await expectPutAway(page);
});

test('the name that somebody gives with their consent keeps every letter, and is a step of its history', async () => {
  await record();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByText('Our group only').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Your name').click();
  await typeAndWait(page.getByLabel(/The name, as/), 'Rosa of the valley');
  await page.reload();
  const named = async (kind: string) =>
    (await rowsOnDisk(page)).filter(
      (row) => row.kind === kind && JSON.stringify(row.values).includes('"Rosa of the valley"'),
    ).length;
  await expect.poll(() => named('consent')).toBe(1);
  expect(await named('consent_step')).toBe(1);
  await expectPutAway(page);
});
