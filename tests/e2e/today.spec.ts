import { expect, type Page, test } from '@playwright/test';
import { addDays } from '../../src/domain/date.ts';
import { createZones } from '../../src/domain/zone.ts';
import * as app from './support/app.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { shiftsOf } from './support/shifts.ts';
import { type Server, startServer } from './support/server.ts';

// A route far away, the coordinator’s phone there, and one that still goes by the clocks of Lima.
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const MINUTE = 60_000;
const begun = Date.now();
/** Where it is day while this runs: a stop that is put off must not fall into another day. None goes by the clocks of Lima. */
const HERE = ['Asia/Kathmandu', 'America/Caracas', 'Pacific/Chatham'].find((zone) => isDay(zone)) ?? '';
function isDay(zone: string): boolean {
  const { time } = createZones(zone).clock(begun, zone);
  return time >= '05:00' && time < '19:00';
}

let server: Server;
let desk: Phone;
let far: Phone;
let amina: Page;
let carmen: Page;

test.beforeAll(async () => {
  server = await startServer();
  [desk, far] = await Promise.all([openPhone({ zone: HERE }), openPhone({ zone: 'America/Lima' })]);
  [amina, carmen] = await Promise.all([desk.page(), far.page()]);
});
test.afterAll(async () => {
  for (const phone of [desk, far]) await phone?.close();
  await server?.stop();
});

const zones = createZones(HERE);
/** What clocks there show so many minutes from now. */
const there = (minutes: number) => zones.clock(begun + minutes * MINUTE, HERE);
const hour = (minutes: number) => there(minutes).time;

