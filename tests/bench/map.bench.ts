import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM } from '../e2e/support/phone.ts';
import { buildPage } from './build-page.ts';
import { median } from './median.ts';
import { startFloor } from './floor.ts';

/** A frame at 30 frames a second, ms. */
const FRAME = 1000 / 30;

test('the map with 200 stops and 5,000 points, at CPU 6×', async () => {
  const server = await startFloor(await buildPage('map'));
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(server.url);
  const map = page.getByRole('application');
  await map.locator('svg path').first().waitFor({ state: 'attached' });
  const coast = map.locator('svg path[d^="M"]');
  await expect.poll(() => coast.count()).toBeGreaterThan(5);
  const drawn = await page.evaluate(() => performance.now());
  const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [right, down] = [x + width / 2, y + height / 2];
  await page.mouse.move(right, down);

  await page.evaluate(countFrames);
  await page.mouse.down();
  for (let step = 1; step <= 150; step += 1)
    await page.mouse.move(right + Math.sin(step / 12) * 120, down + Math.cos(step / 12) * 90);
  await page.mouse.up();
  const panning = await page.evaluate(() => globalThis.framesOf());
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 30 ? -40 : 40);
  const zooming = await page.evaluate(() => globalThis.framesOf());

  console.log(`first draw of all: ${Math.round(drawn)} ms after the page was asked for`);
  for (const [name, frames] of Object.entries({ panning, zooming })) {
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
    const late = frames.filter((ms) => ms > FRAME * 1.05).length;
    console.log(
      `${name}: ${frames.length} frames, median ${median(frames).toFixed(1)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms; ` +
        `${late} longer than ${FRAME.toFixed(1)} ms`,
    );
  }
  await browser.close();
  await server.stop();
  expect(median(panning)).toBeLessThanOrEqual(FRAME);
  expect(median(zooming)).toBeLessThanOrEqual(FRAME);
});

declare global {
  var framesOf: () => number[];
}

/** Lengths of frames since it was asked last, ms. */
function countFrames(): void {
  let frames: number[] = [];
  let before = performance.now();
  const next = (now: number) => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  globalThis.framesOf = () => {
    const seen = frames;
    frames = [];
    return seen;
  };
}
