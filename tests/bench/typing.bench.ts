/** Writing in a card of a plan that holds a lot already: from a key to the frame that shows it, beside an empty textarea. */
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { makePlan } from '../e2e/support/app.ts';
import { openSample } from '../e2e/support/kill-round.ts';
import { CHROMIUM } from '../e2e/support/phone.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import { atMost, extent, rounds } from './extent.ts';
import { percentile } from './median.ts';
import { typeOn } from './notebook.ts';

const ROUNDS = rounds(5);
const LETTERS = extent(20_000, 500);
/** How many times as long as in an empty textarea it may take, of 95 keys in 100. */
const LIMIT = atMost(2);
const TYPED = extent('and then we looked at the price board of the market ', 'and ');
/** Nobody writes many pages without a new line. */
const PARAGRAPH = `${'We sell raw wool to one buyer, and he sets the price of the day. '.repeat(5)}\n`;
const PLACES = ['at the end', 'in the middle'] as const;

let server: Server;
let browser: Browser;
test.beforeAll(async () => {
  server = await startServer();
  browser = await chromium.launch({ executablePath: CHROMIUM });
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a key in a long card is seen about as soon as one in an empty textarea', async () => {
  const size = { width: 360, height: 740 };
  const bare = await (await browser.newContext({ viewport: size })).newPage();
  const app = await (await browser.newContext({ viewport: size, locale: 'en-GB' })).newPage();
  const card = await writeLongCard(app);
  const keys = { bare: [] as number[], 'at the end': [] as number[], 'in the middle': [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await bare.setContent('<!doctype html><textarea rows="8"></textarea>');
    keys.bare.push(...(await typeIn(bare, 'at the end')));
    for (const place of PLACES) {
      await app.goto(card);
      await expect(app.getByLabel('What we say')).toBeEditable();
      keys[place].push(...(await typeIn(app, place)));
    }
  }
  const p95 = (of: readonly number[]) => percentile(of, 95);
  const said = (of: readonly number[]) =>
    `p50 ${percentile(of, 50).toFixed(1)} ms, p95 ${p95(of).toFixed(1)} ms, ${of.length} keys`;
  console.log(`
From a key to the frame that shows it, CPU 6 times slower
  an empty textarea                         ${said(keys.bare)}
  a card of ${LETTERS} letters, at the end      ${said(keys['at the end'])}
  a card of ${LETTERS} letters, in the middle   ${said(keys['in the middle'])}
  ratio of the p95                          ${PLACES.map((place) => (p95(keys[place]) / p95(keys.bare)).toFixed(2)).join(' and ')}, ${LIMIT} at most`);
  for (const place of PLACES) expect(p95(keys[place]) / p95(keys.bare)).toBeLessThanOrEqual(LIMIT);
});

/** @returns its address */
async function writeLongCard(page: Page): Promise<string> {
  await openSample(page, server.url);
  const plan = await makePlan(page, 'A long story (invented)');
  const card = `${server.url}${plan}/today`;
  await page.goto(card);
  const box = page.getByLabel('What we say');
  await expect(box).toBeEditable();
  await box.fill(PARAGRAPH.repeat(LETTERS / PARAGRAPH.length + 1).slice(0, LETTERS));
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  return card;
}

async function typeIn(page: Page, place: (typeof PLACES)[number]): Promise<number[]> {
  await page
    .locator('textarea')
    .first()
    .evaluate((box, atEnd) => {
      if (!(box instanceof HTMLTextAreaElement)) throw new Error('no box');
      const at = atEnd ? box.value.length : Math.floor(box.value.length / 2);
      box.focus();
      box.setSelectionRange(at, at);
    }, place === 'at the end');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: extent(6, 1) });
  await page.waitForTimeout(1500);
  const keys = await typeOn(page, TYPED);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return keys;
}
