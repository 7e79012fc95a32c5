/** Long recordings: whether a mark plays what was said then, what three hours cost in memory, and what they take to open. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { openSample } from '../e2e/support/kill-round.ts';
import { CHROMIUM, readyForOffline } from '../e2e/support/phone.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import { buildPage } from './build-page.ts';
import { median } from './median.ts';
import { bringIn, heapOf } from './notebook.ts';
import type { Bench, Made } from './sound/main.ts';

const ROUNDS = Number(process.env['BITACORA_ROUNDS'] ?? 5);
/** How far from its tone a moment may play, s. */
const OFF = 0.3;
/** How many times as long as three minutes three hours may take. */
const TIMES = 2;
/** How much more a page may hold after three hours than after ten minutes, MB. */
const GROWTH = 5;

let disk = '';
let folder = '';
let server: Server;
let context: BrowserContext;
let page: Page;
test.beforeAll(async () => {
  disk = await mkdtemp(path.join(tmpdir(), 'bitacora-sound-'));
  folder = await buildPage('sound');
  server = await startServer();
  context = await chromium.launchPersistentContext(disk, {
    executablePath: CHROMIUM,
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    args: ['--autoplay-policy=no-user-gesture-required'],
  });
  page = await context.newPage();
  await openSample(page, server.url);
  await readyForOffline(page);
  await bringIn(page, folder);
});
test.afterAll(async () => {
  await context?.close();
  await server?.stop();
  for (const each of [disk, folder]) await rm(each, { recursive: true, force: true, maxRetries: 3 });
});

test('thirty minutes with two pauses and an interruption play from the right tone', async () => {
  const off = await page.evaluate(async () => {
    const { bench } = globalThis as unknown as { bench: Bench };
    return bench.hear(await bench.halfAnHour());
  });
  const [least, most] = [Math.min(...off), Math.max(...off)];
  console.log(
    `\n30 minutes in two segments, two pauses, ${off.length} marks and notes: off by ${least.toFixed(3)} to ${most.toFixed(3)} s, median ${median(off).toFixed(3)}; ${OFF} allowed`,
  );
  expect(off.length).toBeGreaterThan(50);
  expect(Math.max(-least, most)).toBeLessThanOrEqual(OFF);
});

test('three hours stay flat in memory, and open and seek like three minutes', async () => {
  const devtools = await context.newCDPSession(page);
  const heaps = new Map<number, number>();
  await page.exposeFunction('afterMinutes', async (minutes: number) => {
    heaps.set(minutes, (await heapOf(devtools)) / 1e6);
  });
  const make = (minutes: number): Promise<Made> =>
    page.evaluate((length) => (globalThis as unknown as { bench: Bench }).bench.record(length), minutes);
  const long = await make(180);
  const all = [...heaps].filter(([minutes]) => minutes % 30 === 0);
  console.log(
    `\nJS heap, MB: ${all.map(([minutes, heap]) => `${minutes} min ${heap.toFixed(1)}`).join(', ')}`,
  );
  const [early = 0, late = 0] = [heaps.get(10), heaps.get(180)];
  console.log(
    `\nJS heap while it records: ${early.toFixed(1)} MB at 10 minutes, ${late.toFixed(1)} MB at 180; ${GROWTH} MB more allowed`,
  );
  const short = await make(3);
  const figures = { long: await openAndSeek(long), short: await openAndSeek(short) };
  for (const what of ['open', 'seek'] as const) {
    const [of180, of3] = [median(figures.long[what]), median(figures.short[what])];
    console.log(
      `${what}: 3 hours ${of180.toFixed(0)} ms, 3 minutes ${of3.toFixed(0)} ms (medians of ${figures.long[what].length}); ratio ${(of180 / of3).toFixed(2)}, ${TIMES} allowed`,
    );
    console.log(
      `  (${figures.long[what].map(Math.round).join(', ')} · ${figures.short[what].map(Math.round).join(', ')})`,
    );
    expect(of180 / of3).toBeLessThanOrEqual(TIMES);
  }
  expect(late - early).toBeLessThanOrEqual(GROWTH);
});

/** ms until its player knows how long it is, and until a far place in it can be heard. */
async function openAndSeek({ interview }: Made): Promise<{ open: number[]; seek: number[] }> {
  const [open, seek] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = Date.now();
    await page.goto(`${server.url}/interview/team/${interview}`);
    const audio = page.locator('audio');
    await audio.evaluate(async (element: HTMLAudioElement) => {
      while (element.readyState < HTMLMediaElement.HAVE_METADATA)
        await new Promise((done) => setTimeout(done, 5));
    });
    open.push(Date.now() - begun);
    for (const share of [0.9, 0.2, 0.7, 0.4, 0.8]) seek.push(await audio.evaluate(seekTo, share));
  }
  return { open, seek };
}

/** Runs in the page. @returns ms */
async function seekTo(audio: HTMLAudioElement, share: number): Promise<number> {
  const begins = performance.now();
  const sought = new Promise((done) => audio.addEventListener('seeked', done, { once: true }));
  audio.currentTime = audio.duration * share;
  await sought;
  return performance.now() - begins;
}
