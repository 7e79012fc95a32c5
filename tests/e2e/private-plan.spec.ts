import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';
import { expectWorn, expectWornAtDesk } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let server: Server;
let own: Phone;
let other: Phone;
let plan = '';
let report = '';

test.beforeAll(async () => {
  server = await startServer();
  other = await openPhone();
  own = await openPhone({ microphone: await speechFile() });
  const desk = await other.page();
  await desk.goto(server.url);
  await desk.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(desk, 'Seeds of the valley');
  await app.sendAlways(desk);
  await app.settleBoth(server.url, [desk]);
  await app.putPlaces(server.url, await app.accessOf(desk));
  await app.settleBoth(server.url, [desk]);
  await app.goTo(desk, '/route/people');
  await desk.getByRole('button', { name: 'Add an organisation' }).click();
  await desk.getByRole('dialog').getByLabel('Name').fill('Valley cooperative (invented)');
  await desk.getByRole('dialog').getByLabel('Name').press('Enter');
  const home = desk.getByRole('combobox', { name: 'Where they are at home' });
  await home.selectOption('Nyeri');
  await expect(desk.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await expectWorn(desk, 'where an organisation is at home');
  const link = await app.invite(desk, 'Participant');
  const page = await own.page();
  await app.join(page, link, 'Maya');
  await app.sendAlways(page);
});
test.afterAll(async () => {
  for (const phone of [own, other]) await phone?.close();
  await server?.stop();
});

const best = (page: Page) => page.getByRole('region', { name: 'The best thing', exact: true });

test('without signal a plan is begun for oneself, and its first report is spoken and photographed', async () => {
  const page = await own.page();
  await page.goto(`${server.url}/plan`);
  await own.off();
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('dialog').getByLabel('Name of the plan').fill('Jars in each house (invented)');
  await page.getByRole('switch', { name: 'Only for me at first' }).click();
  await page.getByRole('button', { name: 'Begin a plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Choose a voice' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Case/ }).first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Who makes it').fill('Valley cooperative (invented)');
  await page.getByLabel('Who makes it').blur();
  await app.goTo(page, `${plan}/reports`);
  await page.getByRole('link', { name: /After one month/ }).click();
  report = new URL(page.url()).pathname.slice(plan.length);
  await best(page)
    .getByRole('button', { name: /^Speak/ })
    .click();
  await expect(best(page).getByRole('timer')).toHaveText(/0:0[2-9]/);
  await best(page).getByRole('button', { name: 'Finish' }).click();
  await expect(best(page).getByRole('button', { name: /^Play/ })).toBeVisible({ timeout: 60_000 });
  await best(page)
    .getByRole('button', { name: /^Photo/ })
    .click();
  await best(page)
    .getByLabel('Choose pictures')
    .last()
    .setInputFiles({
      name: 'jars.png',
      mimeType: 'image/png',
      buffer: await readFile('public/icons/mark-192.png'),
    });
  await expect(best(page).getByRole('img').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Hand it in' }).click();
  await expect(page.getByText(/^Handed in /)).toBeVisible();
});

test('it is shared without signal by two quick taps, and the original stays', async () => {
  const page = await own.page();
  await app.goTo(page, plan);
  await page.getByRole('button', { name: 'Share with the route' }).click();
  const sheet = page.getByRole('dialog', { name: 'Share this plan with the route?' });
  await expect(sheet.getByText('2 voices and photos go along.', { exact: false })).toBeVisible();
  await expectWorn(page, 'a private plan is shared');
  await expectWornAtDesk(page, 'a private plan is shared');
  await sheet.getByRole('button', { name: 'Share with the route' }).dblclick();
  await expect(page).toHaveURL(new RegExp(`${plan}.shared$`));
  await app.goTo(page, plan);
  await expect(page.getByText('This is your private original.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Share .* new/ })).toHaveCount(0);
  await app.goTo(page, `${plan}${report}`);
  await expect(best(page).getByRole('button', { name: /^Hear 0:0/ })).toBeVisible();
  await app.goTo(page, '/plan');
  await expect(page.getByRole('link', { name: /Jars in each house/ })).toHaveCount(1);
});

test('the other phone sees the photo of its report and hears the sound', async () => {
  await own.on();
  const [page, theirs] = [await own.page(), await other.page()];
  await app.settleBoth(server.url, [page, theirs]);
  await theirs.goto(`${server.url}/plan`);
  const link = theirs.getByRole('link', { name: /Jars in each house/ });
  await expect(link).toHaveCount(1);
  await theirs.goto(`${server.url}${plan}.shared${report}`);
  const fetch = theirs.getByRole('button', { name: 'Fetch it now' }).first();
  const hear = best(theirs).getByRole('button', { name: /^Hear 0:0/ });
  await app.fetchUnlessHere(fetch, hear);
  await hear.click();
  await expect(best(theirs).getByRole('button', { name: 'Stop' }).first()).toBeVisible();
  const photo = best(theirs).getByRole('img').first();
  await expect(photo).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  // What is still private is not on the other phone.
  await theirs.goto(`${server.url}${plan}`);
  await expect(
    theirs
      .getByText('To the plans')
      .first()
      .or(theirs.getByRole('heading', { level: 1 })),
  ).toBeVisible();
  await expect(theirs.getByText('Jars in each house')).toHaveCount(0);
});

test('whoever shows the case sees on the map where the idea went, as one line', async () => {
  const theirs = await other.page();
  await app.goTo(theirs, '/route/map');
  const went = theirs.getByRole('region', { name: 'Where ideas went' });
  await expect(went.getByRole('link')).toHaveCount(1);
  await expect(
    went.getByRole('link', { name: /Jars in each house.*Valley cooperative.*Nyeri/ }),
  ).toBeVisible();
  await expect(theirs.locator('[data-idea]')).toHaveCount(1);
  await expectWorn(theirs, 'where an idea went');
});
