import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { middleOf } from './support/hands.ts';
import { openSample } from './support/kill-round.ts';
import { setUpPhone } from './support/one-phone.ts';
import { type Given, type OtherApps, withOtherApps } from './support/other-apps.ts';
import { expectWorn } from './support/worn.ts';

let page: Page;
let apps: OtherApps;
let downloads: string[] = [];
setUpPhone('beeps', async (it) => {
  ({ page } = it);
  await openSample(page, it.server.url);
  // Chromium hands on these, and neither DOCX, XLSX, JSON nor ICS.
  apps = await withOtherApps(page, ['html', 'png', 'svg', 'csv', 'txt']);
  page.on('download', (each) => downloads.push(each.suggestedFilename()));
  await it.phone.off();
});
test.describe.configure({ mode: 'serial' });
test.beforeEach(() => {
  downloads = [];
});

const share = (name = 'Share') => page.getByRole('button', { name, exact: true });
const choose = (label: string) => page.getByRole('radio', { name: new RegExp(`^${label}`) }).check();
const wordsOf = (file: Given | undefined) => Buffer.from(file?.bytes ?? []).toString();
const given = async () => {
  let all: Given[] = [];
  await expect.poll(async () => (all = await apps.given()).length).toBe(1);
  return all[0];
};

const SAID = 'Each of us keeps a jar for the others (invented).';
let plan = '';

test('a plan goes to another app within the touch, and whoever spoke for the group alone isn’t in it', async () => {
  await app.goTo(page, '/record');
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Rosa (invented)');
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await app.finishRecording(page);
  await page.getByLabel('Write what was said').fill(SAID);
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Inspires us', exact: true }).click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await page.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await expect(page.getByText(SAID)).toBeVisible();
  await app.goTo(page, `${plan}/out`);
  await choose('Page with voices');
  for (const [whom, isIn] of [
    ['Our group', true],
    ['A report', false],
    ['Any', false],
  ] as const) {
    await choose(whom);
    await share().click();
    const file = await given();
    expect([file?.name, file?.type]).toEqual(['jars-for-everyone.html', 'text/html']);
    expect(wordsOf(file)).toContain('Jars for everyone');
    expect(wordsOf(file).includes(SAID)).toBe(isIn);
    expect(wordsOf(file).includes('Rosa')).toBe(isIn);
  }
  expect(downloads).toEqual([]);
});

test('what a browser doesn’t hand on is not offered, and it is said how to send it', async () => {
  await choose('Word document');
  await expect(share()).toBeHidden();
  await expect(page.getByText(/doesn’t let us hand this on/)).toBeVisible();
  await expectWorn(page, 'a file that is not shared');
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/jars-for-everyone\.docx is made/)).toBeVisible();
  expect(downloads).toEqual(['jars-for-everyone.docx']);
});

test('the road goes as a picture, the programme as a table', async () => {
  await app.goTo(page, `${plan}/road`);
  await share('Share picture').click();
  const picture = await given();
  expect([picture?.name, picture?.type]).toEqual(['jars-for-everyone.png', 'image/png']);
  expect(picture?.bytes.slice(1, 4)).toEqual([...Buffer.from('PNG')]);
  await app.goTo(page, '/route/exchange');
  await expect(page.getByText(/doesn’t let us hand this on/)).toBeVisible();
  await choose('Plain table');
  await share().click();
  const table = await given();
  expect([table?.name.split('.').at(-1), table?.type]).toEqual(['csv', 'text/csv']);
  expect(wordsOf(table)).toContain('Day title');
  expect(downloads).toEqual([]);
});

test('who closes the list of apps hears nothing of it; where the browser refuses, the file is saved and that is said', async () => {
  await app.goTo(page, `${plan}/road`);
  await apps.refuse('AbortError');
  await share('Share picture').click();
  await expect(share('Share picture')).toBeEnabled();
  await expect(page.getByText(/is made\. Look in/)).toBeHidden();
  expect(downloads).toEqual([]);
  await apps.refuse('NotAllowedError');
  await share('Share picture').click();
  await expect(page.getByText(/jars-for-everyone\.png is made/)).toBeVisible();
  expect(downloads).toEqual(['jars-for-everyone.png']);
  await apps.refuse(undefined);
});

test('a picture that takes longer to draw than a touch counts waits for another, which shares it at once', async () => {
  await page.evaluate(() => {
    const write = XMLSerializer.prototype.serializeToString;
    // As on a phone that is this slow.
    XMLSerializer.prototype.serializeToString = function slow(node) {
      const until = performance.now() + 5500;
      while (performance.now() < until);
      return write.call(this, node);
    };
  });
  // By hand, and unwatched: whatever Playwright asks of a page counts there as a touch.
  const { x, y } = await middleOf(share('Share picture'));
  await page.mouse.click(x, y);
  await page.waitForTimeout(9000);
  await expect(page.getByText('All is ready. Touch once more to share.')).toBeVisible();
  expect(await apps.given()).toEqual([]);
  expect(downloads).toEqual([]);
  await expectWorn(page, 'a picture that is ready');
  const began = Date.now();
  await share('Share picture').click();
  expect((await given())?.type).toBe('image/png');
  expect(Date.now() - began).toBeLessThan(5000);
  await expect(page.getByText('All is ready. Touch once more to share.')).toBeHidden();
});

test('where a browser shares nothing, files are saved, and nothing offers to share', async () => {
  await apps.takeAway();
  for (const place of [`${plan}/out`, `${plan}/road`, '/route/exchange']) {
    await app.goTo(page, place);
    await expect(page.getByRole('button', { name: /Download|Save/ }).first()).toBeEnabled();
    await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
    await expect(page.getByText(/doesn’t let us hand this on/)).toBeHidden();
  }
});