/** Writes a stop into its day, by when it begins and ends, in minutes from now. */
async function addStop(title: string, from: number, to: number): Promise<void> {
  const day = amina.locator(`[data-drag-list]`).filter({
    has: amina.getByRole('heading', { name: new RegExp(`^Day ${dayNumber(from)} `) }),
  });
  await day.getByRole('button', { name: /^Add stop/ }).click();
  await day.getByLabel('Hours').fill(`${hour(from)}-${hour(to)}`);
  await day.getByLabel('What happens').fill(title);
  await day.getByLabel('Place').fill('Lumbini (invented)');
  await day.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(day.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  await day.getByRole('button', { name: 'Close' }).click();
}

/** A card of Today, by its heading. */
const part = (page: Page, name: string) =>
  page.getByRole('main').locator('section', { has: page.getByRole('heading', { name }) });

const FIRST = addDays(there(0).date, -1);
const dayNumber = (minutes: number) => {
  const days = [0, 1, 2, 3].map((days) => addDays(FIRST, days));
  return days.indexOf(there(minutes).date) + 1;
};

test('a coordinator puts a day together in the zone of the route, and somebody joins who stands elsewhere', async () => {
  await amina.goto(server.url);
  await amina.getByLabel('Your name').fill('Amina');
  await amina.getByText('Make a route').click();
  await amina.getByLabel('Name of the route').fill('Seeds of the valley');
  await amina.getByLabel('First day').fill(FIRST);
  await amina.getByLabel('Last day').fill(addDays(FIRST, 3));
  await amina.getByRole('button', { name: 'Make the route' }).click();
  await expect(amina.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await app.goTo(amina, '/route/set-up/rules');
  await amina.getByLabel('Time zone').fill(HERE.split('/')[1] ?? '');
  await amina.getByLabel('Time zone').blur();
  await expect(amina.getByLabel('Time zone')).toHaveValue(HERE);
  await app.goTo(amina, '/route/set-up');
  await addStop('Seed house', -50, 40);
  await addStop('Bus', 100, 160);
  await addStop('Supper', 170, 230);
  await app.join(carmen, await app.invite(amina, 'Participant'), 'Carmen', /Seed house/);
});

test('a phone in another zone, without signal, tells what is now and next by the clocks of the route', async () => {
  await far.off();
  await carmen.goto(server.url);
  const now = part(carmen, 'Seed house');
  await expect(now).toContainText(/^Now · (3[5-9]|40) min left/);
  await expect(now).toContainText('Lumbini (invented)');
  const next = carmen.getByRole('region', { name: new RegExp(`^Next ${hour(100)} · in 1 h`) });
  await expect(next.getByRole('link')).toHaveCount(1);
  await expect(next.getByRole('link', { name: /Bus/ })).toBeVisible();
  // In one glance: nothing has to be pushed.
  for (const each of [now, next]) await expect(each).toBeInViewport({ ratio: 1 });
  await far.on();
});

test('what is urgent stands out on the other phone, and whoever sent it sees who has seen it', async () => {
  await amina.goto(`${server.url}/route`);
  await amina.getByRole('link', { name: /Bus/ }).click();
  await amina.getByLabel('Something urgent for everybody').fill('Bus 6:30');
  await amina.getByRole('button', { name: 'Tell everybody' }).click();
  await expect(amina.getByText('Not seen yet by Carmen')).toBeVisible();
  await app.settleBoth(server.url, [amina, carmen]);

  await far.off();
  const bar = carmen.getByRole('status').filter({ hasText: 'Bus 6:30' });
  for (const place of ['/notebook', '/plan', '/route', '/route/map']) {
    await carmen.goto(server.url + place);
    await expect(bar).toBeVisible();
    await expect(bar).toBeInViewport({ ratio: 1 });
  }
  // The route opens at today’s day, which must not lie under it.
  await carmen.goto(`${server.url}/route`);
  const day = carmen.getByRole('heading', { name: /^Day 2/ });
  await expect(day).toBeInViewport({ ratio: 1 });
  const [above, below] = [await bar.boundingBox(), await day.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await carmen.goto(server.url);
  const card = part(carmen, 'Urgent · Bus');
  await expect(card).toContainText('Bus 6:30');
  await expect(card).toContainText('Amina');
  await expect(card).toBeInViewport();
  await card.getByRole('button', { name: 'Seen' }).click();
  await expect(card.getByText('You have seen this')).toBeVisible();
  await far.on();
  await app.settleBoth(server.url, [carmen, amina]);

  await amina.goto(server.url);
  const sent = part(amina, 'Urgent · Bus');
  await expect(sent).toContainText('Seen by Carmen');
  await expect(sent).not.toContainText('Not seen yet');
  await sent.getByRole('button', { name: 'It is settled' }).click();
  await expect(sent).toHaveCount(0);
});

test('another hour is marked until one says that one has seen it, and one’s own changes never are', async () => {
  await amina.goto(`${server.url}/route`);
  await amina.getByRole('link', { name: /Supper/ }).click();
  await amina.getByRole('link', { name: 'Change' }).click();
  await amina.getByLabel('From').fill(hour(175));
  await amina.getByLabel('From').blur();
  await expect(amina.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await app.settleBoth(server.url, [amina, carmen]);

  await far.off();
  const was = `Changed: was ${hour(170)}`;
  await carmen.goto(server.url);
  const changes = part(carmen, 'Changed since you last looked');
  await expect(changes.getByRole('link', { name: /Supper/ })).toContainText(was);
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  const row = carmen.getByRole('region', { name: 'Later' }).getByRole('link', { name: /Supper/ });
  await expect(row).toContainText(was);
  await expect(row).toContainText(hour(175));
  expect(await shiftsOf(carmen, '/today')).toEqual([]);
  await changes.getByRole('button', { name: 'I have seen it' }).click();
  await expect(changes).toHaveCount(0);
  await carmen.reload();
  await expect(row).toBeVisible();
  await expect(carmen.getByText(was)).toHaveCount(0);
  await far.on();
  await amina.goto(server.url);
  await expect(amina.getByRole('link', { name: /Supper/ })).toBeVisible();
  await expect(amina.getByText(was)).toHaveCount(0);
});
