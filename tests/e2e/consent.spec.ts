import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let server: Server;
let a: Phone;
let b: Phone;
let interview = '';
let plan = '';
const WORDS = 'Each of us keeps a jar for the others (invented).';

test.beforeAll(async () => {
  server = await startServer();
  a = await openPhone({ microphone: await speechFile() });
  b = await openPhone();
});
test.afterAll(async () => {
  for (const phone of [a, b]) await phone?.close();
  await server?.stop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page, seconds: number) =>
  expect
    .poll(async () => secondsIn((await page.getByText(/^Saved up to/).textContent()) ?? ''), {
      timeout: 30_000,
    })
    .toBeGreaterThanOrEqual(seconds);

function secondsIn(words: string): number {
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(words) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

async function group(page: Page, act: string): Promise<void> {
  await page.locator('summary', { hasText: 'Change' }).click();
  await button(page, act).click();
}

/** What the interview's sounds have become, in the order of their segments. */
async function soundsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('bitacora-route-')) ?? '';
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const rows = await new Promise<{ kind: string; key: string; state: string }[]>((resolve) => {
      const request = db.transaction('records').objectStore('records').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    db.close();
    return rows
      .filter(({ kind, key }) => kind === 'media' && key.startsWith('team/'))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ state }) => state);
  });
}

test('somebody joins a talk, says no, and what was said since is gone while the recording goes on', async () => {
  const page = await a.page();
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  const link = await app.invite(page, 'Facilitator');
  const other = await b.page();
  await app.join(other, link, 'Carmen');
  await app.sendAlways(other);
  await app.sendAlways(page);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await button(page, 'Start and ask').click();
  await app.giveConsent(page, 'Rosa (invented)');
  await saved(page, 6);
  await button(page, 'Mark').click();
  await group(page, 'Someone joined');
  await expect(page.getByText(/^Joined at .* No consent yet$/)).toBeVisible();
  await saved(page, 10);
  await button(page, 'Mark').click();
  await button(page, 'No').click();
  await expect(page.getByText(/^What was said since .* is erased/)).toBeVisible();
  await button(page, 'Erase what was said since').click();
  await expect(page.getByText(/^Joined at/)).toHaveCount(0);
  await saved(page, 9);
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 20_000 });
  interview = new URL(page.url()).pathname;
  expect(await soundsOf(page)).toEqual(['live', 'erased', 'live']);
  await expect(page.getByRole('button', { name: /^Play from/ })).toHaveCount(1);
});

test('while an answer is missing nothing of it is shared, and that is said', async () => {
  const page = await a.page();
  await page.getByLabel('Write what was said').fill(WORDS);
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  await button(page, 'Someone joined').click();
  await button(page, 'Ask them').click();
  await expect(page.getByText('An answer is missing')).toBeVisible();
  await button(page, 'Inspires us').click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await button(page, 'Begin this plan').click();
  await expect(page.getByText(/have not been asked yet/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('region', { name: 'Consent' })
    .getByRole('button', { name: 'Yes', exact: true })
    .click();
  await page.getByText('Our group only', { exact: true }).click();
  await button(page, 'Next').click();
  await page.getByText('No name', { exact: true }).click();
  await button(page, 'Done').click();
  await expect(page.getByText('An answer is missing')).toBeHidden();
});

test('both copy and sound reach the other phone, with the name as agreed', async () => {
  const page = await a.page();
  await button(page, 'Inspires us').click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await button(page, 'Begin this plan').click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await expect(page.getByText(WORDS)).toBeVisible();
  const other = await b.page();
  await app.settleBoth(server.url, [page, other]);
  await other.goto(server.url + plan);
  await expect(other.getByText(WORDS)).toBeVisible();
  await expect(other.getByText('Rosa (invented)')).toBeVisible();
  await expect(button(other, 'Hear it')).toBeVisible({ timeout: 30_000 });
});

test('a part that is taken back on one phone is gone on both once they have met, and nothing else is', async () => {
  const [page, other] = [await a.page(), await b.page()];
  await other.goto(server.url + interview);
  await other.getByRole('link', { name: 'More about the consent' }).click();
  await button(other, 'The sound').click();
  await expect(other.getByText(/^Taken back: The sound/)).toBeVisible();
  await button(other, 'The name').click();
  await expect(other.getByText(/^Taken back: The name/)).toBeVisible();
  await app.settleBoth(server.url, [other, page]);
  for (const each of [page, other]) {
    await each.goto(server.url + plan);
    await expect(each.getByText(WORDS)).toBeVisible();
    await expect(each.getByText('Rosa (invented)')).toHaveCount(0);
    await expect(button(each, 'Hear it')).toHaveCount(0);
    await each.goto(server.url + interview);
    await expect(each.getByText(/The sound was taken back/)).toBeVisible();
    await expect(each.getByRole('group', { name: 'Player' })).toHaveCount(0);
    await expect(each.getByText('Rosa (invented)')).toHaveCount(0);
  }
});

test('all of it, taken back, leaves nothing of it in the plan of the other phone', async () => {
  const [page, other] = [await a.page(), await b.page()];
  await page.getByRole('link', { name: 'More about the consent' }).click();
  await button(page, 'Everything').click();
  await expect(page.getByText(/^Taken back: Everything/)).toBeVisible();
  await app.settleBoth(server.url, [page, other]);
  await other.goto(server.url + plan);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByText(WORDS)).toHaveCount(0);
});
