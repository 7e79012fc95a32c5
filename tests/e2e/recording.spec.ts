import { chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { openSample } from './support/kill-round.ts';
import { CHROMIUM, openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());
test.beforeEach(async () => {
  phone = await openPhone();
});
test.afterEach(() => phone?.close());

async function record(page: Page): Promise<void> {
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
}

const box = async (thing: Locator) => (await thing.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('clock, three questions, the buttons and the mark are in sight on a small phone, and the rail on a desk', async () => {
  const page = await phone.page();
  await record(page);
  const named = (name: string) => page.getByRole('button', { name, exact: true });
  const tools = ['Photo', 'Note', 'Off record', 'Rest screen'].map(named);
  const buttons = ['Pause', 'Hold: finish'].map(named);
  const questions = page.getByRole('region', { name: 'Ask next' }).getByRole('listitem');
  const mark = page.getByRole('button', { name: 'Mark', exact: true });
  const top = await box(page.getByRole('timer'));
  const bottom = await box(mark);
  expect(top.y).toBeGreaterThanOrEqual(0);
  // A third of the screen where there is room; here three questions stand above it.
  expect(bottom.height).toBeGreaterThan(0.2 * 740);
  expect(bottom.height).toBeLessThan(0.3 * 740);
  expect(bottom.width).toBeGreaterThan(320);
  const [rows, ends] = [await Promise.all(tools.map(box)), await Promise.all(buttons.map(box))];
  for (const row of [rows, ends])
    for (const { y, width, height } of row)
      expect([y, width >= 48, height >= 48]).toEqual([row[0]?.y, true, true]);
  expect(rows[0]?.y).toBeLessThan(bottom.y);
  for (const { y, height } of ends) {
    expect(y).toBeGreaterThanOrEqual(bottom.y + bottom.height);
    expect(y + height).toBeLessThanOrEqual(740);
  }
  for (const at of [0, 1, 2]) {
    const { y, height } = await box(questions.nth(at));
    expect(y).toBeGreaterThan(top.y + top.height);
    expect(y + height).toBeLessThanOrEqual(rows[0]?.y ?? 0);
  }
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden();

  await page.setViewportSize({ width: 360, height: 560 });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(page.getByRole('timer')).toBeInViewport({ ratio: 1 });
  await expect(mark).toBeInViewport({ ratio: 1 });

  // As low as a small phone is for letters twice as large.
  await page.setViewportSize({ width: 320, height: 400 });
  for (const y of [0, 200, 2000]) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await expect(mark).toBeInViewport({ ratio: 1 });
  }
  await expect(named('Hold: finish')).toBeInViewport({ ratio: 1 });
  expect(await meetsTap(named('Hold: finish'))).toBe(true);

  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  const sides = await Promise.all([page.getByRole('timer'), questions.first(), mark].map(box));
  expect(sides[1]?.x).toBeGreaterThan((sides[2]?.x ?? 0) + (sides[2]?.width ?? 0));
});

/** Whether a tap in the middle of it meets it. */
const meetsTap = (button: Locator) =>
  button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

test('while the kind of a mark is asked, every other button stays where it was, in reach of a tap', async () => {
  const page = await phone.page();
  await record(page);
  const named = (name: string) => page.getByRole('button', { name, exact: true });
  const others = ['Photo', 'Note', 'Off record', 'Rest screen', 'Mark', 'Pause', 'Hold: finish'].map(named);
  const mark = named('Mark');
  const quote = named('Quote');
  for (const [width, height] of [
    [360, 740],
    [320, 568],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.scrollTo(0, 0));
    const before = await Promise.all(others.map(box));
    await mark.click();
    await expect(quote).toBeInViewport({ ratio: 1 });
    expect(await Promise.all(others.map(box))).toEqual(before);
    expect(await Promise.all([quote, ...others].map(meetsTap))).toEqual([quote, ...others].map(() => true));
    // None of them is cut, and all of them can be reached without pushing anything aside.
    for (const kind of ['Idea', 'Number', 'Doubt', 'Follow up'].map(named)) {
      await expect(kind).toBeInViewport({ ratio: 1 });
      expect(await meetsTap(kind)).toBe(true);
    }
    await quote.click();
    await expect(page.getByText(/^Quote at 0:\d\d$/)).toBeInViewport({ ratio: 1 });
    await expect(quote).toHaveAttribute('aria-pressed', 'true');
    expect(await Promise.all(others.map(box))).toEqual(before);
    await expect(quote).toHaveCount(0);
    await expect(page.getByText(/^Quote at 0:\d\d$/)).toBeVisible();
    expect(await Promise.all(others.map(box))).toEqual(before);
  }
});

test('with letters twice as large nothing stands out of the page, on a phone and at a desk', async () => {
  const page = await phone.page();
  await record(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const others = ['Photo', 'Note', 'Off record', 'Rest screen', 'Pause', 'Hold: finish'];
  const places = () =>
    Promise.all(others.map((name) => box(page.getByRole('button', { name, exact: true }))));
  for (const [width, height] of [
    [320, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const before = (await places()).map(({ x, width: wide }) => [x, wide]);
    await page.getByRole('button', { name: 'Mark', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Quote' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect((await places()).map(({ x, width: wide }) => [x, wide])).toEqual(before);
    await expect(page.getByRole('button', { name: 'Quote' })).toHaveCount(0);
  }
});

test('a page that is reloaded while the recording is paused says so, and goes on in a new segment', async () => {
  const page = await phone.page();
  await record(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(1000);
  await page.goto(`${server.url}/today`);
  await expect(page.getByText(/^Recording of 0:0\d kept, it was paused/)).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByText(/^Recording of 0:0\d kept, it was paused/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  const length = () =>
    page
      .locator('[role=group][aria-label=Player]')
      .getByText(/^0:\d\d$/)
      .last()
      .textContent();
  const before = await length();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^Saved up to 0:0[3-9]/)).toBeVisible();
  await page.getByRole('button', { name: 'Hold: finish' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Continue \(\d+\)/ })).toBeVisible();
  await expect.poll(length).not.toBe(before);
  await page.goto(`${server.url}/today`);
  await expect(page.getByRole('link', { name: 'Write a note' })).toBeVisible();
  await expect(page.getByText(/kept/)).toHaveCount(0);
});

test('a microphone that is denied, or that is not there, is told apart, and a note is the way on', async () => {
  const tell = async (args: string[]) => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args });
    const context = await browser.newContext({ permissions: [], locale: 'en-GB' });
    const page = await context.newPage();
    await openSample(page, server.url);
    await page.getByRole('link', { name: 'Record', exact: true }).click();
    await page.getByRole('button', { name: 'Start and ask' }).click();
    const words = (await page.getByRole('alert').textContent()) ?? '';
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.getByRole('link', { name: 'Write a note' }).click();
    await expect(page.getByLabel('What did you see or hear?')).toBeVisible();
    await browser.close();
    return words;
  };
  const denied = await tell(['--use-fake-device-for-media-stream', '--deny-permission-prompts']);
  expect(denied).toMatch(/doesn’t let us use the microphone.*is safe.*the sign beside the address/);
  expect(await tell([])).toMatch(/No microphone was found.*is safe/);
});
