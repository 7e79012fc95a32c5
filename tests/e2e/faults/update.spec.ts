import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as app from '../support/app.ts';
import { openSample } from '../support/kill-round.ts';
import { openPhone, type Phone, readyForOffline } from '../support/phone.ts';
import { copyApp, lookForNext, releaseNext } from '../support/release.ts';
import { type Server, startServer } from '../support/server.ts';

let folder: string;
let server: Server;
let phone: Phone;
let page: Page;

test.beforeEach(async () => {
  folder = await copyApp();
  server = await startServer(folder);
  phone = await openPhone();
  page = await phone.page();
});
test.afterEach(async () => {
  await phone.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** In the middle of an interview, on a phone that holds the whole app; the page carries a mark that a reload would take. */
async function inInterview(): Promise<void> {
  await openSample(page, server.url);
  await readyForOffline(page);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Rosa (invented)');
  await page.evaluate(() => Object.assign(window, { sameLife: true }));
}

const isSameLife = () => page.evaluate(() => 'sameLife' in window);
const offer = () => page.getByRole('button', { name: 'Use it now' });
/** It has come whole: what stands between it and the page is a person. */
const nextWaits = () =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
const code = () => page.evaluate(() => [...document.scripts].map(({ src }) => src).join(' '));

/** The next version answers, within what a worker may take to end; where it does not, how far it is. */
async function expectNext(): Promise<void> {
  const whatRuns = () =>
    page.evaluate(async () => {
      const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
      const sounds = [...document.querySelectorAll('audio')].map(
        ({ src, networkState }) => `${networkState} ${src}`,
      );
      const scripts = [...document.scripts].map(({ src }) => src);
      return [
        ...scripts,
        active?.state,
        waiting?.state,
        ...sounds,
        document.body.innerText.slice(0, 300),
      ].join('\n');
    });
  await expect
    .poll(() => whatRuns().catch((error: unknown) => String(error)), { timeout: 120_000 })
    .toContain('-next.js');
}

async function expectRecording(): Promise<void> {
  const timer = page.getByRole('timer');
  const before = await timer.textContent();
  await expect(timer).not.toHaveText(before ?? '');
}

/** Ends the recording, and hears of it that it is as long as the clock said. */
async function finish(): Promise<void> {
  const [, seconds] = /^0:(\d\d)$/.exec((await page.getByRole('timer').textContent()) ?? '') ?? [];
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  const length = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration);
  expect(Number(seconds)).toBeGreaterThan(0);
  await expect.poll(length).toBeGreaterThan(Number(seconds) - 0.5);
}

test('a new version that comes in the middle of an interview waits until it is asked for, and costs nothing that is being typed', async () => {
  await inInterview();
  await page.getByRole('button', { name: 'Note' }).click();
  const words = page.getByLabel('What you noticed');
  await words.fill('typed before the update');
  await releaseNext(server, folder);
  await lookForNext(page);
  await nextWaits();
  await words.fill('typed before the update, and after');
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expectRecording();
  expect(await isSameLife()).toBe(true);
  // The page that it opens would record nothing: it is offered when the recording has ended.
  await expect(offer()).toHaveCount(0);
  await finish();
  expect(await isSameLife()).toBe(true);
  await offer().click();
  await expectNext();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  await expect(offer()).toHaveCount(0);
  await expect(page.getByText('typed before the update, and after').first()).toBeVisible();
});

test('a new version that has come lets the app go on without signal, the one before it, and itself once it is asked for', async () => {
  await inInterview();
  await releaseNext(server, folder);
  await lookForNext(page);
  await nextWaits();
  await phone.off();
  await server.kill();
  await expectRecording();
  await finish();
  const interview = page.url();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  expect(await code()).not.toContain('-next.js');
  for (const place of ['/notebook', '/phone']) {
    await page.goto(server.url + place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(interview);
  await expect(offer()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  // It comes once the version before is asked for nothing any more; see takeover.ts.
  await offer().click();
  await expectNext();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
});
