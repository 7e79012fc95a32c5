import { expect, type Locator, type Page } from '@playwright/test';

/** What a phone shows the endpoint, to ask it from outside what it holds. */
export interface Access {
  readonly route: string;
  readonly token: string;
}

export async function makeRouteFromSample(page: Page, name: string): Promise<void> {
  await page.getByText('Make a route').click();
  await page.getByText('The programme of the sample').click();
  await page.getByLabel('Name of the route').fill(name);
  const start = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('First day').fill(start);
  await page.getByRole('button', { name: 'Make the route' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
}

/** Goes to a place as a tap on a link does, so that what is recorded goes on. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, place);
  await expect(page).toHaveURL(new URL(place, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Makes an invitation and gives its link. */
export async function invite(page: Page, role: string): Promise<string> {
  const place = '/route/invite';
  // Where one has just been made, a new page makes the next.
  await (new URL(page.url()).pathname === place ? page.reload() : goTo(page, place));
  await page.getByRole('radio', { name: new RegExp(role) }).check();
  await page.getByRole('button', { name: 'Make the code' }).click();
  const link = page.getByText(/\/join#/).first();
  await expect(link).toBeVisible();
  return (await link.textContent())?.trim() ?? '';
}

/** @param sees what the route tells once it has come */
export async function join(
  page: Page,
  link: string,
  name: string,
  sees: string | RegExp = 'Third case',
): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await page.getByRole('link', { name: 'Route' }).click();
  await expect(page.getByText(sees).first()).toBeVisible({ timeout: 60_000 });
}

/** The data saver's answer where the browser can't tell Wi-Fi. */
export async function sendAlways(page: Page): Promise<void> {
  await goTo(page, '/phone');
  await page.getByRole('radio', { name: 'Always' }).check();
  await page.getByRole('link', { name: 'Today' }).click();
}

export async function giveConsent(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByText('Our group only').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Your name').click();
  await page.getByLabel(/The name, as/).fill(name);
  await page.getByRole('button', { name: 'Done' }).click();
}

/** By keyboard, as a screen reader presses it; a thumb holds it for a second. */
export async function finishRecording(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hold: finish' }).press('Enter');
}

export async function writeCard(
  page: Page,
  card: string,
  words: string,
  plan = new URL(page.url()).pathname,
): Promise<void> {
  await goTo(page, `${plan}/${card}`);
  const area = page.getByLabel('What we say');
  await expect(area).toBeEditable();
  await area.fill(words);
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  // Anew: what has been written is read back from the disk.
  await page.goto(new URL(plan, page.url()).href);
}

/** Until a tap near one that closed a sheet no longer counts as the second of two: no hand goes through two pages sooner. */
const untilMeant = (page: Page) => page.waitForTimeout(600);

/** Begins a plan; gives its address. */
export async function makePlan(page: Page, title: string): Promise<string> {
  await goTo(page, '/plan');
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('dialog').getByLabel('Name of the plan').fill(title);
  await page.getByRole('button', { name: 'Begin a plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  await untilMeant(page);
  return new URL(page.url()).pathname;
}

export async function renamePlan(page: Page, plan: string, title: string): Promise<void> {
  await goTo(page, plan);
  const field = page.getByLabel('Name of the plan');
  await field.fill(title);
  await field.blur();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function planAddress(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const link = page.getByRole('link', { name: new RegExp(title) });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

/** Lets each phone send and fetch, twice round, so that the first hears of the last. */
export async function settleBoth(url: string, pages: readonly Page[]): Promise<void> {
  for (const page of [...pages, ...pages]) {
    await (page.url().startsWith(url) ? goTo(page, '/phone') : page.goto(`${url}/phone`));
    // That nothing waits is said before anything has been fetched, too; and another exchange may be on its way.
    const begun = Date.now();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/sync') && response.ok() && response.request().timing().startTime >= begun,
    );
    await page.getByRole('button', { name: 'Send now' }).click();
    await answered;
    await expect(page.getByText('Nothing is waiting.')).toBeVisible({ timeout: 60_000 });
  }
}

/** Fetches what lies on the endpoint. Where it comes by itself meanwhile, the button for that goes. */
export async function fetchUnlessHere(fetch: Locator, here: Locator): Promise<void> {
  await expect(async () => {
    if (await fetch.isVisible()) await fetch.click({ timeout: 1000 });
    await expect(here).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
}

/** Begins a note from Today, which is still opening: what comes above the link would push it from under a tap. */
export const beginNote = (page: Page) =>
  page.getByRole('link', { name: 'Write a note' }).evaluate((link: HTMLElement) => link.click());

export async function exportFile(page: Page): Promise<string> {
  await page.getByRole('radio', { name: /Our group/ }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const save = page.getByRole('link', { name: /Save|Download/ });
  const file = await Promise.race([download, save.waitFor({ timeout: 60_000 }).then(() => undefined)]);
  if (file) return file.path();
  await save.click();
  return (await download).path();
}

/** Reads from the phone's own database what it identifies itself with. */
export async function accessOf(page: Page): Promise<Access> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('bitacora-route-')) ?? '';
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const identity = await new Promise<{ value: { route: string; token: string } }>((resolve) => {
      const request = db.transaction('meta').objectStore('meta').get('identity');
      request.addEventListener('success', () => resolve(request.result));
    });
    db.close();
    return { route: identity.value.route, token: identity.value.token };
  });
}

interface Patch {
  readonly kind: string;
  readonly id: string;
  readonly cells?: Readonly<Record<string, readonly [string, unknown][]>>;
}

const onEndpoint = (url: string, access: Access) => callEndpoint(url, access, []);

/** Gives the cases of the route a place on the map, and the route another place far from it, as some other phone of the team would. */
export async function putPlaces(url: string, access: Access): Promise<void> {
  const cell = (value: unknown) => [['0193b8f1c400-0000-zzzzzzzzzz', value, {}]];
  const place = (id: string, name: string, position: object) => ({
    scope: 'programme',
    kind: 'place',
    id,
    cells: { name: cell(name), position: cell(position) },
  });
  const cases = (await onEndpoint(url, access)).filter(({ kind }) => kind === 'case');
  await callEndpoint(url, access, [
    place('bijuwa', 'Bijuwa', { lat: 27, lon: 84.9, precisionKm: 1 }),
    place('nyeri', 'Nyeri', { lat: -0.4, lon: 37, precisionKm: 1 }),
    ...cases.map(({ id }) => ({
      scope: 'programme',
      kind: 'case',
      id,
      cells: { place: cell('bijuwa') },
    })),
  ]);
}

async function callEndpoint(
  url: string,
  { route, token }: Access,
  patches: readonly object[],
): Promise<Patch[]> {
  const answer = await fetch(`${url}/api/v1/routes/${route}/sync`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      epoch: null,
      cursors: { programme: 0, team: 0, commons: 0, me: 0 },
      patches,
      limit: 500,
    }),
  });
  return ((await answer.json()) as { patches: Patch[] }).patches;
}

export async function titlesOnEndpoint(url: string, access: Access): Promise<unknown[]> {
  const patches = await onEndpoint(url, access);
  return patches
    .filter(({ kind }) => kind === 'plan')
    .flatMap(({ cells }) => (cells?.['title'] ?? []).map(([, title]) => title));
}

/** How many notes the endpoint holds, each counted once however often it came. */
export async function notesOnEndpoint(url: string, access: Access): Promise<number> {
  const patches = await onEndpoint(url, access);
  return new Set(patches.flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))).size;
}

/** The chunks that media on the endpoint name. */
export async function chunksOnEndpoint(url: string, access: Access): Promise<string[]> {
  const patches = await onEndpoint(url, access);
  return patches.flatMap(({ cells }) =>
    (cells?.['file'] ?? []).flatMap(([, file]) => (file as { chunks?: string[] } | null)?.chunks ?? []),
  );
}

/** What of them it doesn't hold yet; all of it where no media is there yet. */
export async function missingChunks(url: string, access: Access): Promise<string[]> {
  const hashes = await chunksOnEndpoint(url, access);
  if (hashes.length === 0) return ['no media yet'];
  const answer = await fetch(`${url}/api/v1/routes/${access.route}/chunks/missing`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${access.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ hashes }),
  });
  return ((await answer.json()) as { missing: string[] }).missing;
}
