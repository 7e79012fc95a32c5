import { expect, type Page, test } from '@playwright/test';
import * as app from '../support/app.ts';
import * as faults from '../support/faults.ts';
import { openSample } from '../support/kill-round.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let phone: Phone;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async () => {
  phone = await openPhone({ disk: true });
  page = await phone.page();
});
test.afterEach(() => phone.close());
test.afterAll(() => server?.stop());

/** More than the app needs, and soon full, bytes. */
const DISK = 6_000_000;

/** A small disk. The browser counts what lies on it once the first notebook is opened, so it comes before. */
async function putSmallDisk(): Promise<void> {
  const session = await phone.context.newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: DISK });
}

/** Fills the disk to its last byte from another tab; `empty` gives that back. */
async function fillDisk(): Promise<{ empty(): Promise<void> }> {
  const tab = await faults.bareTab(page, server.url);
  await tab.evaluate(fill);
  await page.bringToFront();
  return { empty: () => tab.evaluate(emptyOut) };
}

/** Runs in the page. */
async function fill(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('what else lies on the phone');
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('things', { autoIncrement: true }),
    );
    request.addEventListener('success', () => resolve(request.result));
  });
  Object.assign(window, { db });
  const fits = (size: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = db.transaction('things', 'readwrite');
      const thing = new Uint8Array(size).map(() => Math.random() * 256);
      transaction.objectStore('things').put(thing);
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
  for (let size = 1_000_000; size >= 1; ) if (!(await fits(size))) size = Math.floor(size / 4);
}

/** Runs in the page. */
async function emptyOut(): Promise<void> {
  const { db } = window as unknown as { db: IDBDatabase };
  db.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(db.name).addEventListener('success', resolve);
  });
}

test('words that a full phone can’t take stay on the screen, and are saved by themselves once there is space', async () => {
  await putSmallDisk();
  const box = await faults.openNote(page, server.url, 'before');
  const disk = await fillDisk();
  await box.fill('before, and on a full phone');
  await expect(page.getByText(/^Not saved yet: this phone is full/)).toBeVisible();
  await expect(box).toHaveValue('before, and on a full phone');
  expect(await faults.notesOnDisk(page)).toContain('before');
  await disk.empty();
  await faults.expectSaved(page);
  expect(await faults.notesOnDisk(page)).toContain('before, and on a full phone');
  await faults.expectKept(page, 'before, and on a full phone');
});

test('a short field that a full phone can’t take says so, and so does a choice; neither takes anything back', async () => {
  await putSmallDisk();
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await app.makePlan(page, 'Jars');
  const field = page.getByLabel('Name of the plan');
  await expect(field).toHaveValue('Jars');
  const disk = await fillDisk();
  await field.fill('Jars for everyone');
  await field.blur();
  await expect(page.getByText(/^Not saved yet: this phone is full/)).toBeVisible();
  await expect(field).toHaveValue('Jars for everyone');
  await expect(page.getByRole('heading', { level: 1, name: 'Jars', exact: true })).toBeVisible();
  await disk.empty();
  await expect(page.getByRole('heading', { level: 1, name: 'Jars for everyone' })).toBeVisible();
  await expect(page.getByText(/^Not saved yet/)).toHaveCount(0);
});

test('This phone says whether the browser keeps everything, and what to do where it doesn’t promise', async () => {
  await openSample(page, server.url);
  await page.goto(`${server.url}/phone`);
  await expect(page.getByText('The browser may clear it when the phone gets full.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask it to keep everything' }).click();
  await expect(page.getByText(/^The browser hasn’t promised it\. Install the app/)).toBeVisible();
  const session = await phone.context.newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'] });
  await page.getByRole('button', { name: 'Ask it to keep everything' }).click();
  await expect(page.getByText(/^The browser has promised to keep it/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^The browser has promised to keep it/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask it to keep everything' })).toHaveCount(0);
});
