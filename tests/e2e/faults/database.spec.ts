import { expect, type Page, test } from '@playwright/test';
import * as faults from '../support/faults.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let phone: Phone;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async () => {
  phone = await openPhone();
  page = await phone.page();
  await faults.handleDatabases(page);
});
test.afterEach(() => phone.close());
test.afterAll(() => server?.stop());

test('a notebook that the phone closes is opened again, and what is typed then is saved', async () => {
  const box = await faults.openNote(page, server.url, 'before');
  expect(await faults.closeDatabases(page)).toBeGreaterThan(0);
  await box.fill('before and after');
  await faults.expectSaved(page);
  expect(await faults.notesOnDisk(page)).toContain('before and after');
  await faults.expectKept(page, 'before and after');
});

test('a write that the browser breaks off is done again, and while it can’t be done it is said', async () => {
  const box = await faults.openNote(page, server.url, 'before');
  await faults.abortWrites(page, 1);
  await box.fill('once');
  await faults.expectSaved(page);
  expect(await faults.notesOnDisk(page)).toContain('once');
  await faults.abortWrites(page, 4);
  await box.fill('four times');
  await expect(page.getByText(/^Not saved yet: the phone closed the notebook for a moment/)).toBeVisible();
  await expect(box).toHaveValue('four times');
  expect(await faults.notesOnDisk(page)).toContain('once');
  await faults.expectSaved(page);
  await faults.expectKept(page, 'four times');
});

test('a notebook that a newer version has changed is not written to, and says so here and when it is opened', async () => {
  const box = await faults.openNote(page, server.url, 'before');
  const tab = await faults.bareTab(page, server.url);
  await tab.evaluate(raise, 'bitacora-route-');
  await box.fill('after');
  await expect(page.getByText(/^Not saved: a newer Bitácora has opened this notebook/)).toBeVisible();
  await expect(box).toHaveValue('after');
  const onDisk = await faults.notesOnDisk(tab);
  expect(onDisk).toContain('before');
  expect(onDisk).not.toContain('after');
  await page.reload();
  await expect(
    page.getByText(/^A newer Bitácora has opened this notebook, and this one is too old/),
  ).toBeVisible();
  expect(await faults.notesOnDisk(tab)).toContain('before');
});

for (const [what, name] of [
  ['sound', 'bitacora-media-'],
  ['the list of routes', 'bitacora-directory'],
] as const)
  test(`${what} that a newer version has changed is said when the app is opened, and the notebook lies there whole`, async () => {
    await faults.openNote(page, server.url, 'before');
    const tab = await faults.bareTab(page, server.url);
    await tab.evaluate(raise, name);
    await page.reload();
    await expect(
      page.getByText(/^A newer Bitácora has opened this notebook, and this one is too old/).first(),
    ).toBeVisible();
    expect(await faults.notesOnDisk(tab)).toContain('before');
  });

test('a notebook that the browser clears under the page says so, and leaves the words to be copied', async () => {
  const box = await faults.openNote(page, server.url, 'before');
  const session = await phone.context.newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await box.fill('before, and what nobody may take from the screen');
  await expect(page.getByText(/^Not saved: this notebook is not on this phone any more/)).toBeVisible();
  await page.waitForTimeout(2500);
  await expect(box).toHaveValue('before, and what nobody may take from the screen');
  const made = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(made.filter((name) => name?.startsWith('bitacora-route-'))).toEqual([]);
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: /Look at a sample/ })).toBeVisible();
});

/** Runs in the page: what a later version of the app does when it opens such databases. */
async function raise(of: string): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  for (const name of names.filter((each) => each.startsWith(of))) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 70);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
  }
}
