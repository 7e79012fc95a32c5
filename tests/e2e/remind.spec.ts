import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { type OnePhone, setUpPhone } from './support/one-phone.ts';
import { expectWorn } from './support/worn.ts';

const TITLE = 'Jars for everyone';
const DUE = `A report is due: ${TITLE}`;

let open: OnePhone;
let page: Page;
let plan = '';
setUpPhone('beeps', async (it) => {
  open = it;
  ({ page } = it);
  await page.addInitScript(() => {
    const ask = Notification.requestPermission.bind(Notification);
    Notification.requestPermission = () => {
      window.asked = { times: (window.asked?.times ?? 0) + 1, inTouch: navigator.userActivation.isActive };
      return ask();
    };
  });
  await page.goto(it.server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  plan = await app.makePlan(page, TITLE);
  await app.goTo(page, `${plan}/state?to=awarded`);
  await page.getByRole('button', { name: 'Move to: Awarded' }).click();
  const day = new Date(Date.now() - 35 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Day of the award').fill(day);
  await page.getByLabel('Day of the award').blur();
  await app.goTo(page, `${plan}/reports`);
  await expect(page.getByRole('link', { name: /After one month.*late/ })).toBeVisible();
});
test.describe.configure({ mode: 'serial' });

declare global {
  interface Window {
    asked?: { times: number; inTouch: boolean };
  }
}

/** As much of it as is driven here; the page's types don't know the worker's. */
interface WorkerScope {
  readonly clients: { openWindow(url: string): Promise<unknown> };
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, of: { notification: Notification }) => Event;
  dispatchEvent(event: Event): boolean;
}

const asks = () => page.getByRole('switch', { name: 'Remind me on this phone' });
const refused = () => page.getByText(/doesn’t let the app show messages. The calendar can remind you/);
const asked = () => page.evaluate(() => window.asked);
const shown = () =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ title, data }) => ({ title, url: data.url }));
  });
/** A phone on which a person allows messages, or takes that back; the page begins anew, as a browser's settings have it. */
async function allow(is: boolean): Promise<void> {
  await open.phone.context.clearPermissions();
  if (is) await open.phone.context.grantPermissions(['notifications']);
  await page.goto(new URL(`${plan}/reports`, open.server.url).href);
  // Until the list above it is there the switch moves, and a tap would miss it.
  await expect(page.getByRole('link', { name: /After one month.*late/ })).toBeVisible();
  await expect(asks()).toBeVisible();
}

test('nobody is asked for leave before they touch the switch that says what for; where it is refused, that is said, and the calendar is there', async () => {
  await allow(false);
  await expect(page.getByText(/A message on this phone when a report is due/)).toBeVisible();
  expect(await asked()).toBeUndefined();
  await asks().click();
  await expect(refused()).toBeVisible();
  expect(await asked()).toEqual({ times: 1, inTouch: true });
  await expect(asks()).not.toBeChecked();
  await expectWorn(page, 'reminders are refused');
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Into my calendar' }).click();
  expect((await calendar).suggestedFilename()).toBe('reports.ics');
});

test('a report that is due is said once, by the plan’s name, and not again after the page was opened anew', async () => {
  await allow(true);
  await expect(refused()).toBeHidden();
  expect(await shown()).toEqual([]);
  await asks().click();
  await expect(asks()).toBeChecked();
  await expect.poll(shown).toEqual([{ title: DUE, url: `${plan}/report/1` }]);
  await page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    for (const each of await worker.getNotifications()) each.close();
  });
  for (const place of [`${plan}/reports`, plan]) {
    await page.goto(new URL(place, open.server.url).href);
    await expect(page.getByText(TITLE).first()).toBeVisible();
    // As long as it took the first time, and more.
    await page.waitForTimeout(1500);
    expect(await shown()).toEqual([]);
  }
});

test('touched, it opens its report', async () => {
  const worker = open.phone.context.serviceWorkers()[0];
  if (!worker) throw new Error('no worker');
  const opened = await worker.evaluate(async () => {
    const scope = globalThis as unknown as WorkerScope;
    const places: string[] = [];
    // A browser opens windows only for a real touch, which nothing can give it here.
    scope.clients.openWindow = async (url) => void places.push(url);
    const record = indexedDB.open('bitacora-reminders');
    await new Promise((resolve) => record.addEventListener('success', resolve));
    const all = await new Promise<Record<string, { list: { id: string; url: string }[] }>>((resolve) => {
      const read = record.result.transaction('reminders').objectStore('reminders').get('reminders');
      read.addEventListener('success', () => resolve(read.result));
    });
    record.result.close();
    const [profile = '', held] = Object.entries(all)[0] ?? [];
    await scope.registration.showNotification('again', { data: { url: held?.list[0]?.url, profile } });
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error('nothing is shown');
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
    while (places.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return { places, left: (await scope.registration.getNotifications()).length };
  });
  expect(opened).toEqual({ places: [`${plan}/report/1`], left: 0 });
  await page.goto(new URL(opened.places[0] ?? '', open.server.url).href);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/month/);
});

test('whoever takes the leave back is told that nobody reminds them', async () => {
  await allow(false);
  await expect(refused()).toBeVisible();
  await expect(asks()).not.toBeChecked();
});
