import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { setUpPhone } from './support/one-phone.ts';
import { type Phone, readyForOffline } from './support/phone.ts';
import type { Server } from './support/server.ts';

/**
 * One interview from its first question to its copy for the host, on a phone without any signal. Each step is a test of its
 * own, so that others can stand between them; what they need of each other is on the phone.
 */
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let server: Server;
let phone: Phone;
let page: Page;
let interview = '';

setUpPhone('speech', async (it) => {
  ({ server, phone, page } = it);
  await phone.context.grantPermissions(['microphone', 'camera', 'background-sync']);
  page.setDefaultTimeout(60_000);
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await readyForOffline(page);
  await phone.off();
  await page.goto(`${server.url}/`);
});

/** The first mark of the time line: the quote. */
const firstMark = () =>
  page
    .getByRole('list', { name: 'Marks' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Inspires us' }) })
    .first();
/** Until so many seconds are recorded; a slow machine may be past them. */
const untilRecorded = (seconds: number) =>
  expect
    .poll(
      async () => {
        const [minutes = '0', rest = '0'] = ((await page.getByRole('timer').textContent()) ?? '').split(':');
        return Number(minutes) * 60 + Number(rest);
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(seconds);
const playingAt = () =>
  page.locator('audio').evaluate((each: HTMLAudioElement) => (each.paused ? -1 : each.currentTime));

/** Marks a moment, and says in the next seconds what it was. */
async function mark(kind: string, seconds: number): Promise<void> {
  await untilRecorded(seconds);
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: kind }).click();
}

/** Writes down what it looked like, tied to this moment of the sound. */
async function noteNow(words: string): Promise<void> {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(page.getByLabel('What you noticed')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('dialog').getByText('Saved on this phone')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
}

async function photoNow(of: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  const shoot = page.getByRole('button', { name: 'Take the photo' });
  await expect(shoot).toBeEnabled({ timeout: 30_000 });
  await page.getByText(of).click();
  await shoot.click();
  await expect(page.getByText(/^The photo of .* is saved/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
}

async function askNext(times: number): Promise<void> {
  const next = page.getByRole('region', { name: 'Ask next' }).getByRole('listitem').getByRole('button');
  for (let time = 0; time < times; time += 1) {
    const words = (await next.first().textContent()) ?? '';
    await next.first().click();
    await expect(next.first()).not.toHaveText(words);
  }
}

test('records a group: the three questions of the consent by touch, six of the guide, four kinds of mark, three notes, two photos and a pause', async () => {
  await page.goto(`${server.url}/record`);
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'The keepers (invented)');
  const people = page.getByRole('group', { name: 'Who speaks' });
  await people.getByRole('button', { name: 'Who speaks?' }).click();
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByLabel('Women', { exact: true }).fill('6');
  await page.getByLabel('Men', { exact: true }).fill('4');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(people).toContainText('6 women · 4 men');
  await askNext(2);
  await mark('Quote', 6);
  await noteNow('She shows the jars');
  await photoNow(/^Of the person/);
  await askNext(2);
  await mark('Idea', 12);
  await noteNow('Three men leave for the field');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  // Sooner it would be taken for the second of two quick taps.
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await mark('Number', 18);
  await photoNow(/^Of the place/);
  await askNext(2);
  await noteNow('Two girls write it all down');
  await mark('Doubt', 24);
  await untilRecorded(28);
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  interview = new URL(page.url()).pathname;
});

test('has all of it on one time line', async () => {
  const marks = page.getByRole('list', { name: 'Marks' });
  for (const kind of ['Quote', 'Idea', 'Number', 'Doubt'])
    await expect(marks.getByText(kind, { exact: true }).filter({ visible: true })).toHaveCount(1);
  for (const words of ['She shows the jars', 'Three men leave for the field', 'Two girls write it all down'])
    await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /^Photo, / })).toHaveCount(2);
  await expect(
    page.getByRole('list', { name: 'Photos' }).getByText(/Of the place, nobody in it/),
  ).toHaveCount(1);
  await expect(
    page.getByRole('region', { name: 'Questions' }).getByRole('button', { name: /0:\d\d to/ }),
  ).toHaveCount(6);
  await expect(page.getByText('6 women · 4 men').first()).toBeVisible();
});

test('plays from a mark and from a note, and goes on where it was left', async () => {
  await page
    .getByRole('button', { name: /^Play from \d/ })
    .last()
    .click();
  await expect.poll(playingAt).toBeGreaterThan(4);
  await page
    .getByRole('button', { name: /^Play the note at/ })
    .first()
    .click();
  await expect.poll(playingAt).toBeGreaterThan(1);
  await page
    .getByRole('button', { name: /^Play the question at/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const slider = page.getByRole('slider', { name: /Where you are/ });
  await slider.focus();
  await slider.press('End');
  for (let step = 0; step < 6; step += 1) await slider.press('ArrowLeft');
  await page.getByRole('link', { name: 'Notebook' }).first().click();
  await page.goto(`${server.url}${interview}`);
  await expect(page.getByText(/^You stopped listening at /)).toBeVisible();
});

test('writes down two passages by keyboard, and checks them', async () => {
  await firstMark().getByRole('button', { name: 'To write down' }).click();
  await expect(firstMark().getByRole('button', { name: 'No longer wanted' })).toBeVisible();
  await page.goto(`${server.url}/write-down`);
  await page.getByRole('link', { name: 'Listen and write' }).click();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect.poll(playingAt).toBeGreaterThan(0);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+Enter');
  const line = page.getByLabel(/^What was said at/);
  await expect(line).toBeFocused();
  await page.keyboard.type('Each of us keeps a jar, said Marta to us.');
  await page.keyboard.press('F2');
  await expect.poll(playingAt).toBeGreaterThan(0);
  await page.waitForTimeout(1200);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+Enter');
  await expect(line).toHaveValue('');
  // It takes the focus once it can be written in.
  await expect(line).toBeFocused();
  await page.keyboard.type('My neighbour Marta has two.');
  await expect(line).toHaveValue('My neighbour Marta has two.');
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(line).toHaveValue(/^Each of us/);
  await page.getByRole('radio', { name: 'Checked' }).check();
  await expect(page.getByRole('list', { name: 'What was said' }).getByText('Checked')).toHaveCount(2);
  await page.goto(`${server.url}/notebook`);
  await page.getByRole('searchbox').fill('neighbour has two');
  await expect(page.locator('main a[href^="/interview/"]')).toHaveCount(1);
});

test('decides what stands for a name, and reads it back', async () => {
  await page.goto(`${server.url}${interview}/names`);
  const name = page.getByRole('listitem').filter({ hasText: 'Marta' });
  await name.getByRole('button', { name: 'In brackets' }).click();
  await name.getByLabel('What stands in the brackets').fill('a neighbour');
  await name.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('Becomes [a neighbour]')).toBeVisible();
  await page.goto(`${server.url}${interview}`);
  await page.getByRole('button', { name: 'Read back' }).click();
  await expect(page.getByText(/^Read back by you, /)).toBeVisible();
});

test('gives the host a page of their own, with their voice, their words and both pictures', async () => {
  await page.getByRole('button', { name: 'Give copy' }).click();
  await expect(page.getByText('Once sent, it can’t be called back.')).toBeVisible({ timeout: 20_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the copy' }).click();
  const file = await (await download).path();
  const copy = await readFile(file, 'utf8');
  expect(copy).toContain('The keepers (invented), this is what you told us.');
  expect(copy).toContain('Each of us keeps a jar, said [a neighbour] to us.');
  expect(copy).not.toContain('Marta');
  expect(copy).not.toContain('She shows the jars');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(/^Copy given by you, /)).toBeVisible();
  const reader = await phone.context.newPage();
  await reader.setContent(copy);
  const pictures = reader.locator('img[src^="data:image/jpeg;base64,"]');
  await expect(pictures).toHaveCount(2);
  const widths = () =>
    pictures.evaluateAll((all) =>
      all.map((each) => (each instanceof HTMLImageElement ? each.naturalWidth : 0)),
    );
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(100);
  const audio = reader.locator('audio').first();
  await audio.evaluate((each: HTMLAudioElement) => each.play());
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(0);
  await reader.close();
});

test('lets a passage inspire a plan, in the words that may leave', async () => {
  await firstMark().getByRole('button', { name: 'Inspires us' }).click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await page.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  await expect(page.getByText(/said \[a neighbour\] to us\./)).toBeVisible();
  await expect(page.getByText(/Marta/)).toHaveCount(0);
});

test('keeps a promise in sight', async () => {
  await page.goto(`${server.url}${interview}`);
  await page.getByRole('button', { name: 'Add a promise' }).click();
  await page.getByLabel('What we promised').fill('We send the pictures.');
  await page.getByLabel('Until when').fill('2020-01-31');
  await expect(page.getByText(/^It was due on/)).toBeVisible();
  await page.getByRole('button', { name: 'Kept' }).click();
  await expect(page.getByText(/^Kept by you, /)).toBeVisible();
});
