import { expect, type Page, test } from '@playwright/test';
import * as app from '../support/app.ts';
import { openSample } from '../support/kill-round.ts';
import { openPhone, type Phone, readyForOffline } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';
import { clapFile } from '../support/speech.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async () => {
  phone = await openPhone();
});
test.afterEach(() => phone?.close());
test.afterAll(() => server?.stop());

/** Code is gone from the phone, as for a page that is older than the app beside it. */
async function lose(page: Page, isLost: { readonly name?: string; readonly words?: string }): Promise<void> {
  const lost = await page.evaluate(async ({ name = '/assets/', words = '' }) => {
    let gone = 0;
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        if (!request.url.includes(name) || !(await answer?.text())?.includes(words)) continue;
        await cache.delete(request);
        gone += 1;
      }
    }
    return gone;
  }, isLost);
  expect(lost).toBeGreaterThan(0);
  const session = await phone.context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}

/** What reads files of sound. */
const PARSER = { words: 'S_TEXT/WEBVTT' };

test('a recording whose file can’t be made, because the code for it is gone, is not called unreadable: the next start makes it whole', async () => {
  const page = await phone.page();
  await openSample(page, server.url);
  await readyForOffline(page);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Rosa (invented)');
  await expect(page.getByText(/^Saved up to 0:0[3-9]/)).toBeVisible();
  await phone.off();
  await lose(page, PARSER);
  await app.finishRecording(page);
  await expect(page.getByText(/^The sound is saved, but it could not be made ready to play/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Player' })).toHaveCount(0);
  await phone.on();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  const sound = page.locator('audio');
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(2);
  expect(await sound.evaluate((audio: HTMLAudioElement) => Number.isFinite(audio.duration))).toBe(true);
});

test('sound from elsewhere that can’t be read, because the code for it is gone, is not called unreadable: the app says what to do', async () => {
  const page = await phone.page();
  await openSample(page, server.url);
  await readyForOffline(page);
  await page.goto(`${server.url}/import`);
  await expect(page.getByText(/^Choose a recording from this phone/)).toBeVisible();
  await phone.off();
  await lose(page, PARSER);
  const file = await clapFile(5, 2);
  await page.getByLabel('Choose the file').setInputFiles(file);
  await expect(page.getByText(/could not be read just now/)).toBeVisible();
  await expect(page.getByText(/This browser can’t read/)).toHaveCount(0);
  await phone.on();
  await page.reload();
  await page.getByLabel('Choose the file').setInputFiles(file);
  await expect(page.getByLabel('Recorded on')).toBeVisible();
});

for (const part of ['store', 'route']) {
  test(`a route that can’t be opened, because its code is gone (${part}), says so and is opened again, and nobody waits for good`, async () => {
    const page = await phone.page();
    await openSample(page, server.url);
    await readyForOffline(page);
    await phone.off();
    await lose(page, { name: `/assets/${part}-` });
    await page.reload();
    await expect(page.getByText(/^The notebook can’t be opened/)).toBeVisible();
    await phone.on();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Day/ })).toBeVisible();
  });
}
