import { expect, type Page, test } from '@playwright/test';
import { openSample } from './support/kill-round.ts';
import { setUpPhone } from './support/one-phone.ts';
import { type Phone, readyForOffline } from './support/phone.ts';
import type { Server } from './support/server.ts';

// One visit with signal, and what it leaves on the phone.
test.describe.configure({ mode: 'serial' });

let server: Server;
let phone: Phone;
let page: Page;
setUpPhone('disk', async (it) => {
  ({ server, phone, page } = it);
  await openSample(page, server.url);
  await readyForOffline(page);
});

test('a browser finds nothing that keeps the app from being installed', async () => {
  const session = await phone.context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('after one visit every place opens without signal, also from its address', async () => {
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
