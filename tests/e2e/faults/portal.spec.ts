import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openSample } from '../support/kill-round.ts';
import { openPhone, type Phone, readyForOffline } from '../support/phone.ts';
import { type Portal, startPortal } from '../support/portal.ts';
import { copyApp, lookForNext, releaseNext } from '../support/release.ts';
import { type Server, startServer } from '../support/server.ts';

let folder: string;
let server: Server;
let portal: Portal;
let phone: Phone;
let page: Page;

test.beforeEach(async () => {
  folder = await copyApp();
  server = await startServer(folder);
  portal = await startPortal(() => server.url);
  phone = await openPhone();
  page = await phone.page();
});
test.afterEach(async () => {
  await phone.close();
  await portal.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const code = () => page.evaluate(() => [...document.scripts].map(({ src }) => src).join(' '));

/** Looks for a next version and waits for what becomes of it. */
const fateOfNext = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise<ServiceWorker | null>((resolve) =>
      registration?.addEventListener('updatefound', () => resolve(registration.installing), { once: true }),
    );
    await registration?.update();
    const worker = await found;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (worker?.state === 'installed' || worker?.state === 'redundant') resolve();
      };
      worker?.addEventListener('statechange', look);
      look();
    });
    return worker?.state;
  });

/** What the worker keeps under the name of a script and is none. */
const pagesForScripts = () =>
  page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => caches.open(name)));
    const answers = await Promise.all(
      kept.map(async (cache) =>
        Promise.all(
          (await cache.keys()).map(async (asked) => {
            const type = (await cache.match(asked))?.headers.get('content-type') ?? '';
            return asked.url.endsWith('.js') && type.includes('html') ? [asked.url] : [];
          }),
        ),
      ),
    );
    return answers.flat(2);
  });

test('a hotspot that wants a sign-in in the middle of an update leaves the version that is there, whole; the next try brings the new one', async () => {
  await openSample(page, portal.url);
  await readyForOffline(page);
  await releaseNext(server, folder);
  portal.shutWithin(5);
  expect(await fateOfNext()).toBe('redundant');
  expect(portal.refused.length).toBeGreaterThan(0);
  expect(await pagesForScripts()).toEqual([]);
  for (const place of ['/notebook', '/phone']) {
    await page.goto(portal.url + place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Sign in to go on')).toHaveCount(0);
  }
  expect(await code()).not.toContain('-next.js');
  portal.open();
  await lookForNext(page);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => code().catch(String), { timeout: 120_000 }).toContain('-next.js');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('one that wants it while the app comes for the first time keeps no page in place of the app, which comes whole once somebody has signed in', async () => {
  portal.shutWithin(5);
  await page.goto(portal.url);
  await expect.poll(() => portal.refused.length).toBeGreaterThan(0);
  expect(await pagesForScripts()).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBeUndefined();
  portal.open();
  await page.goto(portal.url);
  await readyForOffline(page);
  expect(await pagesForScripts()).toEqual([]);
  await phone.off();
  await page.goto(`${portal.url}/notebook`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
