import { expect, type Page, test } from '@playwright/test';
import { xlsx } from '../support/xlsx.ts';
import * as app from './support/app.ts';
import { openPhone, type Phone, readyForOffline } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { expectNarrow, expectWorn, expectWornAtDesk, printed } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });

let server: Server;
let phones: Phone[] = [];
let [amina, carmen, nino]: Page[] = [];
let stop = '';

test.beforeAll(async () => {
  server = await startServer();
  phones = await Promise.all([openPhone(), openPhone(), openPhone()]);
  [amina, carmen, nino] = await Promise.all(phones.map((phone) => phone.page()));
});
test.afterAll(async () => {
  for (const phone of phones) await phone.close();
  await server?.stop();
});

const page = (one: Page | undefined): Page => {
  if (one === undefined) throw new Error('no phone');
  return one;
};
const nameIt = async (on: Page, name: string) => {
  const field = on.getByRole('dialog').getByLabel('Name');
  await field.fill(name);
  await field.press('Enter');
};
const here = (on: Page, name: string, came: 'Here' | 'Not here') =>
  on.getByRole('group', { name }).getByText(came, { exact: true });

test('writes down who comes along, by keyboard, and what only the team is to know', async () => {
  const coordinator = page(amina);
  await coordinator.goto(server.url);
  await coordinator.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(coordinator, 'Seeds of the valley');
  const facilitator = await app.invite(coordinator, 'Facilitator');
  const participant = await app.invite(coordinator, 'Participant');
  await app.join(page(carmen), facilitator, 'Carmen');
  await app.join(page(nino), participant, 'Nino');
  await app.goTo(coordinator, '/route/people');
  await expectWorn(coordinator, 'people, empty');
  for (const name of ['Rosa (invented)', 'Pedro (invented)']) {
    await coordinator.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await nameIt(coordinator, name);
    await expect(coordinator.getByRole('heading', { level: 1, name })).toBeVisible();
    await coordinator.getByLabel('Country').fill('Kenya');
    await coordinator.getByRole('textbox', { name: 'Phone' }).fill('555 0100');
    await coordinator.getByRole('textbox', { name: 'Phone' }).blur();
    await expect(coordinator.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
    await expectWorn(coordinator, 'a person');
    const home = coordinator.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Route' });
    await expect(home).toHaveAttribute('aria-current', 'page');
    await app.goTo(coordinator, '/route/people');
  }
  await expect(coordinator.getByRole('list', { name: 'People' }).getByRole('link')).toHaveCount(2);
  await expectWorn(coordinator, 'people');
  await expectWornAtDesk(coordinator, 'people');
  await coordinator.getByRole('button', { name: 'Add an organisation' }).click();
  await nameIt(coordinator, 'Valley cooperative (invented)');
  await coordinator.getByLabel('What we can show others').fill('Seeds in ash');
  await coordinator.getByLabel('What we can show others').blur();
  await expect(coordinator.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await expectWorn(coordinator, 'an organisation');
  expect(await printed(coordinator)).toContain('Seeds in ash');
});

test('prints badges, eight to a page', async () => {
  const coordinator = page(amina);
  await app.goTo(coordinator, '/route/people/badges');
  await expect(coordinator.getByRole('img', { name: /^Code of/ })).toHaveCount(2);
  await expectWorn(coordinator, 'badges');
  expect(await printed(coordinator)).toContain('Rosa (invented)');
});

/** Invented people. Two cells are wrong: no such country, and a word for an age. */
const SHEET = xlsx({
  About: [['People of the route (invented)']],
  People: [
    ['Full name', 'Role', 'Organisation', 'Country', 'Plan team', 'Sex', 'Age', 'Mobile', 'T-shirt'],
    [
      'Luz Mamani (invented)',
      'Treasurer',
      'Alpaca women (invented)',
      'Perú',
      'Jars',
      'F',
      31,
      '555 0101',
      'M',
    ],
    ['Sita Tharu (invented)', 'Farmer', 'Seed house (invented)', 'Nepall', 'Jars', 'F', 24, '', 'S'],
    ['Juma Otieno (invented)', 'Beekeeper', 'Honey union (invented)', 'Kenya', '', 'M', 'old', '', 'L'],
    ['Rosa (invented)', 'Host', '', 'Kenya', 'Jars', 'F', '', '', ''],
    [],
    ['Luz Mamani (invented)', '', 'Alpaca women (invented)', '', '', '', '', '', ''],
  ],
});

async function chooseSheet(on: Page): Promise<void> {
  await on.locator('input[type=file]').setInputFiles({
    name: 'people.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(SHEET),
  });
  await on.getByLabel('Which sheet').selectOption('People');
}

test('takes people out of a spreadsheet: two wrong cells are named, one put right, and the same file makes nobody twice', async () => {
  const coordinator = page(amina);
  await app.goTo(coordinator, '/route/people');
  await coordinator.getByRole('link', { name: 'From a spreadsheet' }).press('Enter');
  const [download] = await Promise.all([
    coordinator.waitForEvent('download'),
    coordinator.getByRole('button', { name: 'A file to fill in (Excel)' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('people.xlsx');
  await chooseSheet(coordinator);
  const country = coordinator.getByLabel(/^People, row 3, Country: Nepall is no country/);
  await expect(country).toBeVisible();
  await expect(coordinator.getByLabel(/^People, row 4, Age: old is no age/)).toBeVisible();
  await expect(coordinator.getByText('Not taken: T-shirt')).toBeVisible();
  await expect(coordinator.getByText('Rows that repeat somebody above, left out: 7')).toBeVisible();
  await expect(coordinator.getByText('1 new person')).toBeVisible();
  await expectWorn(coordinator, 'people from a spreadsheet');
  await expectWornAtDesk(coordinator, 'people from a spreadsheet');
  await country.fill('Nepal');
  await country.press('Enter');
  await expect(coordinator.getByText('1 row is left out until it is put right')).toBeVisible();
  await expect(coordinator.getByText('2 new people')).toBeVisible();
  await coordinator.getByRole('button', { name: 'Take 3 people' }).press('Enter');
  const list = coordinator.getByRole('list', { name: 'People' });
  await expect(list.getByRole('link')).toHaveCount(4);
  await expect(
    list.getByRole('link', { name: /Luz Mamani.*Treasurer · Alpaca women.*Peru · Jars/ }),
  ).toBeVisible();

  await app.goTo(coordinator, '/route/people/import');
  await chooseSheet(coordinator);
  // Put right on this phone only: in the file it is wrong still.
  await expect(coordinator.getByText('2 people stay as they are')).toBeVisible();
  await expect(coordinator.getByRole('button', { name: 'Take 0 people' })).toBeDisabled();
});

test('narrows the list, and prints the cards of the fair, each on a page of its own', async () => {
  const coordinator = page(amina);
  await app.goTo(coordinator, '/route/people');
  await coordinator.getByText('Filter', { exact: true }).click();
  await coordinator.getByLabel('Country').selectOption('Kenya');
  const list = coordinator.getByRole('list', { name: 'People' });
  await expect(list.getByRole('link')).toHaveCount(2);
  await coordinator.getByRole('combobox', { name: 'Plan team' }).selectOption('Jars');
  await expect(list.getByRole('link')).toHaveCount(1);
  await list.getByRole('link', { name: /Rosa/ }).click();
  await coordinator.goBack();
  await expect(coordinator.getByText('1 person found')).toBeVisible();
  await expect(coordinator.getByText('Filter: Kenya and Jars')).toBeVisible();
  await expectWorn(coordinator, 'people, filtered');
  await coordinator.getByText('Filter: Kenya and Jars').click();
  await coordinator.getByRole('button', { name: 'Show everybody' }).click();
  await expect(list.getByRole('link')).toHaveCount(4);
  await coordinator.getByRole('link', { name: 'Fair cards' }).click();
  await expect(coordinator.getByRole('article')).toHaveCount(3);
  await expectWorn(coordinator, 'fair cards');
  await expectWornAtDesk(coordinator, 'fair cards');
  expect(await printed(coordinator)).toMatch(/Seed house[\s\S]*Sita Tharu/);
  // On whatever paper the printer has.
  for (const [format, height] of [
    ['A4', 842],
    ['Letter', 792],
  ] as const) {
    const paper = (await coordinator.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(3);
    const [, tall] = /\/MediaBox\s*\[\s*0 0 [\d.]+ ([\d.]+)/.exec(paper) ?? [];
    expect(Math.abs(Number(tall) - height), format).toBeLessThan(2);
  }
});

test('two phones without signal take down who was at a stop, and both hold all of it afterwards', async () => {
  const [one, other] = [page(amina), page(carmen)];
  await app.settleBoth(server.url, [one, other]);
  await app.goTo(one, '/route');
  stop = `${await one.locator('a[href^="/stop/"]').first().getAttribute('href')}/people`;
  for (const [index, on] of [one, other].entries()) {
    await readyForOffline(on);
    await app.goTo(on, stop);
    await expect(on.getByRole('group', { name: 'Rosa (invented)' })).toBeVisible({ timeout: 30_000 });
    await phones[index]?.off();
  }
  await here(one, 'Rosa (invented)', 'Here').click();
  await here(other, 'Pedro (invented)', 'Not here').click();
  await expect(one.getByText('1 of 4 were here')).toBeVisible();
  await one.reload();
  await expect(one.getByText('1 of 4 were here')).toBeVisible();
  await expectWorn(one, 'attendance');
  expect(await printed(one)).toMatch(/Name\s+Organisation\s+Signature\s+1\. .*invented[\s\S]*12\./);
  for (const index of [0, 1]) await phones[index]?.on();
  await app.settleBoth(server.url, [one, other]);
  for (const on of [one, other]) {
    await app.goTo(on, stop);
    const group = on.getByRole('group', { name: 'Pedro (invented)' });
    await expect(group.getByRole('radio', { name: 'Not here' })).toBeChecked({ timeout: 30_000 });
    await expect(on.getByText('1 of 4 were here')).toBeVisible();
  }
});

test('a participant reads the cards, and nothing that only the team knows', async () => {
  const participant = page(nino);
  await app.settleBoth(server.url, [participant]);
  await app.goTo(participant, '/route/people');
  await participant.getByRole('link', { name: /^Rosa/ }).click({ timeout: 30_000 });
  await expect(participant.getByText('Kenya')).toBeVisible();
  await expect(participant.getByText('For the team only')).toHaveCount(0);
  await expectNarrow(participant, 'a card that one only reads');
  await app.goTo(participant, stop);
  await expect(participant.getByText(/It isn’t on this phone/)).toBeVisible();
  const held = await participant.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('bitacora-route-')) ?? '';
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const rows = await new Promise<{ kind: string; values: object }[]>((resolve) => {
      const request = db.transaction('records').objectStore('records').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    db.close();
    return rows.map(({ kind, values }) => ({ kind, fields: Object.keys(values) }));
  });
  const kinds = held.map(({ kind }) => kind);
  expect(kinds).toContain('person');
  expect(kinds.filter((kind) => kind === 'details' || kind === 'attendance')).toEqual([]);
  const onCards = held.flatMap(({ kind, fields }) => (kind === 'person' ? fields : []));
  expect(onCards).toContain('country');
  expect(onCards.filter((field) => ['gender', 'ageBand', 'birthYear', 'phone'].includes(field))).toEqual([]);
});
