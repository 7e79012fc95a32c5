import { expect, type Page } from '@playwright/test';
import { giveConsent, goTo } from '../e2e/support/app.ts';
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
  await page.getByLabel('Place', { exact: true }).selectOption({ label: 'A new place …' });
  await page.getByLabel('Name of the place').fill('Bijuwa, Kapilvastu');
  await add.click();
  await expect(add).toBeHidden();
  await page.getByLabel('Case').selectOption({ label: 'A new case …' });
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
