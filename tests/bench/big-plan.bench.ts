/** A plan of 200 steps, each with what it costs, beside one of 5: opened without signal, and each place where its steps stand. */
import { rm } from 'node:fs/promises';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { openSample } from '../e2e/support/kill-round.ts';
import { CHROMIUM, readyForOffline } from '../e2e/support/phone.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import type { FillPlan } from './big-plan/main.ts';
import { type Awaited, openAnew } from './big-route.ts';
import { buildPage } from './build-page.ts';
import { atMost, extent, rounds } from './extent.ts';
import { median } from './median.ts';
import { bringIn } from './notebook.ts';
import { row, table } from './table.ts';

const ROUNDS = rounds(5);
/** How many times as long the long plan may take. */
const LIMIT = atMost(2);
const SIZES = [5, extent(200, 12)] as const;

/** What has to stand there when a place of a plan is open. */
const PLACES: readonly { readonly name: string; readonly at: string; readonly awaited: Awaited }[] = [
  { name: 'the plan', at: '', awaited: { selector: 'main a[href$="/lasting"]' } },
  { name: 'its steps', at: '/steps', awaited: { selector: 'main [data-drag]', count: 5 } },
  { name: 'its money', at: '/money', awaited: { selector: 'main [data-drag]', count: 5 } },
  { name: 'its road', at: '/road', awaited: { selector: 'main svg + ol a', count: 5 } },
  { name: 'its time line', at: '/timeline', awaited: { selector: 'main section li', count: 5 } },
];

let folder = '';
let server: Server;
let browser: Browser;
test.beforeAll(async () => {
  folder = await buildPage('big-plan');
  server = await startServer();
  browser = await chromium.launch({ executablePath: CHROMIUM });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

test.setTimeout(extent(15, 2) * 60_000);

const url = (steps: number, place: string) => `${server.url}/plan/plan-${steps}${place}`;

test('a plan of 200 steps opens within twice the time of one of 5', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  const page = await context.newPage();
  await fillPlans(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: extent(6, 1) });
  await context.setOffline(true);
  const took = PLACES.map(() => SIZES.map(() => [] as number[]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, place] of PLACES.entries()) {
      for (const [which, steps] of SIZES.entries()) {
        took[at]?.[which]?.push(await openAnew(page, url(steps, place.at), place.awaited));
        // What goes on behind the screen is no part of what comes next.
        await page.waitForTimeout(extent(1500, 0));
      }
    }
  }
  const rows = PLACES.map(({ name }, at) => row(name, took[at]?.map(median) ?? []));
  console.log(`
CPU 6 times slower, without signal; ms, medians of ${ROUNDS}; ${LIMIT} times at most
${table(
  SIZES.map((steps) => `${steps} steps`),
  rows,
)}`);
  for (const { name, values } of rows)
    expect.soft((values[1] ?? 0) / (values[0] ?? 1), name).toBeLessThanOrEqual(LIMIT);
});

async function fillPlans(page: Page): Promise<void> {
  await openSample(page, server.url);
  await readyForOffline(page);
  await bringIn(page, folder);
  for (const steps of SIZES)
    await page.evaluate(([id, count]) => (globalThis as unknown as { fill: FillPlan }).fill(id, count), [
      `plan-${steps}`,
      steps,
    ] as const);
  // What the worker has not seen go by it can't give back.
  for (const { at, awaited } of PLACES) {
    await page.goto(url(SIZES[0], at));
    await expect(page.locator(awaited.selector).first()).toBeAttached();
  }
}
