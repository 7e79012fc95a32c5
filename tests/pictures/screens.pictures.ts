import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import * as app from '../e2e/support/app.ts';
import { givePoints } from '../e2e/support/judge.ts';
import { type Server, startServer } from '../e2e/support/server.ts';
import { shoot } from './camera.ts';
import { openBrowser, openHands } from './hands.ts';
import { agreeAtHome, award, writeMoney, writeReport, writeSteps } from './plan-home.ts';
import * as story from './story.ts';

test.describe.configure({ mode: 'serial' });

let server: Server;
let browser: Browser;
/** the phone that is seen */
let page: Page;
/** a second person's, who writes in the same plan */
let other: Page;
let plan = '';

test.beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  page = await openHands(browser);
  other = await openHands(browser);
});
test.afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the door', async () => {
  await page.goto(server.url);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await shoot(page, 'start');
  await page.getByLabel('Your name').fill('Amina');
  await page.getByText('Make a route').click();
  await story.makeRoute(page);
  await shoot(page, 'make', { at: 'Make a route' });
  await page.getByRole('button', { name: 'Make the route' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await app.sendAlways(page);
  await story.nameVisit(page);
});

test('before the road', async () => {
  for (const [screen, to] of [
    ['kit', '/kit'],
    ['practice', '/practice'],
    ['sayings', '/consent'],
    ['import', '/import'],
    ['guide-import', '/guides/import'],
    ['guides', '/guides'],
  ] as const) {
    await app.goTo(page, to);
    await shoot(page, screen);
  }
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/guide\/[^/]+$/);
  await shoot(page, 'guide');
});

test('a recording', async () => {
  await app.goTo(page, '/record');
  await shoot(page, 'record');
  await story.startRecording(page);
  await shoot(page, 'consent');
  await story.agree(page);
  await story.markAt(page, /0:1[2-9]/, 'Quote');
  await shoot(page, 'recording');
  await page.getByRole('button', { name: 'Who speaks?' }).click();
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByLabel('Women', { exact: true }).fill('6');
  await page.getByLabel('Men', { exact: true }).fill('4');
  await shoot(page, 'people');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel('What you noticed').fill('Three jars on a shelf, each with a year on it.');
  await expect(page.getByRole('dialog').getByText('Saved on this phone')).toBeVisible();
  await shoot(page, 'note-now');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  const take = page.getByRole('button', { name: 'Take the photo' });
  await expect(take).toBeEnabled({ timeout: 30_000 });
  await shoot(page, 'photo');
  await take.click();
  await expect(page.getByText(/^The photo of .* is saved/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Off record' }).click();
  await shoot(page, 'off-record');
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await shoot(page, 'paused');
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('button', { name: 'Rest screen' }).click();
  await shoot(page, 'rest');
  const slide = page.getByRole('slider', { name: /^Slide to unlock/ });
  for (let step = 0; step < 20; step += 1) await slide.press('ArrowRight');
  await story.markAt(page, /0:[2-5]\d/, 'Idea');
  await expect(page.getByRole('timer')).toHaveText(/0:(3[2-9]|[45]\d)|1:\d\d/, { timeout: 20_000 });
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Write what was said').first().fill('Each of us keeps a jar for the others.');
  await page.getByRole('button', { name: /^Alias/ }).click();
  await page.getByLabel('Alias', { exact: true }).fill('Rosa (invented)');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByLabel('What it was about').fill('Seeds in ash');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeHidden({ timeout: 15_000 });
  await shoot(page, 'interview');
  // As somebody finds it who comes back: what is written down stands as it reads.
  await page.reload();
  await expect(page.getByText('Each of us keeps a jar for the others.')).toBeVisible();
  await shoot(page, 'interview-marks', { at: 'Marks' });
});

test('what is done with a talk', async () => {
  const interview = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'To write down' }).first().click();
  await app.goTo(page, `${interview}/write`);
  await page.getByRole('button', { name: 'New line here' }).click();
  await page.getByLabel(/^What was said at/).fill('My neighbour Marta keeps a second jar (invented).');
  await expect(page.getByRole('main').getByText('Saved on this phone', { exact: true })).toBeVisible();
  for (const [screen, to] of [
    ['full-consent', `${interview}/consent`],
    ['listen', `${interview}/write`],
    ['names', `${interview}/names`],
    ['write-down', '/write-down'],
    ['history', interview.replace('interview', 'history')],
  ] as const) {
    await app.goTo(page, to);
    await shoot(page, screen);
  }
  await app.goTo(page, interview);
  await page.getByRole('button', { name: 'Read back' }).click();
  await page.getByRole('button', { name: 'Give copy' }).click();
  const save = page.getByRole('button', { name: 'Save the copy' });
  await expect(save).toBeVisible({ timeout: 20_000 });
  await shoot(page, 'copy');
  const download = page.waitForEvent('download');
  await save.click();
  const reader = await page.context().newPage();
  await reader.setContent(await readFile(await (await download).path(), 'utf8'));
  await shoot(reader, 'copy-page');
  await reader.close();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Close' }).click();
});

