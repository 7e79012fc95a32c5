import { expect, type Page, test } from '@playwright/test';
import { type Server, startServer } from './support/server.ts';

// What a worker keeps for offline would come past the routes that are cut here.
test.use({ serviceWorkers: 'block', locale: 'en-GB' });

let server: Server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const backgroundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const NIGHT = 'rgb(24, 19, 14)';
const PAPER = 'rgb(247, 243, 235)';

test('the cover is painted before any code has come, in the light of the phone', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  for (const [colorScheme, background] of [
    ['light', PAPER],
    ['dark', NIGHT],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(server.url);
    await expect(page.getByText('Bitácora', { exact: true })).toBeVisible();
    expect(await backgroundOf(page)).toBe(background);
  }
});

test('a phone that has chosen Night opens dark, whatever it asks for elsewhere', async ({ page }) => {
  const refused: string[] = [];
  page.on(
    'console',
    (message) => message.text().includes('Content Security') && refused.push(message.text()),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(server.url);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await page.goto(`${server.url}/phone`);
  await page.getByRole('radio', { name: 'Night', exact: true }).check({ force: true });
  await expect.poll(() => backgroundOf(page)).toBe(NIGHT);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${server.url}/today`);
  expect(await backgroundOf(page)).toBe(NIGHT);
  expect(refused).toEqual([]);
});

test('what the notebook is made of asks to be compiled beside the page', async ({ page, request }) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await page.goto(`${server.url}/notebook`);
  await expect(page.getByRole('searchbox')).toBeVisible();
  // What the page asks for in its head; later it asks for more.
  const head = (await page.locator('head script:not([src])').first().textContent()) ?? '';
  const asked = head.match(/\/assets\/[^"]+\.js/g) ?? [];
  const says = async (file: string) =>
    (await (await request.get(new URL(file, server.url).href)).text()).startsWith(
      '//# allFunctionsCalledOnLoad\n',
    );
  // Words are nothing to be called.
  const code = [...new Set(asked)].filter((file) => !/\/(en|es|fr|far)-/.test(file));
  const silent = await Promise.all(code.map(async (file) => ((await says(file)) ? [] : [file])));
  for (const part of ['database', 'store', 'route', 'notebook'])
    expect(code.filter((file) => file.startsWith(`/assets/${part}-`))).toHaveLength(1);
  // What it shares with other places, but for what it needs of that, would be compiled for nothing.
  expect(code.filter((file) => /\/assets\/(kit|words)-/.test(file))).toEqual([]);
  expect(silent.flat()).toEqual([]);
});
