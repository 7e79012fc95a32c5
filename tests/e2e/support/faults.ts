import { expect, type Locator, type Page } from '@playwright/test';
import { beginNote } from './app.ts';
import { openSample } from './kill-round.ts';

/** The sentence that says where the words are that are being written. */
const SAVED = 'Saved on this phone';

/** A note of the sample with its first words saved, and the box that it is written in. */
export async function openNote(page: Page, url: string, words: string): Promise<Locator> {
  await openSample(page, url);
  await beginNote(page);
  const box = noteBox(page);
  await expect(box).toBeEditable();
  await box.fill(words);
  await expectSaved(page);
  return box;
}

export function noteBox(page: Page): Locator {
  return page.getByLabel('What did you see or hear?');
}

/** What stands under the note that is being written. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByText(SAVED, { exact: true }).first()).toBeVisible();
}

/** After opening the app again at the same place, the note reads so. */
export async function expectKept(page: Page, words: string): Promise<void> {
  await page.reload();
  await expect(noteBox(page)).toHaveValue(words);
}

/** Says what the page is to do to its own databases. To be called before the app opens. */
export async function handleDatabases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { open: new Set<IDBDatabase>(), aborts: 0 };
    Object.assign(window, { databases: state });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      state.open.add(this);
      const transaction = begin.call(this, stores, mode, options);
      if (transaction.mode === 'readwrite' && state.aborts > 0) {
        state.aborts -= 1;
        queueMicrotask(() => transaction.abort());
      }
      return transaction;
    };
  });
}

interface Handled {
  readonly databases: { readonly open: Set<IDBDatabase>; aborts: number };
}

/** iOS closes IndexedDB under memory pressure while the page lives. */
export async function closeDatabases(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { open } = (window as unknown as Handled).databases;
    for (const db of open) {
      db.close();
      db.dispatchEvent(new Event('close'));
    }
    return open.size;
  });
}

/** The next transactions that write are broken off by the browser. */
export async function abortWrites(page: Page, count: number): Promise<void> {
  await page.evaluate((times) => {
    (window as unknown as Handled).databases.aborts = times;
  }, count);
}

/** Every row of the open route as it lies on disk, read past the app. */
export async function rowsOnDisk(page: Page): Promise<{ kind: string; values: Record<string, unknown> }[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('bitacora-route-')) ?? '';
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const rows = await new Promise<{ kind: string; values: Record<string, unknown> }[]>((resolve) => {
      const request = db.transaction('records').objectStore('records').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    db.close();
    return rows;
  });
}

/** The words of every note on disk. */
export async function notesOnDisk(page: Page): Promise<unknown[]> {
  const rows = await rowsOnDisk(page);
  return rows.filter(({ kind }) => kind === 'note').map(({ values }) => values['body']);
}

/** A second tab of the same browser that shows no app: it only has the same databases. */
export async function bareTab(page: Page, url: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(`${url}/icons/mark.svg`);
  return tab;
}

interface Space {
  readonly space: { takes: number; of: string };
}

/** Lets the phone fill up at any write. To be called before the app opens. */
export async function handleSpace(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const space = { takes: Infinity, of: '' };
    Object.assign(window, { space });
    const full = new WeakSet<IDBTransaction>();
    const sayFull = (proto: object, isFull: (of: never) => boolean) => {
      const real = Object.getOwnPropertyDescriptor(proto, 'error')?.get;
      Object.defineProperty(proto, 'error', {
        configurable: true,
        get() {
          return isFull(this as never)
            ? new DOMException('no space', 'QuotaExceededError')
            : real?.call(this);
        },
      });
    };
    sayFull(IDBTransaction.prototype, (transaction: IDBTransaction) => full.has(transaction));
    sayFull(
      IDBRequest.prototype,
      (request: IDBRequest) => !!request.transaction && full.has(request.transaction),
    );
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...args) {
        const request = real.apply(this, args);
        const { transaction } = this;
        if (!transaction.db.name.startsWith(space.of)) return request;
        if (space.takes > 0) {
          space.takes -= 1;
          return request;
        }
        // As Chromium does it: the write goes well, and the whole transaction is broken off later.
        request.addEventListener('success', () => {
          if (!full.has(transaction)) transaction.abort();
          full.add(transaction);
        });
        return request;
      };
    }
  });
}

/** How many writes there is space for, in the databases whose names begin so. */
export async function takeWrites(page: Page, takes: number, of = ''): Promise<void> {
  await page.evaluate((given) => Object.assign((window as unknown as Space).space, given), {
    takes,
    of,
  });
}

/** One of the settings as it lies on disk, read past the app. */
export async function settingOnDisk(page: Page, name: string): Promise<unknown> {
  return page.evaluate(async (of) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('bitacora-settings');
      request.addEventListener('success', () => resolve(request.result));
    });
    const settings = await new Promise<Record<string, unknown> | undefined>((resolve) => {
      const request = db.transaction('settings').objectStore('settings').get('settings');
      request.addEventListener('success', () => resolve(request.result));
    });
    db.close();
    return settings?.[of];
  }, name);
}
