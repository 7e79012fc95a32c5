import { expect, type Locator, type Page, test } from '@playwright/test';
import { setUpPhone } from './support/one-phone.ts';
import type { Server } from './support/server.ts';
import { tabTo } from './support/worn.ts';

// One person, one route, from the first start to the file for others, and never a mouse or a finger.
test.describe.configure({ mode: 'serial' });

let server: Server;
let page: Page;
setUpPhone('speech', async (it) => {
  ({ server, page } = it);
  await it.phone.context.grantPermissions(['microphone', 'camera']);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const place = (name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true });
const saved = () => expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();

async function press(thing: Locator): Promise<void> {
  await tabTo(page, thing);
  await page.keyboard.press('Enter');
}

async function type(field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** The Tab key goes to the first of a group, the arrow keys from there to the others. */
async function choose(question: string, answer: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await tabTo(page, group.getByRole('radio').first());
  const answers = await group.locator('label').allTextContents();
  const steps = answers.findIndex((each) => each.includes(answer));
  expect(steps, answer).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  // Where it is the first: the focus alone doesn't choose it.
  if (steps === 0) await page.keyboard.press('Space');
  await expect(group.getByRole('radio').nth(steps)).toBeChecked();
}

test('someone looks at the sample, and makes a route of their own', async () => {
  await page.goto(server.url);
  await press(button(/Look at a sample/));
  await expect(place('Today')).toBeVisible();
  await page.goto(`${server.url}/start`);
  await type(page.getByLabel('Your name'), 'Amina');
  await press(page.locator('summary', { hasText: 'Make a route' }));
  await type(page.getByLabel('Name of the route'), 'Seeds of the valley');
  // The same day, whichever of its numbers comes first here.
  for (const day of ['First day', 'Last day']) await type(page.getByLabel(day), '11112026');
  await press(button('Make the route'));
  await expect(page.getByText('Seeds of the valley').first()).toBeVisible();
});

test('adds a day to it, and a stop to that day', async () => {
  await press(place('Route'));
  await press(button('Add day'));
  await type(page.getByLabel('What the day is about'), 'Seed');
  await saved();
  await press(button('Done'));
  await press(page.getByRole('button', { name: /^Add stop: Day 2/ }));
  await type(page.getByLabel('Title'), 'The seed house');
  await saved();
  await press(page.getByRole('link', { name: 'Done', exact: true }));
  await press(place('Route'));
  await expect(page.getByRole('link', { name: /The seed house/ })).toBeVisible();
});

test('invites somebody', async () => {
  await press(page.getByRole('link', { name: /Invitations and phones/ }));
  await press(button('Make the code'));
  await expect(page.getByText(/\/join#/).first()).toBeVisible();
});

test('writes a note and finds it again', async () => {
  await press(place('Today'));
  await press(page.getByRole('link', { name: 'Write a note' }));
  await expect(page.getByLabel('What did you see or hear?')).toBeFocused();
  await page.keyboard.type('Two paths to the spring');
  await saved();
  await press(place('Notebook'));
  await press(page.getByRole('link', { name: /Two paths to the spring/ }));
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue('Two paths to the spring');
});

test('records, asks and marks', async () => {
  await press(place('Record'));
  await press(button('Start and ask'));
  // What the keyboard is on after each answer: the next question, and the consent after the last.
  const held = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  await press(button('Yes'));
  await expect.poll(held).toMatch(/^Who may hear it/);
  await choose('May others hear it?', 'Our group only');
  await press(button('Next'));
  await expect.poll(held).toMatch(/^What shall we call you/);
  await choose('What shall we call you?', 'No name');
  await press(button('Done'));
  await expect.poll(held).toBe('Consent');
  await press(button('Mark'));
  await press(button('Idea'));
});

test('says who speaks, takes a photo, goes off the record and finishes', async () => {
  await press(button('Who speaks?'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Alias' }));
  await type(page.getByLabel('Alias'), 'Sister of the seeds (invented)');
  await press(button('Done'));
  await press(button('Close'));
  await expect(page.getByRole('group', { name: 'Who speaks' })).toContainText('Sister of the seeds');

  await press(button('Photo'));
  await expect(button('Take the photo')).toBeEnabled();
  await choose('Whom or what is it of?', 'Of the person');
  await press(button('Take the photo'));
  await expect(page.getByText(/^The photo of .* is saved/)).toBeVisible();
  await press(button('Close'));
  await expect(button('Photo')).toBeFocused();

  await press(button('Off record'));
  await expect(page.getByRole('dialog', { name: 'Off the record' })).toContainText('Nothing is recorded');
  await page.waitForTimeout(500);
  await press(page.getByRole('dialog').getByRole('button', { name: 'Go on' }));
  await expect(button('Off record')).toBeFocused();
  await press(button('Hold: finish'));
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 60_000 });
  await press(button('Play'));
  await expect(button('Pause')).toBeVisible();
});

test('says of the photo that it is of the place, and gives the host their copy', async () => {
  const seen = page.getByRole('combobox', { name: /^Photo, .*Whom or what is it of\?$/ });
  await tabTo(page, seen);
  await page.keyboard.press('ArrowDown');
  await expect(seen).toHaveValue('place');
  await press(button('Give copy'));
  const download = page.waitForEvent('download');
  await press(button('Save the copy'));
  expect((await download).suggestedFilename()).toMatch(/\.html$/);
  await expect(page.getByText(/^The copy lies in this phone’s downloads/)).toBeVisible();
  await press(button('Close'));
  await expect(page.getByText(/^Copy given by/)).toBeVisible();
});

test('lets it inspire a plan, and writes a card of it', async () => {
  await press(button('Inspires us'));
  await type(page.getByLabel('A new plan'), 'Jars for everyone');
  await press(button('Begin this plan'));
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  await press(page.getByRole('link', { name: /Where we are/ }).first());
  await type(page.getByLabel('What we say'), 'Seed is bought every year.');
  await saved();
  await press(place('Plan'));
  await press(page.getByRole('link', { name: /Jars for everyone/ }));
  await expect(page.getByRole('link', { name: /Seed is bought every year/ })).toBeVisible();
});

test('reads the whole consent, decides names, and reads the history', async () => {
  await press(place('Notebook'));
  await press(page.getByRole('main').locator('a[href^="/interview/"]'));
  const interview = page.url();
  await press(page.getByRole('link', { name: 'More about the consent' }));
  await choose('Take part at all', 'Yes');
  await press(button('Save').first());
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await press(page.getByRole('link', { name: 'Hear the answer' }));
  await expect(button('Pause')).toBeVisible();
  await page.goto(interview);
  await press(page.getByRole('link', { name: 'Names in the text' }));
  await type(page.getByLabel('Another name'), 'Marta');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Becomes /)).toBeVisible();
  await page.goto(interview);
  await press(page.getByRole('link', { name: 'History' }));
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
});

test('puts a note into the bin and gives it back', async () => {
  await press(place('Notebook'));
  await press(page.getByRole('link', { name: /Two paths to the spring/ }));
  await press(button('To the bin'));
  await press(place('Notebook'));
  await press(page.getByRole('link', { name: 'Bin', exact: true }));
  await press(page.getByRole('button', { name: /^Give back/ }).first());
  await press(place('Notebook'));
  await expect(page.getByRole('link', { name: /Two paths to the spring/ })).toBeVisible();
});

test('changes a question of a guide and its place', async () => {
  await press(place('Route'));
  await press(page.getByRole('link', { name: /Interview guides/ }));
  await press(button('Copy the twelve questions'));
  await press(page.getByRole('button', { name: /^Change: / }).first());
  await type(page.getByLabel(/^The question, English/), 'And your name? ');
  await press(page.getByRole('dialog').getByRole('button', { name: 'Done' }));
  await expect(page.getByText(/And your name\?/).first()).toBeVisible();
  await press(page.getByRole('button', { name: /^Move down: / }).first());
  await expect(page.getByText(/^Now number 2 of /)).toBeVisible();
});

test('checks the kit, and practises', async () => {
  await press(page.getByRole('link', { name: 'This phone' }).first());
  await press(page.getByRole('link', { name: 'Check the kit' }));
  await press(button('Try the microphone'));
  await expect(page.getByText(/Say your name and where you are/)).toBeVisible();
  await press(page.getByRole('link', { name: 'Practise recording' }));
  await press(button('Start practising'));
  await expect(page.getByRole('timer')).toHaveText(/0:0[1-9]/);
  await press(button('Hold: finish'));
  await press(button('Delete it'));
  await expect(page.getByText(/The practice recording is deleted/)).toBeVisible();
});

test('changes the light, and reads what waits', async () => {
  await page.goto(`${server.url}/phone`);
  await choose('Light', 'Night');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  await press(page.getByRole('link', { name: 'See the list' }));
  await expect(page.getByRole('heading', { level: 1, name: 'What is waiting' })).toBeVisible();
});

test('makes the file for others', async () => {
  await press(page.getByRole('link', { name: 'This phone' }).first());
  await press(page.getByRole('link', { name: /^Export/ }).first());
  await choose('For whom?', 'Anyone');
  const download = page.waitForEvent('download');
  await press(button('Make the file'));
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});
