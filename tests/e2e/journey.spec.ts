import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openPhone, type Phone, readyForOffline } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';
import * as app from './support/app.ts';
import { expectWorn } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

let server: Server;
let desk: Phone;
let a: Phone;
let b: Phone;
let c: Phone;
const links: string[] = [];
const SENTENCE = 'We keep seeds in jars.';

test.beforeAll(async () => {
  server = await startServer();
  const microphone = await speechFile();
  desk = await openPhone({ width: 1280, height: 800 });
  a = await openPhone({ microphone });
  b = await openPhone();
  c = await openPhone();
});
test.afterAll(async () => {
  for (const phone of [desk, a, b, c]) await phone?.close();
  await server?.stop();
});

test('a coordinator makes a route from the sample and invites three people', async () => {
  const page = await desk.page();
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  for (const role of ['Facilitator', 'Facilitator', 'Participant']) links.push(await app.invite(page, role));
  expect(links[0]).not.toBe(links[1]);
});

test('phone A joins, goes offline, reloads, and opens the stop', async () => {
  const page = await a.page();
  await app.join(page, links[0] ?? '', 'Bodhi');
  await app.sendAlways(page);
  await readyForOffline(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await a.off();
  await page.goto(`${server.url}/route`);
  await page.reload();
  await page
    .getByRole('link', { name: /Field visit/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/stop\//);
  await expect(page.getByRole('link', { name: 'Record here' })).toBeVisible();
});

test('records 30 seconds with consent, marks a quote, and writes a note', async () => {
  const page = await a.page();
  await page.getByRole('link', { name: 'Record here' }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Rosa (invented)');
  await expect(page.getByRole('timer')).toHaveText(/0:(1[2-9]|[2-5]\d)/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: 'Quote' }).click();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('What you noticed').fill('She shows the jars while she speaks');
  await expect(page.getByRole('dialog').getByText('Saved on this phone')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:(3[0-9]|[45]\d)/, { timeout: 60_000 });
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Write what was said').fill('Each of us keeps a jar for the others.');
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
});

test('lets the quote inspire a plan and drafts its cards, still offline', async () => {
  const page = await a.page();
  await page.getByRole('button', { name: 'Inspires us' }).click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await page.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  await expect(page.getByText('Each of us keeps a jar for the others.')).toBeVisible();
  await app.writeCard(page, 'today', 'Seed is bought every year.');
  await app.writeCard(page, 'vision', SENTENCE);
  await expect(page.getByText(/waiting for signal/).first()).toBeVisible();
});

test('comes online with the app closed, and everything reaches the endpoint', async () => {
  const page = await a.page();
  const access = await app.accessOf(page);
  await a.closeApp();
  expect(await app.titlesOnEndpoint(server.url, access)).not.toContain('Jars for everyone');
  await a.on();
  await expect
    .poll(() => app.titlesOnEndpoint(server.url, access), { timeout: 60_000 })
    .toContain('Jars for everyone');
  await expect.poll(() => app.missingChunks(server.url, access), { timeout: 60_000 }).toEqual([]);
  expect((await app.chunksOnEndpoint(server.url, access)).length).toBeGreaterThan(1);
});

test('phone B joins by link and hears the recording from the mark', async () => {
  const page = await b.page();
  await app.join(page, links[1] ?? '', 'Carmen');
  await app.sendAlways(page);
  await page.goto(`${server.url}/notebook`);
  await page.locator('main a[href^="/interview/"]').first().click();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Play from 0:1/ }).click();
  const audio = page.locator('audio');
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(5);
  const heard = await audio.evaluate((each: HTMLAudioElement) => ({
    length: each.duration,
    paused: each.paused,
  }));
  expect(heard.length).toBeGreaterThan(25);
  expect(heard.length).toBeLessThan(70);
});

test('both edit the same sentence and the same field offline; both texts are read, and one choice settles the field', async () => {
  const [pageA, pageB] = [await a.page(), await b.page()];
  await pageA.goto(server.url);
  const plan = await app.planAddress(pageB, 'Jars for everyone');
  for (const page of [pageA, pageB]) {
    await page.goto(`${server.url}${plan}`);
    await expect(page.getByLabel('Name of the plan')).toHaveValue('Jars for everyone');
  }
  for (const phone of [a, b]) await phone.off();
  await app.writeCard(pageA, 'vision', `Next year ${SENTENCE}`, plan);
  await app.writeCard(pageB, 'vision', `${SENTENCE} So do our neighbours.`, plan);
  await app.writeCard(pageA, 'new', 'We grow maize', plan);
  await app.writeCard(pageB, 'new', 'We have water', plan);
  await app.renamePlan(pageA, plan, 'Jars of Bodhi');
  await app.renamePlan(pageB, plan, 'Jars of Carmen');
  for (const phone of [a, b]) await phone.on();
  await app.settleBoth(server.url, [pageA, pageB]);
  for (const page of [pageA, pageB]) {
    await page.goto(`${server.url}${plan}/vision`);
    await expect(page.getByLabel('What we say')).toHaveValue(`Next year ${SENTENCE} So do our neighbours.`);
    await page.goto(`${server.url}${plan}`);
    for (const title of ['Jars of Bodhi', 'Jars of Carmen']) {
      await expect(page.getByText(title).first()).toBeVisible();
    }
  }
  await expectWorn(pageB, 'two people wrote the same');
  await pageA.goto(`${server.url}${plan}/new`);
  await pageA.getByRole('button', { name: 'See both' }).click();
  await expect(pageA.getByRole('dialog').getByText('We have water')).toBeVisible();
  await expectWorn(pageA, 'whose words are whose');
  await pageA.getByRole('button', { name: 'Put them on lines of their own' }).click();
  await expect(pageA.getByText('both wrote here')).toHaveCount(0);
  await expect(pageA.getByText('Saved on this phone').first()).toBeVisible();
  await keep(pageB, 'Jars of Bodhi');
  await app.settleBoth(server.url, [pageB, pageA]);
  for (const page of [pageA, pageB]) {
    await page.goto(`${server.url}${plan}`);
    await expect(page.getByLabel('Name of the plan')).toHaveValue('Jars of Bodhi');
    await expect(page.getByText('Jars of Carmen')).toHaveCount(0);
    await page.goto(`${server.url}${plan}/new`);
    await expect(page.getByLabel('What we say')).toHaveValue(
      /^(We grow maize\nWe have water|We have water\nWe grow maize)$/,
    );
  }
});

test('a participant joins, hears the voice behind the plan and no interview, and drafts a card offline', async () => {
  const page = await c.page();
  await app.join(page, links[2] ?? '', 'Dawa');
  await readyForOffline(page);
  await page.goto(`${server.url}/notebook`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const plan = await app.planAddress(page, 'Jars of Bodhi');
  await expect(page.locator('main a[href^="/interview/"]')).toHaveCount(0);
  await page.goto(`${server.url}${plan}`);
  // The data saver leaves sound where it is until somebody asks for it.
  await page.getByRole('button', { name: 'Fetch it now' }).click();
  await page.getByRole('button', { name: 'Hear it' }).click();
  const audio = page.locator('audio');
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(0.5);
  await c.off();
  await app.writeCard(page, 'who', 'Twelve families of two villages.', plan);
  await c.on();
  await app.settleBoth(server.url, [page]);
});

test('the coordinator exports, and the ZIP holds the words, the plan and the sound', async () => {
  const page = await desk.page();
  await app.sendAlways(page);
  await app.settleBoth(server.url, [page]);
  await page.goto(`${server.url}${await app.planAddress(page, 'Jars of Bodhi')}`);
  await expect(page.getByText('Twelve families of two villages.')).not.toHaveCount(0, { timeout: 60_000 });
  await page.goto(`${server.url}/phone/export`);
  const files = unzipSync(new Uint8Array(await readFile(await app.exportFile(page))));
  const names = Object.keys(files);
  const bytesOf = (name: RegExp) => files[names.find((each) => name.test(each)) ?? ''] ?? new Uint8Array();
  const text = (name: RegExp) => strFromU8(bytesOf(name));
  // The mark by which Excel knows UTF-8.
  expect(Array.from(bytesOf(/note.*\.csv$/).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const notes = text(/note.*\.csv$/);
  expect(notes).toContain('She shows the jars while she speaks');
  expect(text(/plans\/.*\.html$/)).toContain(`Next year ${SENTENCE} So do our neighbours.`);
  expect(text(/plans\/.*\.html$/)).toContain('Twelve families of two villages.');
  expect(text(/interviews\/.*\.html$/)).toContain('Each of us keeps a jar for the others.');
  const sound = names.find((name) => name.startsWith('sound/'));
  expect(sound).toBeDefined();
  const { length, seconds, loudest } = await hear(page, files[sound ?? ''] ?? new Uint8Array());
  expect(length).toBeGreaterThan(29);
  expect(length).toBeLessThan(70);
  // Where the machine stands still, its microphone gives nothing: the file then has a hole, and keeps its length.
  expect(seconds).toBeGreaterThan(15);
  expect(loudest).toBeGreaterThan(0.05);
});

/** Opens and decodes a sound as a listener's browser does: how long it says it is, and what is in it. */
async function hear(
  page: Page,
  bytes: Uint8Array,
): Promise<{ length: number; seconds: number; loudest: number }> {
  return page.evaluate(async (encoded) => {
    const file = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const player = new Audio(URL.createObjectURL(new Blob([file])));
    await new Promise((resolve) => {
      player.addEventListener('loadedmetadata', resolve, { once: true });
    });
    const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(file.buffer);
    const loudest = sound.getChannelData(0).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    return { length: player.duration, seconds: sound.duration, loudest };
  }, Buffer.from(bytes).toString('base64'));
}

async function keep(page: Page, title: string): Promise<void> {
  const version = page.getByRole('listitem').filter({ hasText: title });
  await version.getByRole('button', { name: 'Keep this one' }).click();
  // On disk: whoever leaves the page before has not chosen.
  await expect(version).toHaveCount(0);
}
