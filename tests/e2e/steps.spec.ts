import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { addLine as add, editLine as edit } from './support/plan-lines.ts';
import { type Server, startServer } from './support/server.ts';
import { expectWorn, expectWornAtDesk } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });

let server: Server;
let phones: Phone[] = [];
let plan = '';

test.beforeAll(async () => {
  server = await startServer();
  phones = await Promise.all([openPhone(), openPhone()]);
});
test.afterAll(async () => {
  for (const phone of phones) await phone.close();
  await server?.stop();
});

const both = () => Promise.all(phones.map((phone) => phone.page()));
const steps = (page: Page) => page.getByRole('list', { name: 'Steps' });

const ours = (page: Page) => page.getByRole('textbox', { name: 'What we say' });
/** Adds words at one end of the paragraph on a card. */
async function write(page: Page, words: string, where: 'start' | 'end'): Promise<void> {
  await app.goTo(page, `${plan}/today`);
  await expect(ours(page)).toBeEditable();
  await ours(page).focus();
  await page.keyboard.press(where === 'start' ? 'Control+Home' : 'Control+End');
  await page.keyboard.type(words);
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
}
const whole = (page: Page) =>
  page.getByRole('table', { name: 'What it comes to' }).getByRole('row', { name: /^All together/ });

test('a plan gets its first steps and its money, by keyboard', async () => {
  const [ana, luis] = await both();
  if (!ana || !luis) throw new Error('no phone');
  await ana.goto(server.url);
  await ana.getByLabel('Your name').fill('Ana');
  await app.makeRouteFromSample(ana, 'Seeds of the valley');
  const invitation = await app.invite(ana, 'Participant');
  await app.join(luis, invitation, 'Luis');
  plan = await app.makePlan(ana, 'Jars for everyone');
  await app.goTo(ana, `${plan}/steps`);
  await add(ana, 'Add a step', 'Visit the mill');
  await add(ana, 'Add a step', 'Buy jars');
  await edit(ana, 'Visit the mill', { Who: 'Elena (invented)', From: '2027-03-02', To: '2027-04-10' });
  await expectWornAtDesk(ana, 'steps');
  await ana.getByRole('button', { name: /^Visit the mill/ }).click();
  await expectWorn(ana, 'a step');
  await ana.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click();
  await app.goTo(ana, `${plan}/money`);
  const currency = ana.getByRole('combobox', { name: 'Currency of the plan' });
  await currency.fill('kes');
  await currency.blur();
  await add(ana, 'Add what is needed', 'Jars');
  await edit(ana, 'Jars', { 'How many': '20', 'Price of one': '12.50' });
  await expect(whole(ana)).toContainText('250.00 KES');
  await expectWornAtDesk(ana, 'money');
  await ana.getByRole('button', { name: /^Jars/ }).click();
  await expectWorn(ana, 'a line of the budget');
  await ana.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click();
  await app.goTo(ana, `${plan}/gains`);
  await expect(ana.getByRole('textbox', { name: 'What we say' })).toBeEditable();
  await expectWorn(ana, 'plan card, gains');
});

test('two phones without signal write in one paragraph and edit steps and money; afterwards all words of both are there, nothing is doubled, the totals are right, and what lost is offered', async () => {
  const [ana, luis] = await both();
  if (!ana || !luis) throw new Error('no phone');
  await write(ana, 'Seed is kept in jars.', 'end');
  await app.settleBoth(server.url, [ana, luis]);
  for (const phone of phones) await phone.off();
  await write(ana, 'We sort the seed first. ', 'start');
  await write(luis, ' We dry it on the roof.', 'end');
  await app.goTo(ana, `${plan}/steps`);
  await add(ana, 'Add a step', 'Tell the neighbours');
  await edit(ana, 'Buy jars', { Who: 'Ana' });
  await ana.getByRole('checkbox', { name: 'Done: Visit the mill' }).check();
  await app.goTo(ana, `${plan}/money`);
  await add(ana, 'Add what is needed', 'Lids');
  await edit(ana, 'Lids', { 'How many': '3', 'Price of one': '0.35' });
  await edit(ana, 'Jars', { 'Price of one': '13' });
  await app.goTo(luis, `${plan}/steps`);
  await add(luis, 'Add a step', 'Tell the neighbours');
  await edit(luis, 'Buy jars', { Who: 'Luis' });
  await luis.getByRole('button', { name: /^Buy jars/ }).press('Alt+ArrowUp');
  await expect(luis.getByText('Now number 1 of 3: Buy jars')).toBeVisible();
  await app.goTo(luis, `${plan}/money`);
  await edit(luis, 'Jars', { 'How many': '30' });
  for (const phone of phones) await phone.on();
  await app.settleBoth(server.url, [ana, luis]);
  for (const page of [ana, luis]) {
    await app.goTo(page, `${plan}/today`);
    await expect(ours(page)).toHaveValue(
      'We sort the seed first. Seed is kept in jars. We dry it on the roof.',
    );
    await app.goTo(page, `${plan}/steps`);
    await expect(
      steps(page)
        .getByRole('listitem')
        .filter({ has: page.getByRole('checkbox') }),
    ).toHaveCount(4);
    await expect(steps(page).getByRole('checkbox').first()).toHaveAccessibleName('Done: Buy jars');
    await expect(page.getByText('1 of 4 done')).toBeVisible();
    await page.getByRole('button', { name: /^Buy jars.*Several of you wrote here/ }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(/^Ana/).first()).toBeVisible();
    await expect(sheet.getByText(/^Luis/).first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Done', exact: true }).click();
    await app.goTo(page, `${plan}/money`);
    // 30 × 13.00 + 3 × 0.35
    await expect(whole(page)).toContainText('391.05 KES');
  }
});
