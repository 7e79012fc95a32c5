import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { openPhone, type Phone, readyForOffline } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { clapFile, speechFile } from './support/speech.ts';
import { expectNarrow, expectWorn, expectWornAtDesk, printed } from './support/worn.ts';

test.setTimeout(300_000);

let server: Server;
let phone: Phone;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());

test.describe('every screen', () => {
  test.describe.configure({ mode: 'serial' });
  const places = new Set<string>();
  test.beforeAll(async () => {
    phone = await openPhone({ microphone: await speechFile() });
    page = await phone.page();
    page.on('framenavigated', (frame) => places.add(new URL(frame.url()).pathname));
  });
  test.afterAll(() => phone?.close());

  test('can be read by everyone', async () => {
    for (const [name, look] of Object.entries({
      door,
      beforehand,
      recording,
      afterwards,
      plan,
      notebook,
      route,
      guides,
      elsewhere,
      shared,
      told,
      thisPhone,
    })) {
      await test.step(name, look);
    }
  });

  // Words are longer there.
  for (const language of ['Español', 'Français']) {
    test(`fits a narrow phone in ${language}`, async () => {
      await open('/phone');
      const radio = page.getByRole('radio', { name: language, exact: true });
      // By keyboard: the bar at the foot may lie over it.
      await radio.press('Space');
      await expect(radio).toBeChecked();
      for (const place of places) {
        await open(place);
        await expectNarrow(page, place);
      }
    });
  }
});

async function door(): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await expectWorn(page, 'start');
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await open('/start');
  await expectWorn(page, 'a further route');
  await open('/join');
  await expectWorn(page, 'join');
}

/** What a team does before it goes out. */
async function beforehand(): Promise<void> {
  for (const place of ['/kit', '/practice', '/import', '/consent']) {
    await open(place);
    await expectWorn(page, place);
  }
}

async function recording(): Promise<void> {
  await open('/record');
  await expectWorn(page, 'record');
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await expect(page.getByRole('timer')).toHaveText(/0:0[2-9]/);
  await expectWorn(page, 'recording, asking');
  await app.giveConsent(page, 'Rosa (invented)');
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await page.getByRole('button', { name: 'Quote' }).click();
  await expectWorn(page, 'recording');
  await page
    .getByRole('region', { name: 'Ask next' })
    .getByRole('button', { name: /^Who are you/ })
    .click();
  await page.getByRole('button', { name: /Asked at/ }).click();
  await expect(page.getByRole('button', { name: 'Asked again now' })).toBeVisible();
  await expectWorn(page, 'a question that was asked');
  await page.getByRole('button', { name: 'Close' }).click();
  await someoneJoins();
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('What you noticed').fill('She shows the jars while she speaks');
  await expectWorn(page, 'recording, a note');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Take the photo' })).toBeVisible();
  await expectWorn(page, 'recording, the camera');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Off record' }).click();
  await expectWorn(page, 'off the record');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Rest screen' }).click();
  await expectWorn(page, 'rest screen');
  const slide = page.getByRole('slider', { name: /^Slide to unlock/ });
  for (let step = 0; step < 20; step += 1) await slide.press('ArrowRight');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText(/^Quote at 0:/)).toBeVisible();
  await expectWorn(page, 'recording, paused');
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Write what was said').fill('Each of us keeps a jar for the others.');
  await expectWorn(page, 'interview');
  await expectWornAtDesk(page, 'interview');
  // What somebody said goes on paper through the export alone.
  expect(await printed(page)).toMatch(/^This page is not made for paper/);
  await page.getByRole('button', { name: /^Person/ }).click();
  await expectWorn(page, 'who speaks');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: 'Give copy' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWorn(page, 'copy for the host');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

/** In a group: who comes later is asked too, and whoever says no is asked which of them it is. */
async function someoneJoins(): Promise<void> {
  const choose = async (act: string) => {
    await page.locator('summary', { hasText: 'Change' }).click();
    await page.getByRole('button', { name: act }).click();
  };
  await choose('Someone joined');
  const joined = page.getByRole('group', { name: /^Joined at/ });
  await expect(joined.getByRole('button', { name: 'Yes', exact: true })).toBeVisible();
  await expectWorn(page, 'recording, someone joined');
  await joined.getByRole('button', { name: 'Later' }).click();
  await choose('Someone said no');
  await expect(page.getByRole('dialog', { name: 'Someone said no' })).toBeVisible();
  await expectWorn(page, 'recording, someone said no');
  await page.getByRole('radio', { name: /^Joined at/ }).check();
  await page.getByRole('button', { name: 'Erase what was said since' }).click();
  await expect(joined).toHaveCount(0);
}