test('a plan that begins with a voice', async () => {
  await page.getByRole('button', { name: 'Inspires us' }).first().click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await shoot(page, 'inspires');
  await page.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await app.writeCard(page, 'who', 'Fourteen families of two villages, nine of them led by women.', plan);
  await app.writeCard(page, 'today', 'We buy seed every year, and it comes late.', plan);
  await app.writeCard(
    page,
    'vision',
    'In two years every house has seed of its own for beans and millet.',
    plan,
  );
  await app.goTo(page, `${plan}/today`);
  await shoot(page, 'plan-card');
  await app.goTo(page, plan);
  await page.getByLabel('We copy').fill('A jar in every house, and one neighbour who keeps a second.');
  await page.getByLabel('We change').fill('Clay instead of glass: ours is two hours from any shop.');
  await page.getByLabel('Who makes it').fill('Women of two villages (invented)');
  await page.getByRole('button', { name: 'Next: Concept note' }).click();
  await shoot(page, 'plan');
  await shoot(page, 'plan-voice', { at: 'What inspired us' });
  await story.beginPlan(page, 'A price board at the bridge');
  await app.goTo(page, '/plan');
  await shoot(page, 'plans');
});

test('the notebook', async () => {
  const kept = 'The cooperative writes every sale on one board; all can read it.';
  await story.writeNote(page, {
    words: 'Two paths to the spring, one closed since May.',
    kind: 'Observation',
  });
  await story.writeNote(page, { words: 'Who keeps the key of the seed house at night?', kind: 'Question' });
  await story.writeNote(page, {
    words: 'Ask the school for the jars that it no longer needs.',
    kind: 'Idea',
  });
  await page.getByRole('button', { name: 'To the bin' }).click();
  await story.writeNote(page, { words: kept, kind: 'Idea', starred: true });
  await shoot(page, 'note');
  await app.goTo(page, '/notebook');
  await shoot(page, 'notebook');
  await page.getByRole('searchbox').fill('seed');
  await shoot(page, 'search');
  await app.goTo(page, '/notebook/bin');
  await shoot(page, 'bin');
});

test('two people who wrote the same', async () => {
  const link = await app.invite(page, 'Facilitator');
  await shoot(page, 'invite');
  await other.goto(link);
  await expect(other.getByLabel('Your name')).toBeVisible();
  await shoot(other, 'join');
  await app.join(other, link, 'Bodhi');
  await app.settleBoth(server.url, [page, other]);
  for (const each of [page, other]) await each.goto(`${server.url}${plan}`);
  for (const each of [page, other]) await each.context().setOffline(true);
  await app.renamePlan(page, plan, 'A jar for every house');
  await app.renamePlan(other, plan, 'Jars in every village');
  for (const each of [page, other]) await each.context().setOffline(false);
  await app.settleBoth(server.url, [page, other]);
  await app.goTo(page, plan);
  await expect(page.getByText('Jars in every village').first()).toBeVisible();
  await shoot(page, 'versions', { at: 'Name of the plan' });
  await page
    .getByRole('listitem')
    .filter({ hasText: 'A jar for every house' })
    .getByRole('button', { name: 'Keep this one' })
    .click();
});

