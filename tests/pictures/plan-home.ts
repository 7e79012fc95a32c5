import { expect, type Page } from '@playwright/test';
import * as app from '../e2e/support/app.ts';

/** Steps that a plan is drawn with: what, who, from, to, and whether it is done. All of it is invented. */
const STEPS = [
  ['Visit the seed house again', 'Elena (invented)', '2027-01-12', '2027-01-14', true],
  ['Choose two keepers in each village', 'The committee (invented)', '2027-02-01', '2027-02-10', true],
  ['Buy jars and write the lists', 'Bodhi (invented)', '2027-02-20', '2027-03-15', false],
  ['First exchange of seed', 'All families', '2027-04-02', '2027-04-02', false],
  ['Count jars together', 'The keepers', '2027-06-10', '2027-06-12', false],
] as const;

/** Lines of its budget: what, how many, the price of one, and from whom. */
const LINES = [
  ['Jars', '40', '350', 'The fund'],
  ['Days of the keepers', '12', '600', 'We ourselves, work and things'],
  ['Bus to the seed house', '6', '250', 'We ourselves, money'],
] as const;

/** Writes the steps of a plan, in sheets as a team does. */
export async function writeSteps(page: Page, plan: string): Promise<void> {
  await app.goTo(page, `${plan}/steps`);
  for (const [what, who, from, to, done] of STEPS) {
    await add(page, 'Add a step', what);
    await page.getByRole('button', { name: new RegExp(`^${what}`) }).click();
    const sheet = page.getByRole('dialog');
    await fill(sheet, { Who: who, From: from, To: to });
    await close(page);
    if (done) await page.getByRole('checkbox', { name: new RegExp(what) }).click();
  }
}

/** Writes what a plan costs. */
export async function writeMoney(page: Page, plan: string): Promise<void> {
  await app.goTo(page, `${plan}/money`);
  const currency = page.getByRole('combobox', { name: 'Currency of the plan' });
  await currency.fill('NPR');
  await currency.blur();
  for (const [what, count, price, source] of LINES) {
    await add(page, 'Add what is needed', what);
    await page.getByRole('button', { name: new RegExp(`^${what}`) }).click();
    const sheet = page.getByRole('dialog');
    await fill(sheet, { 'How many': count, 'Price of one': price });
    await sheet.getByText(source, { exact: true }).click();
    await close(page);
  }
}

async function add(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(words);
  await field.press('Enter');
  await expect(page.getByText(`Added: ${words}`)).toBeVisible();
}

async function fill(sheet: ReturnType<Page['getByRole']>, fields: Readonly<Record<string, string>>) {
  for (const [label, words] of Object.entries(fields)) {
    const field = sheet.getByLabel(label, { exact: true });
    await field.fill(words);
    await field.blur();
  }
  await expect(sheet.getByText('Saved on this phone', { exact: true }).last()).toBeVisible();
}

async function close(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Done', exact: true }).click();
  // As it goes it gives the focus back to what opened it.
  await expect(sheet).toHaveCount(0);
}

/**
 * Moves a plan on until the people at home have agreed to it.
 * @param look called when all is filled in, before it is written down
 */
export async function agreeAtHome(page: Page, plan: string, look: () => Promise<void>): Promise<void> {
  await app.goTo(page, `${plan}/state`);
  await page.getByRole('button', { name: 'Move to: Presented at the fair' }).click();
  await page.getByLabel('To which step').selectOption('Validated at home');
  await page.getByLabel('Women').fill('12');
  await page.getByLabel('Men', { exact: true }).fill('9');
  await page.getByLabel('Young people among them').fill('7');
  await page
    .getByLabel('What they changed in the plan')
    .fill('A smaller store, nearer to the school (invented)');
  await look();
  await page.getByRole('button', { name: 'Move to: Validated at home' }).click();
  await expect(page.getByText(/^Took part: 12 women/)).toBeVisible();
}

/** What a plan gets, in two parts. */
export async function award(page: Page, plan: string): Promise<void> {
  await app.goTo(page, `${plan}/state`);
  await page.getByLabel('To which step').selectOption('Awarded');
  await page.getByRole('button', { name: 'Move to: Awarded' }).click();
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('14,000');
  await page.getByLabel('Currency').fill('NPR');
  await page.getByLabel('Who gives it').fill('The fund (invented)');
  for (const part of [1, 2]) {
    await page.getByRole('button', { name: 'Add a part' }).click();
    await page.getByLabel(`Part ${part}: amount`).fill('7000');
    // Two taps within half a second are one.
    await page.waitForTimeout(600);
  }
  await expect(page.getByText(/^The parts make /)).toBeVisible();
}

/** The first report, written. */
export async function writeReport(page: Page, plan: string): Promise<void> {
  await app.goTo(page, `${plan}/report/1`);
  for (const [best, words] of [
    ['The best thing', 'Nineteen houses have a jar now. (invented)'],
    ['The second', 'The school asked for seed of its own. (invented)'],
    ['The third', 'Two keepers came from the seed house and taught us to dry beans. (invented)'],
  ] as const) {
    const thing = page.getByRole('region', { name: best, exact: true });
    await thing.getByRole('button', { name: /^Write/ }).click();
    const area = thing.getByRole('textbox');
    await expect(area).toBeEditable();
    await area.fill(words);
    await expect(thing.getByText('Saved on this phone')).toBeVisible();
  }
}
