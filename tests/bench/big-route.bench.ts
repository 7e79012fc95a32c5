/** A route of 16 days, 200 stops and 60 people beside one of 3 days: opened without signal, changed, put in another order. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { addDays } from '../../src/domain/date.ts';
import { CHROMIUM, readyForOffline } from '../e2e/support/phone.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import { openAnew, timed } from './big-route.ts';
import type { Fill } from './big-route/main.ts';
import type { Size } from './big-route/programme.ts';
import { buildPage } from './build-page.ts';
import { atMost, extent, rounds } from './extent.ts';
import { median } from './median.ts';
import { bringIn } from './notebook.ts';
import { row, table } from './table.ts';

const ROUNDS = rounds(5);
/** How many times as long the long route may take. */
const LIMIT = atMost(2);
/** As full a day on both. */
const SIZES: readonly Size[] = [
  { days: 3, stops: extent(38, 6), people: extent(12, 4) },
  { days: extent(16, 4), stops: extent(200, 8), people: extent(60, 6) },
];
const TODAY = new Date().toISOString().slice(0, 10);

let folder = '';
let server: Server | undefined;
const disks: string[] = [];
test.beforeAll(async () => {
  folder = await buildPage('big-route');
  server = await startServer();
  for (const size of SIZES) {
    const disk = await mkdtemp(path.join(tmpdir(), 'bitacora-big-route-'));
    disks.push(disk);
    await onPhone(disk, async (page) => makeRoute(page, size));
  }
});
test.afterAll(async () => {
  await server?.stop();
  for (const each of [...disks, folder]) await rm(each, { recursive: true, force: true, maxRetries: 3 });
});

async function onPhone(disk: string, run: (page: Page, context: BrowserContext) => Promise<void>) {
  const context = await chromium.launchPersistentContext(disk, {
    executablePath: CHROMIUM,
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
  });
  try {
    await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

async function makeRoute(page: Page, size: Size): Promise<void> {
  await page.goto(url('/'));
  await page.getByLabel('Your name').fill('Amina');
  await page.getByText('Make a route').click();
  await page.getByLabel('Name of the route').fill('Seeds of the valley');
  await page.getByLabel('First day').fill(TODAY);
  await page.getByLabel('Last day').fill(addDays(TODAY, size.days - 1));
  await page.getByRole('button', { name: 'Make the route' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await readyForOffline(page);
  await bringIn(page, folder);
  await page.evaluate((asked) => (globalThis as unknown as { fill: Fill }).fill(asked), size);
  // What the worker has not seen go by it can't give back.
  for (const place of ['/route', '/route/set-up', '/stop/stop-0?edit', '/today']) {
    await page.goto(url(place));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}

const url = (place: string) => `${server?.url ?? ''}${place}`;

type Measured = Record<(typeof NAMES)[number], number>;
const NAMES = [
  'open the route',
  'open Today',
  'open the set-up',
  'open a stop',
  'change its title',
  'move a stop',
] as const;

test.setTimeout(extent(15, 2) * 60_000);

test('takes at most twice as long as a short one', async () => {
  const took: Measured[][] = SIZES.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, size] of SIZES.entries())
      await onPhone(disks[at] ?? '', async (page, context) => {
        const devtools = await context.newCDPSession(page);
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: extent(6, 1) });
        await context.setOffline(true);
        took[at]?.push(await measure(page, size, round));
      });
  }
  const rows = NAMES.map((name) =>
    row(
      name,
      took.map((each) => median(each.map((measured) => measured[name]))),
    ),
  );
  const heads = SIZES.map(({ days, stops, people }) => `${days} d, ${stops} st, ${people} p`);
  console.log(`
CPU 6 times slower, without signal; ms, medians of ${ROUNDS}; ${LIMIT} times at most
${table(heads, rows)}`);
  for (const { name, values } of rows)
    expect.soft((values[1] ?? 0) / (values[0] ?? 1), name).toBeLessThanOrEqual(LIMIT);
});

/** Until what goes on behind the screen is over: it is no part of what comes next. */
const still = (page: Page) => page.waitForTimeout(extent(1500, 0));

const STOPS = 'main a[href^="/stop/"]';
/** Another stop begins the first day. */
const SECOND = 'main [data-drag-list="day-1"] [data-drag]:first-child:not([data-drag="stop-0"])';

/** What a coordinator does ten times a day. */
async function measure(page: Page, { stops }: Size, round: number): Promise<Measured> {
  const today = await openAnew(page, url('/today'), { selector: STOPS });
  const route = await openAnew(page, url('/route'), { selector: STOPS, count: stops });
  await still(page);
  const setUp = page.locator('main a[href="/route/set-up"]');
  const opened = await timed(page, 'click', { selector: 'main [data-drag]' }, () => setUp.click());
  await expect(page.locator('main [data-drag]')).toHaveCount(stops);
  await still(page);
  const stop = page.locator('main [data-drag="stop-0"] a').first();
  const moved = await timed(page, 'keydown', { selector: SECOND }, () => stop.press('Alt+ArrowDown'));
  await still(page);
  const form = await timed(page, 'click', { selector: 'main input' }, () => stop.click());
  const title = page.getByLabel('Title');
  await title.fill(`Stop 0 of round ${round}`);
  const changed = await timed(page, 'focusout', { selector: 'main [role="status"]', reads: 'Saved' }, () =>
    title.blur(),
  );
  // As it was, for the next round.
  await page.goto(url('/route/set-up'));
  await stop.press('Alt+ArrowUp');
  await expect(page.locator('main [data-drag]').first()).toHaveAttribute('data-drag', 'stop-0');
  return {
    'open the route': route,
    'open Today': today,
    'open the set-up': opened,
    'move a stop': moved,
    'open a stop': form,
    'change its title': changed,
  };
}
