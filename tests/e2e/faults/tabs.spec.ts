import { expect, type Page, test } from '@playwright/test';
import * as faults from '../support/faults.ts';
import { setUpPhone } from '../support/one-phone.ts';
import type { Phone } from '../support/phone.ts';
import type { Server } from '../support/server.ts';

let server: Server;
let phone: Phone;
let page: Page;

setUpPhone('beeps', (it) => void ({ server, phone, page } = it));
test.afterEach(async () => {
  for (const tab of phone.context.pages()) if (tab !== page && tab.url() !== 'about:blank') await tab.close();
});

test('two tabs that write in one note at once both read all of it', async () => {
  const box = await faults.openNote(page, server.url, 'Seeds in jars.');
  const other = await phone.context.newPage();
  await other.goto(page.url());
  const otherBox = faults.noteBox(other);
  await expect(otherBox).toHaveValue('Seeds in jars.');
  await box.press('Control+End');
  await otherBox.press('Control+Home');
  for (const [at, word] of ['one', 'two', 'three', 'four', 'five'].entries()) {
    await Promise.all([
      box.pressSequentially(` ${word}`, { delay: 30 }),
      otherBox.pressSequentially(`${at} `, { delay: 30 }),
    ]);
  }
  const all = '0 1 2 3 4 Seeds in jars. one two three four five';
  for (const each of [box, otherBox]) await expect(each).toHaveValue(all);
  await faults.expectSaved(page);
  await faults.expectSaved(other);
  await faults.expectKept(page, all);
});

test('two tabs that write in one field: the second goes on from what the first has written', async () => {
  await faults.openNote(page, server.url, 'a note');
  await page.goto(`${server.url}/plan`);
  await page
    .getByRole('link')
    .filter({ hasText: /Invented|invented/ })
    .first()
    .click();
  const field = page.getByLabel('Name of the plan');
  await expect(field).toBeVisible();
  const other = await phone.context.newPage();
  await other.goto(page.url());
  const otherField = other.getByLabel('Name of the plan');
  await field.fill('Jars of the first tab');
  await field.blur();
  await expect(otherField).toHaveValue('Jars of the first tab');
  await otherField.press('End');
  await otherField.pressSequentially(', and of the second');
  await otherField.blur();
  await expect(field).toHaveValue('Jars of the first tab, and of the second');
  await page.reload();
  await expect(field).toHaveValue('Jars of the first tab, and of the second');
});

test('a tab that is frozen in the middle of a write is named, and what was held up is saved once it goes on', async () => {
  const box = await faults.openNote(page, server.url, 'before');
  const tab = await faults.bareTab(page, server.url);
  const session = await phone.context.newCDPSession(tab);
  await page.bringToFront();
  await tab.evaluate(hold);
  // What a phone does to a tab that it freezes: its scripts stand still wherever they are.
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  await box.fill('typed while it was held');
  await expect(page.getByText(/^Not saved yet: another tab of Bitácora stands still/)).toBeVisible();
  await box.fill('typed while it was held, and more');
  await expect(page.getByText(/^Not saved yet: another tab of Bitácora stands still/)).toBeVisible();
  const third = await phone.context.newPage();
  await third.goto(`${server.url}/notebook`);
  await expect(third.getByText(/^Another tab of Bitácora stands still and holds the notebook/)).toBeVisible();
  await session.send('Debugger.resume');
  await faults.expectSaved(page);
  await expect(third.getByText(/^Another tab of Bitácora stands still/)).toHaveCount(0);
  await expect(third.getByRole('heading', { level: 1 })).toBeVisible();
  await faults.expectKept(page, 'typed while it was held, and more');
});

/** Runs in the page: begins a write of every row that lasts three seconds, or as long as the tab stands still. */
async function hold(): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const name = names.find((each) => each.startsWith('bitacora-route-')) ?? '';
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
  const transaction = db.transaction(['records', 'meta'], 'readwrite');
  const store = transaction.objectStore('meta');
  const until = Date.now() + 3000;
  const again = () => {
    if (Date.now() < until) store.get('identity').addEventListener('success', again);
  };
  again();
}
