import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { printed } from './support/worn.ts';

let server: Server;
let phone: Phone;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  page = await phone.page();
});
test.afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

test('a route that took place is looked at, and a case of it gets a story by keyboard', async () => {
  await page.goto(server.url);
  await page.getByText('More samples').click();
  await page.getByRole('radio', { name: 'Its own' }).check({ force: true });
  await page.getByRole('button', { name: /Uganda · 2011/ }).click();
  await expect(page.getByText('The route is over; the plans go on.')).toBeVisible();

  await app.goTo(page, '/route');
  await expect(page.getByText('PROCASUR').first()).toBeVisible();
  await page.getByText('Where the facts are from').click();
  await expect(page.getByText(/^Approximate: .*time zone/)).toBeVisible();
  await page.getByRole('link', { name: /^Cases/ }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Put in order' }).press('Enter');
  await page.getByRole('button', { name: 'Move down: Mbarara / Bushenyi' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.first()).toContainText('Mbarara');

  await page.getByRole('link', { name: /^Mbarara/ }).click();
  await expect(page.getByText('Can a social NGO also run a microfinance institution?')).toBeVisible();
  await page.getByRole('button', { name: 'Add an event' }).press('Enter');
  await page.getByLabel('When').fill('1986');
  await page.getByLabel('What happened').fill('An invented beginning');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Time line' })).toContainText('An invented beginning');

  await page.reload();
  await expect(page.getByRole('region', { name: 'Time line' })).toContainText('An invented beginning');
  expect(await printed(page)).toMatch(/Mbarara[\s\S]*1986/);
});

test('what is noted at a stop comes together in its case', async () => {
  await page.goto(new URL('/start', server.url).href);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await app.goTo(page, '/route/cases');
  await page.getByRole('link', { name: /^Leasehold/ }).click();
  await expect(page.getByRole('region', { name: 'Gathered here' })).toContainText(/\d interview/);
  await page.getByText(/^\d interviews?$/).click();
  await page.getByRole('region', { name: 'Gathered here' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/interview\/team\//);
});
