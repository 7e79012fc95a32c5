import { expect, type Locator, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { fingerOf } from './support/hands.ts';
import { openSample } from './support/kill-round.ts';
import { type OnePhone, setUpPhone } from './support/one-phone.ts';
import { TOLD, tellPlan } from './support/told-plan.ts';
import { expectWorn } from './support/worn.ts';

let page: Page;
let open: OnePhone;
setUpPhone('speech', async (it) => {
  open = it;
  ({ page } = it);
  await openSample(page, open.server.url);
  await open.phone.off();
  await tellPlan(page);
  await app.goTo(page, `${TOLD}/show`);
  await page.getByRole('textbox', { name: 'Notes for whoever speaks' }).fill('Thank the hosts first');
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
});
test.describe.configure({ mode: 'serial' });

const SIZES = [
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 1280, height: 800 },
];
const stage = () => page.getByRole('dialog', { name: 'Show the plan' });
const begin = async () => {
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(stage().getByText(/^Slide 1 of/)).toBeAttached();
};
const isFull = () => page.evaluate(() => document.fullscreenElement !== null);

/** Turns slides by key until one shows this. */
async function turnTo(thing: Locator): Promise<void> {
  const next = stage().getByRole('button', { name: 'Next' });
  await page.keyboard.press('Home');
  await expect(stage().getByText(/^Slide 1 of/)).toBeAttached();
  for (let slide = 2; !(await thing.isVisible()) && (await next.isEnabled()); slide += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(stage().getByText(new RegExp(`^Slide ${slide} of`))).toBeAttached();
    // What lies on the phone is opened before it is shown.
    await thing.waitFor({ timeout: 300 }).catch(() => undefined);
  }
  await expect(thing).toBeVisible();
}

for (const size of SIZES) {
  test(`without network the picture, the voice and the money are shown on ${size.width} by ${size.height}`, async () => {
    await page.setViewportSize(size);
    await begin();
    const picture = stage().getByRole('img', { name: 'Our slope, as we drew it' });
    await turnTo(picture);
    await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1600);
    const box = await picture.evaluate(async (each: HTMLImageElement) => {
      await each.decode();
      const { x, y, width, height, right, bottom } = each.getBoundingClientRect();
      return { x, y, width, height, right, bottom };
    });
    expect(box.width / box.height).toBeCloseTo(4 / 3, 1);
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(size.width);
    expect(box.bottom).toBeLessThanOrEqual(size.height);
    // It has the slide: across or down it fills what its buttons leave.
    expect(Math.max(box.width / size.width, box.height / size.height)).toBeGreaterThan(0.4);

    const player = stage().getByRole('group', { name: 'Player' });
    await turnTo(player);
    await player.getByRole('button', { name: 'Play' }).click();
    const audio = await player.locator('audio').elementHandle();
    if (!audio) throw new Error('no sound');
    const played = () => audio.evaluate((each: HTMLAudioElement) => each.currentTime);
    await expect.poll(played).toBeGreaterThan(0.3);
    await page.keyboard.press('ArrowRight');
    await expect(player).toBeHidden();
    // A browser stops the sound of a page's part a moment after that has gone.
    await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.paused)).toBe(true);

    const table = stage().getByRole('table');
    for (const words of ['Agree on the slopes', 'Grass seed']) {
      await turnTo(table.getByText(words, { exact: true }));
      expect(await brokenWords(table)).toEqual([]);
      expect(await smallestLetters(table)).toBeGreaterThanOrEqual(11);
    }
    await expect(table.getByRole('row', { name: /^Total/ })).toContainText('10,260.00 NPR');
    await page.keyboard.press('Escape');
    await expect(stage()).toBeHidden();
    expect(await isFull()).toBe(false);
  });
}

