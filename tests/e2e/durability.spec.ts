import { expect, type Page, test } from '@playwright/test';
import { giveConsent } from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
  phone = await openPhone({ disk: true });
});
test.afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

test('what a person says, answers, marks and writes is on disk, not only on its way there', async () => {
  const page = await phone.page();
  await page.addInitScript(watchWrites);
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();

  const started = await writesDuring(page, async () => {
    await page.getByRole('button', { name: 'Start and ask' }).click();
    await expect(page.getByRole('timer')).toHaveText(/0:0[3-9]/);
  });
  expectStrict(started, 'slices');
  expectStrict(started, 'records');

  expectStrict(await writesDuring(page, () => giveConsent(page, 'Rosa (invented)')), 'records');

  const marked = await writesDuring(page, async () => {
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await expect(page.getByText(/Marked 0:/)).toBeVisible();
    await page.getByRole('button', { name: 'Quote' }).click();
    await expect(page.getByText(/Marked 0:/)).toHaveCount(0);
  });
  expectStrict(marked, 'records');

  const noted = await writesDuring(page, async () => {
    await page.getByRole('button', { name: 'Note' }).click();
    await page.getByLabel('What you noticed').fill('She shows the jars');
    await expect(page.getByRole('dialog').getByText('Saved on this phone')).toBeVisible();
  });
  expectStrict(noted, 'records');
});

interface Write {
  readonly stores: readonly string[];
  readonly durability: IDBTransactionDurability;
}

function expectStrict(writes: readonly Write[], store: string): void {
  const found = writes.filter(({ stores }) => stores.includes(store));
  expect(found, `writes to ${store}`).not.toEqual([]);
  expect(found.filter(({ durability }) => durability !== 'strict')).toEqual([]);
}

/** The transactions that could write, opened while something was done. */
async function writesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly Write[]> {
  const read = () => page.evaluate(() => (window as unknown as { writes: Write[] }).writes.splice(0));
  await read();
  await act();
  return read();
}

/** Runs in the page, before the app does. */
function watchWrites(): void {
  const writes: Write[] = [];
  Object.assign(window, { writes });
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (transaction.mode === 'readwrite') {
      writes.push({ stores: [...transaction.objectStoreNames], durability: transaction.durability });
    }
    return transaction;
  };
}
