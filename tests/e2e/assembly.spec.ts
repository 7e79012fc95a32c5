import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { type Killable, openKillable } from './support/killable.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';
import { expectWorn, expectWornAtDesk, tabTo } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const PLAN = '/plan/plan-1';
let server: Server;
let disk = '';
let microphone = '';
let browser: Killable;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
  disk = await mkdtemp(path.join(tmpdir(), 'bitacora-assembly-'));
  microphone = await speechFile();
  await start();
});
test.afterAll(async () => {
  await browser?.kill();
  await server?.stop();
  await rm(disk, { recursive: true, force: true });
});

async function start() {
  browser = await openKillable({ disk, microphone });
  page = await browser.context.newPage();
}

const says = (what: string) => page.getByRole('radio', { name: what, exact: true });
/** What was chosen is shown once it is on the disk. */
const say = async (what: string) => {
  await says(what).click({ force: true });
  await expect(says(what)).toBeChecked();
};
const next = () => page.getByRole('link', { name: 'Next', exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name });

/** The sample again, which is there without network. */
async function offline() {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await browser.context.setOffline(true);
}

test('a plan is read to the assembly from a phone without signal, and what people say of each card is kept', async () => {
  await page.goto(new URL('/start', server.url).href);
  await page.getByRole('button', { name: /Look at a sample/ }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await app.goTo(page, `${PLAN}/money`);
  const line = page.getByRole('textbox', { name: 'Add what is needed' });
  await line.fill('Work on the terraces (invented)');
  await line.press('Enter');
  await page.getByRole('button', { name: /^Work on the terraces/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'We ourselves, work and things' }).check({ force: true });
  await sheet.getByLabel('Price of one', { exact: true }).fill('1250.50');
  await sheet.getByLabel('Price of one', { exact: true }).blur();
  await expect(sheet.getByText('Saved on this phone', { exact: true }).last()).toBeVisible();
  await sheet.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await offline();

  await app.goTo(page, `${PLAN}/state?to=validated_home`);
  await page.getByRole('link', { name: 'Read it to the assembly' }).click();
  await expect(title('The assembly at home')).toBeVisible();
  await expectWorn(page, 'before an assembly');
  await tabTo(page, page.getByRole('button', { name: 'Begin', exact: true }));
  await page.keyboard.press('Enter');
  await expect(title('Who we are')).toBeVisible();
  await expectWorn(page, 'an assembly, a card');
  await expectWornAtDesk(page, 'an assembly, a card');
  await says('Agreed').focus();
  await page.keyboard.press('Space');
  await expect(says('Agreed')).toBeChecked();
  await tabTo(page, next());
  await page.keyboard.press('Enter');

  await expect(title('Where we are today')).toBeVisible();
  await say('Change this');
  await page.getByRole('button', { name: 'Write: What should change' }).click();
  const words = page.getByLabel('What should change, in words');
  await expect(words).toBeEditable();
  await words.fill('The spring dries up in August (invented)');
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Speak: What should change' }).click();
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Play: / })).toBeVisible();
  await expectWorn(page, 'an assembly, a card that changes');
  await page.reload();
  await expect(says('Change this')).toBeChecked();
  await expect(words).toHaveValue('The spring dries up in August (invented)');
  await next().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Where we are today');
});

test('a phone that dies in the middle of it loses nothing that was said, and goes on there', async () => {
  await app.goTo(page, `${PLAN}/assembly/money`);
  await expect(title('What we ask of you')).toBeVisible();
  await expect(page.getByText('Work on the terraces (invented)')).toBeVisible();
  await expect(page.getByText(/1,250\.5/).first()).toBeVisible();
  await say('Change this');
  await page.getByRole('button', { name: 'Write: What should change' }).click();
  const words = page.getByLabel('What should change, in words');
  await expect(words).toBeEditable();
  await words.pressSequentially('Two days a month are enough', { delay: 20 });
  await page.waitForTimeout(2000);
  await browser.kill();

  await start();
  await browser.context.setOffline(true);
  await page.goto(`${server.url}${PLAN}/assembly`);
  await expect(page.getByText(/^Begun /)).toBeVisible();
  await page.getByRole('link', { name: 'Go on where you were' }).click();
  await expect(page.getByRole('radio', { name: 'Agreed' })).not.toBeChecked();
  await app.goTo(page, `${PLAN}/assembly/today`);
  await expect(page.getByLabel('What should change, in words')).toHaveValue(
    'The spring dries up in August (invented)',
  );
  await expect(page.getByRole('button', { name: /^Play: / })).toBeVisible();
  await app.goTo(page, `${PLAN}/assembly/money`);
  await expect(says('Change this')).toBeChecked();
  await expect(page.getByLabel('What should change, in words')).toHaveValue('Two days a month are enough');
});

test('at its end the record of it is filled from what was said, and the plan is agreed at home', async () => {
  await app.goTo(page, `${PLAN}/assembly/end`);
  await expect(title('What the assembly decided')).toBeVisible();
  await page.getByLabel('Women').fill('31');
  await page.getByLabel('Men', { exact: true }).fill('18');
  await page.getByLabel('Young people among them').fill('9');
  const changed = page.getByLabel('What they changed in the plan');
  await expect(changed).toHaveValue(
    'Where we are today: The spring dries up in August (invented)\nWhat we ask of you: Two days a month are enough',
  );
  await changed.press('End');
  await changed.pressSequentially(', said Rosa (invented)');
  await expectWorn(page, 'the end of an assembly');
  await expectWornAtDesk(page, 'the end of an assembly');
  await page.reload();
  await expect(page.getByLabel('Women')).toHaveValue('31');
  await expect(changed).toHaveValue(/enough, said Rosa \(invented\)$/);
  await page.getByRole('button', { name: /^Move to: / }).click();
  await expect(page.getByText(/^Written down: /)).toBeVisible();
  await page.getByRole('link', { name: 'Way and award' }).click();
  await expect(page.getByText('Took part: 31 women, 18 men and 9 young')).toBeVisible();
  await expect(page.getByText(/^Changed: Where we are today: The spring/)).toBeVisible();
  await app.goTo(page, `${PLAN}/today`);
  const comment = page.getByRole('article').filter({ hasText: 'The spring dries up' });
  await expect(comment.getByText(/at the assembly/).first()).toBeVisible();
  await comment.getByRole('button', { name: /^Play: / }).click();
  await expect(comment.getByRole('group', { name: 'Player' })).toBeVisible();
  await comment.getByRole('button', { name: 'Settled' }).click();
  await expect(page.getByText('1 settled')).toBeVisible();
});