test('the clock runs on while slides turn, and the notes are the speaker’s alone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await begin();
  const clock = stage().getByRole('timer');
  await expect(clock).toHaveText(/^0:0[2-9]/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(clock).toHaveText(/^0:0[2-9]/);
  await expect(clock).toHaveText(/^0:(0[4-9]|1)/);
  const notes = stage().getByRole('region', { name: 'Notes for whoever speaks' });
  await expect(notes).toBeHidden();
  await stage().getByRole('button', { name: 'Notes' }).click();
  await expect(notes).toContainText('Thank the hosts first');
  await expectWorn(page, 'the end, with notes');
  await stage().getByRole('button', { name: 'Hide notes' }).click();
  await expect(notes).toBeHidden();
  await stage().getByRole('button', { name: 'End' }).click();
  await expect(stage()).toBeHidden();
});

test('on a phone held across, in the longest words, both buttons stand in one line below the slide', async () => {
  await page.setViewportSize({ width: 667, height: 375 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '112%';
  });
  await begin();
  await stage().getByRole('button', { name: 'Notes' }).click();
  const [back, next] = await Promise.all(
    ['Back', 'Next'].map((name) => stage().getByRole('button', { name }).boundingBox()),
  );
  expect(back?.y).toBe(next?.y);
  expect((next?.x ?? 0) + (next?.width ?? 0)).toBeLessThanOrEqual(667);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 360, height: 740 });
});

test('a finger turns the slides', async () => {
  await begin();
  const finger = await fingerOf(page);
  const swipe = async (from: number, to: number) => {
    await finger.down({ x: from, y: 300 });
    await finger.move({ x: to, y: 310 });
    await finger.up();
  };
  await swipe(300, 120);
  await expect(stage().getByText(/^Slide 2 of/)).toBeAttached();
  await swipe(320, 100);
  await expect(stage().getByText(/^Slide 3 of/)).toBeAttached();
  await swipe(100, 320);
  await expect(stage().getByText(/^Slide 2 of/)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(stage()).toBeHidden();
});

test('the slides have the whole screen; who leaves it loses neither their place nor the time', async () => {
  await begin();
  await expect.poll(isFull).toBe(true);
  const fill = stage().getByRole('button', { name: 'Full screen' });
  await expect(fill).toBeHidden();
  await page.keyboard.press('ArrowRight');
  const clock = stage().getByRole('timer');
  await expect(clock).toHaveText(/^0:0[2-9]/);
  // As a browser's own Escape, or a swipe at the edge of a phone, does it.
  await page.evaluate(() => document.exitFullscreen());
  await expect(fill).toBeVisible();
  await expect(stage().getByText(/^Slide 2 of/)).toBeAttached();
  await expect(clock).toHaveText(/^0:(0[2-9]|1)/);
  await expectWorn(page, 'slides in a window');
  await fill.click();
  await expect.poll(isFull).toBe(true);
  await expect(fill).toBeHidden();
  const isOnTop = await stage().evaluate((each) => each.contains(document.elementFromPoint(180, 370)));
  expect(isOnTop).toBe(true);
  await stage().getByRole('button', { name: 'End' }).click();
  await expect(stage()).toBeHidden();
  await expect.poll(isFull).toBe(false);
});

test('where a browser has no full screen the slides fill its window, and nothing offers more', async () => {
  await page.evaluate(() => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: false });
    Object.defineProperty(document.documentElement, 'requestFullscreen', { value: undefined });
  });
  await begin();
  expect(await isFull()).toBe(false);
  await expect(stage().getByRole('button', { name: 'Full screen' })).toBeHidden();
  expect(await stage().evaluate((each) => each.clientHeight)).toBe(740);
});

/** Words of a table of which a part stands on another line. */
async function brokenWords(table: Locator): Promise<string[]> {
  return table.evaluate((each) => {
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    return broken;
  });
}

async function smallestLetters(table: Locator): Promise<number> {
  return table.evaluate((each) =>
    Math.min(
      ...[...each.querySelectorAll('th, td')].map((one) => parseFloat(getComputedStyle(one).fontSize)),
    ),
  );
}
