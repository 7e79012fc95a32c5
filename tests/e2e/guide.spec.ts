import { expect, type Page, test } from '@playwright/test';
import { xlsx } from '../support/xlsx.ts';
import * as app from './support/app.ts';
import { setUpPhone } from './support/one-phone.ts';
import type { Phone } from './support/phone.ts';
import type { Server } from './support/server.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let server: Server;
let phone: Phone;
let page: Page;
setUpPhone('speech', (it) => void ({ server, phone, page } = it));

/** A form (invented) as a form designer saves it: two languages, a group, choices, a skip rule, and a row with no counterpart. */
const FORM = xlsx({
  survey: [
    ['type', 'name', 'label::English (en)', 'label::Español (es)', 'relevant'],
    ['begin_group', 'seeds', 'The seeds', 'Las semillas', ''],
    ['select_one yesno', 'keeps', 'Do you keep seeds?', '¿Guarda semillas?', ''],
    ['integer', 'jars', 'How many jars?', '¿Cuántos frascos?', "${keeps} = 'yes'"],
    ['end_group', '', '', '', ''],
    ['geopoint', 'where', 'Where is it?', '¿Dónde está?', ''],
    ['audio', 'story', 'How did it begin?', '¿Cómo empezó?', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Español (es)'],
    ['yesno', 'yes', 'Yes', 'Sí'],
    ['yesno', 'no', 'No', 'No'],
  ],
  settings: [['form_title'], ['Seed keepers']],
});

test('a coordinator makes a guide, orders its questions by keyboard and records how one is said', async () => {
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await page.goto(`${server.url}/route`);
  await page.getByRole('link', { name: /Interview guides/ }).click();
  await page.getByRole('button', { name: 'New guide' }).click();
  await page.getByLabel('Name of the guide').fill('Of our own');
  for (const words of ['What do you grow?', 'Who taught you?']) {
    // By keyboard: a second touch where a sheet has just closed is held for a trembling hand.
    await page.getByRole('button', { name: 'Add question' }).press('Enter');
    await page.getByLabel('The question, English').fill(words);
    await page.getByRole('button', { name: 'Done' }).click();
    // What is written shows in the list behind the sheet, which takes the keys until it has gone.
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: `Change: ${words}` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Change: Who taught you?' }).press('Alt+ArrowUp');
  await expect(page.getByText('1. Who taught you?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change: Who taught you?' })).toBeFocused();
  await page.getByRole('button', { name: 'Change: Who taught you?' }).click();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText(/^Recording: 0:02/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: 'Listen' }).click();
  const heard = page.locator('dialog audio').first();
  await expect.poll(() => heard.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(0.2);
  await page.getByRole('button', { name: 'Done' }).click();
});

test('takes an XLSForm after seeing what is in it, and what has no counterpart', async () => {
  await page.goto(`${server.url}/guides/import`);
  await page.getByLabel(/Choose a file/).setInputFiles({
    name: 'seeds.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(FORM),
  });
  await expect(page.getByText('Sheet “survey”, row 6:')).toBeVisible();
  await expect(page.getByText(/“geopoint” has no counterpart here/)).toBeVisible();
  await expect(page.getByText('Languages: English, Spanish')).toBeVisible();
  await expect(page.getByText(/Asked only if Do you keep seeds\? = Yes/)).toBeVisible();
  await page.getByRole('button', { name: 'Take this guide' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Seed keepers' })).toBeVisible();
  await expect(page.getByText('2. How many jars?')).toBeVisible();
});

test('uses it at a stop, with a group that is counted while it records', async () => {
  await phone.off();
  await page.goto(`${server.url}/route`);
  await page
    .getByRole('link', { name: /Field visit/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByLabel('Questions', { exact: true }).selectOption({ label: 'Seed keepers' });
  await page
    .getByRole('link', { name: 'Done' })
    .or(page.getByRole('button', { name: 'Done' }))
    .first()
    .click();
  await page.getByRole('link', { name: 'Record here' }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'The keepers (invented)');
  const people = page.getByRole('group', { name: 'Who speaks' });
  await people.getByRole('button', { name: 'Who speaks?' }).click();
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  const more = page.getByRole('button', { name: 'One more: Women' });
  for (let tap = 0; tap < 6; tap += 1) await more.click();
  await page.getByLabel('Men', { exact: true }).fill('4');
  await page.getByLabel('Young people among them').fill('3');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(people).toContainText('6 women · 4 men · 3 young');
});

test('asks its questions: what an answer makes needless is left out, and a number is kept beside the sound', async () => {
  await page.getByRole('button', { name: /^Do you keep seeds\?/ }).click();
  const asked = page.getByRole('button', { name: /^Do you keep seeds\?.*Asked at 0:/ });
  await asked.click();
  await page.getByText('No', { exact: true }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^How many jars\?/ })).toHaveCount(0);
  await asked.click();
  await page.getByText('Yes', { exact: true }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^How many jars\?/ }).click();
  await page.getByRole('button', { name: /^How many jars\?.*Asked at/ }).click();
  await page.getByLabel('Number').fill('40');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: /^How many jars\?.*Answer: 40/ })).toBeVisible();
  await app.finishRecording(page);
  const times = page.getByRole('region', { name: 'Questions' });
  await expect(times.getByRole('button', { name: /How many jars\?.*Answer: 40/ })).toBeVisible();
  await times.getByRole('button', { name: /How many jars\?/ }).click();
  await page.getByLabel(/^Asked at, in minutes/).fill('0:01');
  await page.getByLabel(/^Asked at, in minutes/).blur();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(times.getByRole('button', { name: /How many jars\?.*0:01 to/ })).toBeVisible();
});
