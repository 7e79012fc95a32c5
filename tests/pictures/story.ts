import { expect, type Page } from '@playwright/test';
import { giveConsent, goTo } from '../e2e/support/app.ts';
import { xlsx } from '../support/xlsx.ts';
import { daysAgo } from './hands.ts';

/** How many days before today the route began: today is the third visit, the sixth day. */
const BEGAN = 5;

export async function makeRoute(page: Page): Promise<void> {
  await page.getByLabel('Name of the route').fill('Seeds and water 2026');
  await page.getByText('The programme of the sample').click();
  await page.getByLabel('First day').fill(daysAgo(BEGAN));
}

/** Says of today's visit where it is and who hosts it, as a coordinator does before the road. */
export async function nameVisit(page: Page): Promise<void> {
  await goTo(page, '/today');
  await page.getByRole('link', { name: 'Field visit' }).first().click();
  await page.getByRole('link', { name: 'Change' }).first().click();
  await expect(page).toHaveURL(/edit/);
  const add = page.getByRole('button', { name: 'Add', exact: true });
  await page.getByLabel('Title').fill('The seed house');
  await page.getByLabel('Place', { exact: true }).selectOption({ label: 'A new place…' });
  await page.getByLabel('Name of the place').fill('Bijuwa, Kapilvastu');
  await add.click();
  await expect(add).toBeHidden();
  await page.getByLabel('Case').selectOption({ label: 'A new case…' });
  await page.getByLabel('What the case is called').fill('Seed keepers (invented)');
  await page.getByLabel('Who hosts it').fill('Rosa and her neighbours (invented)');
  await add.click();
  await expect(add).toBeHidden();
}

export async function startRecording(page: Page): Promise<void> {
  await goTo(page, '/record');
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:0[3-9]/, { timeout: 20_000 });
}

export async function agree(page: Page): Promise<void> {
  await giveConsent(page, 'Rosa (invented)');
}

export async function markAt(page: Page, seconds: RegExp, kind: string): Promise<void> {
  await expect(page.getByRole('timer')).toHaveText(seconds, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: kind }).click();
}

interface Written {
  readonly words: string;
  readonly kind: string;
  readonly starred?: boolean;
}

/** Writes a note from Today, so that it is tied to the stop that is on. */
export async function writeNote(page: Page, { words, kind, starred = false }: Written): Promise<void> {
  await goTo(page, '/today');
  await page.getByRole('link', { name: 'Write a note' }).click();
  await page.getByLabel('What did you see or hear?').fill(words);
  await page.getByText(kind, { exact: true }).click();
  if (starred) await page.getByText('Star', { exact: true }).click();
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
}

/** Chooses in This phone by the words of the radio button. */
export async function choose(page: Page, name: string): Promise<void> {
  await goTo(page, '/phone');
  const radio = page.getByRole('radio', { name, exact: true });
  // By keyboard: cards that open meanwhile move it, and the bar at the foot may lie over it.
  await radio.press('Space');
  await expect(radio).toBeChecked();
  await page.waitForTimeout(500);
}

export async function beginPlan(page: Page, title: string): Promise<void> {
  await goTo(page, '/plan');
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByLabel('Name of the plan').fill(title);
  await page.getByRole('button', { name: 'Begin a plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
}

/** Where the visits of the three cases are, roughly: so the map has a line to draw. */
export async function placeVisits(page: Page): Promise<void> {
  await goTo(page, '/route/set-up/import');
  const rows = [
    'Date,Start,Kind,Title,Place,Latitude,Longitude',
    `${daysAgo(BEGAN - 2)},08:30,Field visit,Field visit,Sauraha,27.58,84.50`,
    `${daysAgo(BEGAN - 3)},08:30,Field visit,Field visit,Lumbini,27.48,83.28`,
    `${daysAgo(0)},08:30,Field visit,The seed house,"Bijuwa, Kapilvastu",27.6,82.95`,
  ];
  await page.locator('input[type=file]').setInputFiles({
    name: 'places.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  });
  await expect(page.getByText('2 stops that are here already change')).toBeVisible();
}

/** Who comes along: invented people, one of them from a country that is misspelt. */
const PEOPLE = xlsx({
  People: [
    ['Name', 'Role', 'Organisation', 'Country', 'Plan team', 'Languages', 'Woman or man', 'Age'],
    [
      'Luz Mamani (invented)',
      'Treasurer',
      'Alpaca women (invented)',
      'Peru',
      'Jars for everyone',
      'Spanish, Quechua',
      'woman',
      31,
    ],
    [
      'Sita Tharu (invented)',
      'Farmer',
      'Valley cooperative (invented)',
      'Nepal',
      'Jars for everyone',
      'Nepali',
      'woman',
      24,
    ],
    [
      'Juma Otieno (invented)',
      'Beekeeper',
      'Honey union (invented)',
      'Kenya',
      'Price boards',
      'Swahili, English',
      'man',
      45,
    ],
    [
      'Bodhi Rai (invented)',
      'Facilitator',
      'Valley cooperative (invented)',
      'Nepal',
      '',
      'Nepali, English',
      'man',
      38,
    ],
    [
      'Awa Diop (invented)',
      'Miller',
      'Millet mill (invented)',
      'Senegall',
      'Price boards',
      'French, Wolof',
      'woman',
      52,
    ],
    [
      'Rosa Quispe (invented)',
      'Weaver',
      'Alpaca women (invented)',
      'Peru',
      'Jars for everyone',
      'Quechua',
      'woman',
      63,
    ],
  ],
});

export async function chooseSheet(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'people.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(PEOPLE),
  });
}

export async function mendCountry(page: Page): Promise<void> {
  const cell = page.getByLabel(/^People, row 6, Country/);
  await cell.fill('Senegal');
  await cell.press('Enter');
}

/** What hangs at its table at the fair. */
export async function describeCooperative(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Valley cooperative/ }).click();
  await page.getByLabel('What it is').fill('Fourteen families of two villages who keep seed together.');
  await page
    .getByLabel('What we can show others')
    .fill('Seed of 17 beans, kept in ash; one jar for oneself and one for a neighbour.');
  await page.getByLabel('What we came to learn').fill('How others set a price that everybody can read.');
  await page.getByLabel('What we came to learn').blur();
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
}