test('a plan that goes home', async () => {
  await app.goTo(page, `${plan}/vision`);
  await page.getByRole('button', { name: 'Comment on this card' }).click();
  const comment = page.getByRole('textbox', { name: 'Your comment' });
  await expect(comment).toBeEditable();
  await comment.fill('Do we say how many families? (invented)');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Answer' })).toBeVisible();
  await shoot(page, 'plan-comments', { at: 'Comments' });
  await writeSteps(page, plan);
  await shoot(page, 'plan-steps', { at: 'Steps' });
  await app.goTo(page, `${plan}/timeline`);
  await shoot(page, 'plan-timeline');
  await writeMoney(page, plan);
  await shoot(page, 'plan-money', { at: 'What it comes to' });
  await app.goTo(page, `${plan}/lasting`);
  await page.getByLabel('Add an obstacle').fill('In the rains the road is cut');
  await page.getByLabel('Add an obstacle').press('Enter');
  await page.getByRole('button', { name: /^In the rains/ }).click();
  await page.getByRole('dialog').getByLabel('What we do about it').fill('Carry seed before June');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await shoot(page, 'plan-lasting', { at: 'What helps' });
  await app.goTo(page, `${plan}/versions`);
  await page.getByLabel('Name of the version').fill('As shown at the fair');
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(page.getByRole('heading', { name: 'As shown at the fair' })).toBeVisible();
  for (const [screen, to] of [
    ['plan-versions', 'versions'],
    ['plan-road', 'road'],
    ['plan-show', 'show'],
    ['plan-out', 'out'],
  ] as const) {
    await page.goto(`${server.url}${plan}/${to}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shoot(page, screen);
  }
});

test('a plan that is agreed on, judged, and reported on', async () => {
  await app.goTo(page, `${plan}/assembly`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('radio', { name: 'Agreed' }).press('Space');
  await shoot(page, 'plan-assembly');
  await agreeAtHome(page, plan, () => shoot(page, 'plan-state', { at: 'Who took part' }));
  await app.goTo(page, `${plan}/scores`);
  await page.getByRole('button', { name: 'Begin with the usual criteria' }).click();
  await givePoints(page, 1);
  await shoot(page, 'plan-scores', { at: 'points' });
  await award(page, plan);
  await shoot(page, 'plan-award', { at: 'Who gives it' });
  await app.goTo(page, `${plan}/reports`);
  await shoot(page, 'plan-reports');
  await writeReport(page, plan);
  await shoot(page, 'plan-report');
});

test('the day and the road', async () => {
  await app.goTo(page, '/today');
  await shoot(page, 'today');
  await page.getByRole('button', { name: 'Questions' }).first().click();
  await shoot(page, 'questions');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'The seed house' }).first().click();
  await expect(page).toHaveURL(/\/stop\//);
  await shoot(page, 'stop');
  await page.getByRole('link', { name: 'Change' }).first().click();
  await expect(page).toHaveURL(/edit/);
  await shoot(page, 'stop-edit');
  await app.goTo(page, '/route');
  await shoot(page, 'route');
  await app.goTo(page, '/route/cases');
  await shoot(page, 'cases');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Gathered here' })).toBeVisible();
  await shoot(page, 'case');
  await app.goTo(page, '/route/set-up');
  await shoot(page, 'set-up', { at: 'Day 3' });
  await app.goTo(page, '/route/set-up/cards');
  await shoot(page, 'route-cards');
});

test('who comes along', async () => {
  await app.goTo(page, '/route/people/import');
  await story.chooseSheet(page);
  await expect(page.getByText('5 new people')).toBeVisible();
  await shoot(page, 'roster-import', { at: 'People, row 6' });
  await story.mendCountry(page);
  await page.getByRole('button', { name: 'Take 6 people' }).click();
  const people = page.getByRole('list', { name: 'People' });
  await expect(people.getByRole('link')).toHaveCount(6);
  await story.describeCooperative(page);
  await app.goTo(page, '/route/people');
  await shoot(page, 'roster');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Plan team' }).selectOption('Jars for everyone');
  await shoot(page, 'roster-filter');
  await people.getByRole('link').first().click();
  await expect(page.getByText('For the team only')).toBeVisible();
  await shoot(page, 'person');
  await shoot(page, 'person-details', { at: 'For the team only' });
  for (const [screen, to] of [
    ['fair-cards', '/route/people/fair'],
    ['badges', '/route/people/badges'],
  ] as const) {
    await app.goTo(page, to);
    await shoot(page, screen);
  }
  await app.goTo(page, '/today');
  await page.getByRole('link', { name: 'The seed house' }).first().click();
  await page.getByRole('link', { name: /^Who was here/ }).click();
  for (const came of ['Here', 'Here', 'Not here']) {
    const open = page.getByRole('group').filter({ hasNot: page.locator(':checked') });
    await open.first().getByText(came, { exact: true }).click();
  }
  await expect(page.getByText('2 of 6 were here')).toBeVisible();
  await shoot(page, 'attendance');
});

test('the programme, in and out', async () => {
  await story.placeVisits(page);
  await shoot(page, 'route-import', { at: 'What this would do' });
  await page.getByRole('button', { name: 'Take 2 stops' }).click();
  await expect(page).toHaveURL(/\/route\/set-up$/);
  await app.goTo(page, '/route/timetable');
  await shoot(page, 'timetable', { at: 'Day 6' });
  for (const [screen, to] of [
    ['map', '/route/map'],
    ['exchange', '/route/exchange'],
  ] as const) {
    await app.goTo(page, to);
    await shoot(page, screen);
  }
});

test('this phone', async () => {
  await app.goTo(page, '/phone');
  await shoot(page, 'phone');
  await app.goTo(page, '/phone/export');
  await shoot(page, 'export');
  await page.context().setOffline(true);
  await story.writeNote(page, {
    words: 'The bus leaves from the lower bridge, not the upper.',
    kind: 'Observation',
  });
  await app.goTo(page, '/phone/waiting');
  await shoot(page, 'waiting');
  await page.context().setOffline(false);
});

test('other light, another language', async () => {
  const screens = [
    ['today', '/today'],
    ['notebook', '/notebook'],
    ['plan', plan],
    ['plan-steps', `${plan}/steps`],
    ['plan-money', `${plan}/money`],
    ['plan-road', `${plan}/road`],
    ['plan-out', `${plan}/out`],
  ] as const;
  await shootVariants(screens);
  await story.startRecording(page);
  await story.agree(page);
  await story.markAt(page, /0:(1[2-9]|[2-5]\d)/, 'Quote');
  await shootVariants([['recording', new URL(page.url()).pathname]]);
});

/** Takes screens in sunlight, at night and in Spanish, and leaves the phone as it was. */
async function shootVariants(screens: readonly (readonly [screen: string, to: string])[]): Promise<void> {
  for (const [variant, chosen, afterwards] of [
    ['sun', 'Sun', 'Paper'],
    ['night', 'Night', 'Paper'],
    ['es', 'Español', 'English'],
  ] as const) {
    await story.choose(page, chosen);
    for (const [screen, to] of screens) {
      await app.goTo(page, to);
      await shoot(page, screen, { variant });
    }
    await story.choose(page, afterwards);
  }
}
