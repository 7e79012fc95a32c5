import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { givePoints } from './support/judge.ts';
import { openSample } from './support/kill-round.ts';
import { type OnePhone, setUpPhone } from './support/one-phone.ts';
import { expectNarrow, expectWorn, expectWornAtDesk } from './support/worn.ts';

// The pages of one plan, each with something on it, as every-screen looks at the others.
let page: Page;
let it: OnePhone;
setUpPhone('beeps', async (open) => {
  it = open;
  ({ page } = open);
});
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const PLAN = '/plan/plan-1';

async function open(place: string): Promise<void> {
  await app.goTo(page, place);
  // What a page asks the phone for comes a moment after its title.
  await page.waitForTimeout(300);
}

/** Where the keyboard is: never at the beginning of the page, once something has gone. */
async function expectFocusKept(): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

async function add(label: string, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).last().dblclick();
  await expect(page.getByText(`Added: ${words}`)).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^${words}`) })).toHaveCount(1);
}

/** Fills fields of a part in its sheet. */
async function edit(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const opener = page.getByRole('button', { name: new RegExp(`^${name}`) });
  await opener.click();
  const sheet = page.getByRole('dialog');
  for (const [label, words] of Object.entries(fields)) {
    await sheet.getByLabel(label, { exact: true }).fill(words);
    await sheet.getByLabel(label, { exact: true }).blur();
  }
  await sheet.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
}

test('steps, money and results: a double tap adds one, and what goes away leaves the keyboard where it was', async () => {
  await openSample(page, it.server.url);
  await open(`${PLAN}/steps`);
  await add('Add a step', 'Buy jars');
  await add('Add a step', 'Ask the school');
  await edit('Buy jars', { Who: 'Elena (invented)', From: '2027-03-02', To: '2027-04-10' });
  await page.getByRole('button', { name: /^Ask the school/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'To the bin' }).click();
  await expect(page.getByRole('button', { name: /^Ask the school/ })).toHaveCount(0);
  await expectFocusKept();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Ask the school/ })).toHaveCount(1);
  await open(`${PLAN}/money`);
  await add('Add what is needed', 'Jars of clay, with a lid');
  await edit('Jars of clay', { 'How many': '20', 'Price of one': '12500.50' });
  await open(`${PLAN}/results`);
  await add('Add a change', 'More families keep seed');
  for (const [name, place] of Object.entries({ steps: 'steps', money: 'money', results: 'results' })) {
    await open(`${PLAN}/${place}`);
    await expectWorn(page, name);
  }
  await expectWornAtDesk(page, 'results');
  await open(`${PLAN}/timeline`);
  await expectWorn(page, 'time line');
  await expectWornAtDesk(page, 'time line');
});

test('comments: a double tap begins one, and what is put away comes back', async () => {
  await open(`${PLAN}/today`);
  await page.getByRole('button', { name: 'Comment on this card' }).dblclick();
  const box = page.getByLabel('Your comment');
  await expect(box).toHaveCount(1);
  await expect(box).toBeFocused();
  await expect(box).toBeEditable();
  await box.fill('Say how many families (invented)');
  await page.getByRole('button', { name: 'Done', exact: true }).last().click();
  await expectFocusKept();
  await expectWorn(page, 'a card with a comment');
  await page.getByRole('article').getByRole('button', { name: 'To the bin' }).click();
  await expect(page.getByText('The comment is in the bin.')).toBeVisible();
  await expectFocusKept();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('article').getByRole('button', { name: 'Settled' }).click();
  await expectFocusKept();
});

test('scores: a double tap brings the usual criteria once', async () => {
  await open(`${PLAN}/scores`);
  await page.getByRole('button', { name: 'Begin with the usual criteria' }).dblclick();
  await expect(page.getByText(/^0 of 26 points$/)).toBeVisible();
  await page.getByText('Our team, our own plan').click();
  await givePoints(page, 1);
  await page.locator('summary', { hasText: 'Remark' }).first().click();
  await page
    .getByRole('textbox', { name: /: Remark$/ })
    .first()
    .fill('The work of the families is missing');
  await expectWorn(page, 'scores');
  await expectWornAtDesk(page, 'scores');
});

test('state and award: a double tap moves it once', async () => {
  await open(`${PLAN}/state?to=validated_home`);
  await page.getByRole('spinbutton', { name: 'Women' }).fill('31');
  await page.getByLabel('What they changed in the plan').fill('A smaller store, nearer to the school');
  await expectWorn(page, 'a step that is being written');
  await page.getByRole('button', { name: /^Move to: / }).dblclick();
  await expect(page.getByText(/^Written down: /)).toBeVisible();
  const way = page.getByRole('region', { name: 'The way so far' });
  await expect(way.getByRole('listitem')).toHaveCount(1);
  // Until the form offers the next step all below it moves, and a mouse would miss.
  await expect(page.getByRole('button', { name: 'Move to: Submitted' })).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Women' })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('12500.50');
  await page.getByRole('textbox', { name: 'Amount', exact: true }).blur();
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add a part' }).dblclick();
  await page.getByLabel('Part 1: amount').fill('6250.25');
  await expectWorn(page, 'state and award');
  await expectWornAtDesk(page, 'state and award');
  await page.getByRole('button', { name: 'Take part 1 out' }).click();
  await expect(page.getByLabel('Part 1: amount')).toHaveCount(0);
  await expectFocusKept();
});

test('reports: one is written and handed in', async () => {
  await open(`${PLAN}/reports`);
  await expectWorn(page, 'reports');
  await page.getByRole('link', { name: /^After one month/ }).click();
  await page.getByRole('button', { name: 'Write: The best thing' }).click();
  const best = page.getByLabel('The best thing, in words');
  await expect(best).toBeFocused();
  await expect(best).toBeEditable();
  await best.fill('Twelve jars are full (invented)');
  await page.locator('summary', { hasText: 'Steps, money, people, help' }).click();
  await page.getByRole('switch', { name: 'Buy jars' }).check({ force: true });
  await page.getByLabel(/^Spent so far/).fill('13200');
  await expectWorn(page, 'a report');
  await page.getByRole('button', { name: 'Hand it in' }).dblclick();
  await expect(page.getByText(/^Handed in /)).toBeVisible();
  await expectFocusKept();
  await expectWorn(page, 'a report that is handed in');
  await expectWornAtDesk(page, 'a report that is handed in');
});

test('versions: a double tap keeps one, and whoever stays stays where they were', async () => {
  await open(`${PLAN}/versions`);
  await page.getByLabel('Name of the version').fill('Before the fair');
  await page.getByRole('button', { name: 'Keep this version' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Before the fair' })).toHaveCount(1);
  await expectWorn(page, 'versions');
  await expectWornAtDesk(page, 'versions');
  const back = page.getByRole('button', { name: 'Return to this version' });
  await back.click();
  await expectWorn(page, 'asking before a version');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(back).toBeFocused();
});

test('the assembly: from its beginning to its end', async () => {
  await open(`${PLAN}/assembly`);
  await expectWorn(page, 'before an assembly');
  await page.getByRole('button', { name: 'Begin', exact: true }).dblclick();
  // What was chosen is shown once it is on the disk.
  const change = page.getByRole('radio', { name: 'Change this' });
  await change.click({ force: true });
  await expect(change).toBeChecked();
  await expectWorn(page, 'a card at an assembly');
  await open(`${PLAN}/assembly/end`);
  await expectWorn(page, 'the end of an assembly');
});

test('shown, drawn and handed on', async () => {
  await open(`${PLAN}/show`);
  await expectWorn(page, 'before showing');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('dialog', { name: 'Show the plan' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expectWorn(page, 'a slide');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Begin' })).toBeFocused();
  for (const place of ['out', 'road']) {
    await open(`${PLAN}/${place}`);
    await expectWorn(page, place);
    await expectWornAtDesk(page, place);
  }
});

test('with nothing on it a plan says what comes next', async () => {
  const bare = await app.makePlan(page, 'A mill of our own');
  for (const [place, way] of Object.entries({
    show: 'Write on the first card',
    assembly: 'Write on the first card',
    timeline: 'Steps',
  })) {
    await open(`${bare}/${place}`);
    await expect(page.getByRole('main').getByRole('link', { name: way }).last()).toBeVisible();
    await expectWorn(page, `${place}, with nothing on it`);
  }
});

test('the cards of a route: one of its own goes to the bin', async () => {
  await open('/route/set-up/cards');
  await page.getByRole('button', { name: 'Add a card: At home' }).dblclick();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name of the card').fill('Water');
  await sheet.getByLabel('Name of the card').blur();
  await expect(page.getByRole('button', { name: /^11\. Water/ })).toHaveCount(1);
  await expectWorn(page, 'a card of the route');
  await sheet.getByRole('button', { name: 'To the bin' }).click();
  await expect(page.getByRole('button', { name: /^11\. Water/ })).toHaveCount(0);
  await expectFocusKept();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^11\. Water/ })).toHaveCount(1);
});

// Words are longer there.
for (const language of ['Español', 'Français']) {
  test(`fits a narrow phone in ${language}`, async () => {
    await open('/phone');
    const radio = page.getByRole('radio', { name: language, exact: true });
    // By keyboard: the bar at the foot may lie over it.
    await radio.press('Space');
    await expect(radio).toBeChecked();
    const parts = 'steps money results timeline scores state reports report/1 report/3 versions';
    for (const part of `${parts} assembly assembly/today assembly/end show out road today`.split(' ')) {
      await open(`${PLAN}/${part}`);
      await expectNarrow(page, part);
    }
    await open('/route/set-up/cards');
    await expectNarrow(page, 'cards');
  });
}
