import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openOfflineSample } from './support/offline-sample.ts';

test.setTimeout(120_000);

let page: Page;
let end: (() => Promise<void>) | undefined;

test.beforeAll(async () => {
  ({ page, end } = await openOfflineSample());
});
test.afterAll(() => end?.());

test('without any network the map is there, moves by keys and finger, and says where one is', async () => {
  await app.goTo(page, '/route');
  await page.evaluate(countWatches);
  const watches = () => page.evaluate(() => document.documentElement.dataset['watches']);
  await page.getByRole('link', { name: /^Map/ }).click();
  const map = page.getByRole('application', { name: /^Map of Example: Nepal 2014/ });
  await expect(map.locator('svg text', { hasText: 'Nepal' })).toBeAttached();
  await expect(map.locator('svg text', { hasText: /^Kathmandu$/ })).toBeAttached();
  const scale = map.getByText(/^\d+ km$/);
  const whole = await scale.innerText();
  await map.press('+');
  await map.press('+');
  await expect(scale).not.toHaveText(whole);
  await map.press('0');
  await expect(scale).toHaveText(whole);
  await map.dblclick({ position: { x: 20, y: 20 } });
  await expect(scale).not.toHaveText(whole);
  await page.getByRole('button', { name: 'Whole route' }).click();
  await expect(scale).toHaveText(whole);

  // All that the drawing says stands in words beside it.
  const places = page.getByRole('region', { name: 'Places in order' });
  await expect(places.getByRole('link')).toHaveText([
    /^Kathmandu.*within about 2 km/,
    /71 km west of/,
    /./,
    /./,
  ]);

  // Nobody is asked where they are before they have read why.
  await expect(page.getByText(/It is not saved and goes to nobody/)).toBeVisible();
  expect(await watches()).toBe('0');
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 27.4, longitude: 84.9, accuracy: 800 });
  await page.getByRole('button', { name: 'Show my position' }).click();
  await expect(page.getByText('You are here, exact to 800 m.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^\d+ km [a-z-]+, next stop/ })).toBeVisible();
  expect(await watches()).toBe('1');
  // Leaving the map is enough.
  await page.getByRole('link', { name: 'To the route' }).click();
  await expect.poll(watches).toBe('0');
});

test('the map and its places are printed on one page, of A4 and of Letter', async () => {
  await app.goTo(page, '/route/map');
  await expect(page.getByRole('region', { name: 'Where ideas went' })).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) {
    const paper = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
  }
});

test('a place is put on the map: typed, under the cross, and where this phone is', async () => {
  await app.goTo(page, '/route/map');
  await page.getByRole('link', { name: /^Kathmandu/ }).click();
  await page.getByRole('link', { name: 'Change' }).click();
  const saved = page.getByRole('main').getByText('Saved on this phone', { exact: true });
  await page.getByRole('button', { name: 'Without a position' }).click();
  await expect(saved).toBeVisible();
  await app.goTo(page, '/route/map');
  await page
    .getByRole('region', { name: 'Without a position' })
    .getByRole('link', { name: /Kathmandu.*Set a position/ })
    .click();

  await page.getByLabel('Or type it').fill('27.71 S, 85.32 X');
  await page.getByLabel('Or type it').blur();
  await expect(page.getByText(/^That is no position/)).toBeVisible();
  await page.getByLabel('Or type it').fill('27,7 85,3');
  await page.getByLabel('Or type it').blur();
  await expect(page.getByText('27.7, 85.3 · within about 5 km')).toBeVisible();

  const map = page.getByRole('application');
  await map.press('ArrowRight');
  await page.getByRole('button', { name: 'Put it under the cross' }).click();
  await expect(page.getByText(/^27\.7\d*, 85\.[4-9]\d* · within about 5 km/)).toBeVisible();

  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 27.4, longitude: 84.9, accuracy: 800 });
  await page.getByRole('button', { name: 'Where I am now' }).click();
  await expect(page.getByText('27.4, 84.9 · within about 800 m')).toBeVisible();
  await page.getByLabel('How exact it is').selectOption('To 1 km');
  await expect(page.getByText('27.4, 84.9 · within about 1 km')).toBeVisible();
  await page.reload();
  await expect(page.getByText('27.4, 84.9 · within about 1 km')).toBeVisible();
});

/** Says on the page how many are asking the phone where it is. */
function countWatches(): void {
  const { watchPosition, clearWatch } = Geolocation.prototype;
  const add = (by: number) => {
    const { dataset } = document.documentElement;
    dataset['watches'] = String(Number(dataset['watches'] ?? 0) + by);
  };
  add(0);
  Geolocation.prototype.watchPosition = function watch(...args) {
    add(1);
    return watchPosition.apply(this, args);
  };
  Geolocation.prototype.clearWatch = function clear(id) {
    add(-1);
    clearWatch.call(this, id);
  };
}
