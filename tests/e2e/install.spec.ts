import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openPhone, type Phone, readyForOffline } from './support/phone.ts';
import { copyApp, lookForNext, releaseNext } from './support/release.ts';
import { type Server, startServer } from './support/server.ts';

let folder: string;
let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  folder = await copyApp();
  server = await startServer(folder);
});
test.beforeEach(async () => {
  phone = await openPhone();
});
test.afterEach(() => phone.close());
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The sample on a phone that holds the whole app. */
async function openSample(): Promise<Page> {
  const page = await phone.page();
  await page.goto(server.url);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await readyForOffline(page);
  return page;
}

test('a browser finds nothing that keeps the app from being installed', async () => {
  const page = await openSample();
  const session = await phone.context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('after one visit every place opens without signal, also from its address', async () => {
  const page = await openSample();
  await phone.off();
  for (const place of [
    '/',
    '/notebook',
    '/record',
    '/plan',
    '/route',
    '/phone',
    '/phone/waiting',
    '/phone/export',
  ]) {
    await page.goto(`${server.url}${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a new version waits until a person asks for it, and costs nothing that is being typed', async () => {
  const page = await openSample();
  await page.getByRole('link', { name: /Write a note/ }).click();
  const words = page.getByRole('textbox').first();
  await expect(words).toBeEditable();
  await words.fill('typed before the update');
  await releaseNext(server, folder);
  await lookForNext(page);
  const offer = page.getByRole('button', { name: 'Use it now' });
  await expect(offer).toBeVisible();
  await words.fill('typed before the update, and after');
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await offer.click();
  await reloaded;
  await expect(page.getByRole('textbox').first()).toHaveValue('typed before the update, and after');
  await expect(offer).toHaveCount(0);
});