/** What is done with a talk once it is there. */
async function afterwards(): Promise<void> {
  const interview = new URL(page.url()).pathname;
  for (const part of ['consent', 'write', 'names']) {
    await open(`${interview}/${part}`);
    await expectWorn(page, `interview, ${part}`);
  }
  for (const place of ['/write-down', interview.replace('interview', 'history')]) {
    await open(place);
    await expectWorn(page, place);
  }
  await open(interview);
  for (const act of ['Someone joined', 'Someone said no']) {
    await page.getByRole('button', { name: act }).click();
    await expect(page.getByRole('dialog', { name: act })).toBeVisible();
    await expectWorn(page, `interview, ${act}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
  await page.getByRole('region', { name: 'Consent' }).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'They take it back' }).click();
  await expect(page.getByRole('button', { name: 'Erase everything they said' }).last()).toBeVisible();
  await expectWorn(page, 'interview, taking it back');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/The sound and its marks are closed/)).toBeVisible();
  await expectWorn(page, 'interview, taken back');
  await page.getByRole('button', { name: 'Give it again' }).click();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
}

async function plan(): Promise<void> {
  await page.getByRole('button', { name: 'Inspires us' }).click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await expectWorn(page, 'inspires us');
  await page.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Jars for everyone' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await expectWorn(page, 'plan');
  await expectWornAtDesk(page, 'plan');
  await app.writeCard(page, 'today', 'Seed is bought every year.', address);
  for (const card of ['today', 'inspired', 'lasting', 'road']) {
    await open(`${address}/${card}`);
    await expectWorn(page, `plan card, ${card}`);
  }
  await open('/plan');
  await expectWorn(page, 'plans');
}

async function notebook(): Promise<void> {
  await open('/notebook');
  await expectWorn(page, 'notebook');
  await expectWornAtDesk(page, 'notebook');
  await page.getByRole('link', { name: /She shows the jars/ }).click();
  await expect(page).toHaveURL(/\/note\//);
  const toBin = page.getByRole('button', { name: 'To the bin' });
  await expect(toBin).toBeVisible();
  await expectWorn(page, 'note');
  expect(await printed(page)).toMatch(/^This page is not made for paper/);
  await toBin.click();
  await open('/notebook/bin');
  await expectWorn(page, 'bin');
}

async function route(): Promise<void> {
  await open('/today');
  await expectWorn(page, 'today');
  await expectWornAtDesk(page, 'today');
  expect(await printed(page)).toContain('Field visit');
  await open('/route');
  await expectWorn(page, 'route');
  await expectWornAtDesk(page, 'route');
  expect(await printed(page)).toContain('Field visit');
  for (const place of ['/route/timetable', '/route/exchange', '/route/people']) {
    await open(place);
    await expectWorn(page, place);
    await expectWornAtDesk(page, place);
  }
  await open('/route');
  await page.getByRole('button', { name: 'Change', exact: true }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWorn(page, 'about the route');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  const stop = page.getByRole('link', { name: /Field visit/ }).first();
  await stop.click();
  await expect(page.getByRole('link', { name: 'Record here' })).toBeVisible();
  await expectWorn(page, 'stop');
  const view = new URL(page.url()).pathname;
  await open(`${view}?edit`);
  await expectWorn(page, 'stop, changing it');
  await page.getByLabel('Place', { exact: true }).selectOption('A new place…');
  await page.getByLabel('Name of the place').fill('The seed house');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Name of the place')).toHaveCount(0);
  await open('/route/cases');
  await page.getByRole('button', { name: 'Put in order' }).click();
  await expectWorn(page, 'cases');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Gathered here' })).toBeVisible();
  await expectWorn(page, 'case');
  await expectWornAtDesk(page, 'case');
  expect(await printed(page)).toContain('First case');
  await open(`${new URL(page.url()).pathname}?edit`);
  await expectWorn(page, 'case, changing it');
  await open('/route/map');
  await page.getByRole('link', { name: 'Set a position' }).click();
  await page.getByLabel('Or type it').fill('27.7, 85.3');
  await page.getByLabel('Or type it').blur();
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await open('/route/map');
  await expect(page.getByRole('region', { name: 'Places in order' })).toBeVisible();
  await expectWorn(page, 'map');
  await expectWornAtDesk(page, 'map');
  expect(await printed(page)).toContain('Places in order');
  await page.getByRole('region', { name: 'Places in order' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Stops here' })).toBeVisible();
  await expectWorn(page, 'place');
  await open(`${new URL(page.url()).pathname}?edit`);
  await expectWorn(page, 'place, changing it');
  await app.invite(page, 'Facilitator');
  await expectWorn(page, 'invite');
  for (const part of ['', '/import', '/rules', '/cards']) {
    await open(`/route/set-up${part}`);
    await expectWorn(page, `set-up${part}`);
    await expectWornAtDesk(page, `set-up${part}`);
  }
}

async function guides(): Promise<void> {
  await open('/guides/import');
  await expectWorn(page, 'import of a guide');
  await open('/guides');
  await expectWorn(page, 'guides');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/guide\/[^/]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectWorn(page, 'guide');
  expect(await printed(page)).toContain('Who are you, and what do you do here?');
  await page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectWorn(page, 'a question of a guide');
}

/** Another device records, and its sound comes in later. */
async function elsewhere(): Promise<void> {
  await open('/record');
  await page.getByText('Another device records').click();
  await page.getByRole('button', { name: 'Start keeping time' }).click();
  await expect(page.getByRole('button', { name: 'Clap now' })).toBeVisible();
  await app.giveConsent(page, 'Rosa (invented)');
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Clap now' }).scrollIntoViewIfNeeded();
  await expectWorn(page, 'keeping time, the clap');
  await page.getByRole('button', { name: 'Clap now' }).click();
  await expect(page.getByText(/^Clap at/)).toBeVisible();
  await expectWorn(page, 'keeping time, clapped');
  await app.finishRecording(page);
  const bring = page.getByRole('link', { name: 'Bring the sound in' });
  await expect(bring).toBeVisible();
  await expectWorn(page, 'time that was kept');
  await bring.click();
  await page.getByLabel('Choose the file').setInputFiles(await clapFile(8, 3));
  await expect(page.getByText(/^The clap is laid on/)).toBeVisible();
  await expectWorn(page, 'the moment of the clap');
}

/** A participant uses the same phone, and shows their own talk to everyone. */
async function shared(): Promise<void> {
  await app.join(page, await app.invite(page, 'Participant'), 'Carmen');
  await open('/record');
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await app.giveConsent(page, 'Luz (invented)');
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  await page.getByRole('button', { name: 'Share with the route' }).click();
  await expect(page.getByText(/^Shared/)).toBeVisible();
  await expectWorn(page, 'one’s own interview');
  await open(`${new URL(page.url()).pathname.replace('/me/', '/commons/')}.shared`);
  await expect(page.getByText(/^A copy that somebody shared/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  await expectWorn(page, 'a shared interview');
  // Back to whose the other screens are.
  await open('/phone');
  await page.getByRole('button', { name: /Amina/ }).click();
  // Whose notebook is opened begins at Today.
  await expect(page).toHaveURL(`${server.url}/`);
  await expect(page.getByRole('link', { name: 'This phone: Amina' })).toBeVisible();
}

/** Somebody else changes an hour and tells something urgent: from then on it stands in every place. */
async function told(): Promise<void> {
  await open('/today');
  const other = await openPhone();
  const theirs = await other.page();
  await app.join(theirs, await app.invite(page, 'Facilitator'), 'Bodhi');
  await theirs
    .getByRole('link', { name: /Field visit/ })
    .first()
    .click();
  await theirs.getByLabel('Something urgent for everybody').fill('The bus leaves at 6:30, from the bridge');
  await expect(theirs.getByText(/^Nobody has been told yet/)).toBeVisible();
  await expectWorn(theirs, 'stop, something urgent that nobody was told');
  await theirs.getByRole('button', { name: 'Tell everybody' }).click();
  await expect(theirs.getByText(/^Not seen yet by/)).toBeVisible();
  await expectWorn(theirs, 'stop, something urgent');
  await theirs.getByRole('link', { name: 'Change' }).click();
  await theirs.getByLabel('From').fill('06:30');
  await theirs.getByLabel('From').blur();
  await expect(theirs.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await app.settleBoth(server.url, [theirs]);
  await other.close();
  // What was recorded here waits for Wi-Fi; the rest comes in all the same.
  await open('/phone');
  const answered = page.waitForResponse((response) => response.url().endsWith('/sync') && response.ok());
  await page.getByRole('button', { name: 'Send now' }).click();
  await answered;
  await open('/today');
  await expect(page.getByRole('heading', { name: /^Urgent ·/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Changed since you last looked' })).toBeVisible();
  await expectWorn(page, 'today, something urgent and what changed');
  await expectWornAtDesk(page, 'today, something urgent and what changed');
  await open('/notebook');
  await expect(page.getByRole('status').filter({ hasText: '6:30, from the bridge' })).toBeVisible();
  await expectWorn(page, 'notebook, something urgent');
  await expectWornAtDesk(page, 'notebook, something urgent');
}

async function thisPhone(): Promise<void> {
  for (const place of ['/phone', '/phone/waiting', '/phone/export']) {
    await open(place);
    await expectWorn(page, place);
  }
  await expectWornAtDesk(page, 'export');
}

async function open(place: string): Promise<void> {
  await app.goTo(page, place);
  // What a page asks the phone for comes a moment after its title.
  await page.waitForTimeout(300);
}

// Whoever finds no route here has not chosen a language yet: the phone's own speaks.
for (const locale of ['en-GB', 'es-PE', 'fr-FR']) {
  test(`the first screen fits a narrow phone that speaks ${locale}, with each way to begin open`, async () => {
    const own = await openPhone({ locale });
    const first = await own.page();
    await first.goto(server.url);
    await expect(first.getByRole('heading', { level: 2 })).toBeVisible();
    await expectNarrow(first, 'start');
    await first.locator('details:not([name]) > summary').last().click();
    await expect(first.getByRole('button', { name: /2012$/ })).toHaveCount(2);
    await expectNarrow(first, 'more samples');
    const ways = first.locator('details[name="way"]');
    await expect(ways).toHaveCount(2);
    for (const way of await ways.all()) {
      await way.locator('summary').first().click();
      for (const more of await way.locator('details > summary').all()) await more.click();
      // Faults are told below each field.
      await way.locator('[type="submit"]').click();
      await expect(way.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true');
      await expectNarrow(first, 'a way to begin');
    }
    await own.close();
  });
}

test('a theme that is chosen is put on the page, and on the next start', async () => {
  const own = await openPhone();
  const chosen = await own.page();
  await openSample(chosen, server.url);
  await chosen.goto(`${server.url}/phone`);
  for (const [name, theme] of [
    ['Sun', 'sun'],
    ['Night', 'night'],
  ] as const) {
    await chosen.getByRole('radio', { name, exact: true }).check({ force: true });
    await expect(chosen.locator('html')).toHaveAttribute('data-theme', theme);
  }
  await chosen.reload();
  await expect(chosen.locator('html')).toHaveAttribute('data-theme', 'night');
  const letters = () =>
    chosen
      .getByRole('heading', { level: 1 })
      .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  const usual = await letters();
  await chosen.getByRole('radio', { name: 'Largest', exact: true }).check({ force: true });
  await expect.poll(letters).toBeGreaterThan(usual * 1.3);
  await chosen.reload();
  await expect.poll(letters).toBeGreaterThan(usual * 1.3);
  // The worker writes it into the page, which then asks no storage for it.
  await readyForOffline(chosen);
  await chosen.evaluate(() => localStorage.clear());
  const answer = await chosen.reload();
  expect(await answer?.text()).toContain('&quot;theme&quot;:&quot;night&quot;');
  await expect(chosen.locator('html')).toHaveAttribute('data-theme', 'night');
  await own.close();
});
