import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8 } from 'fflate';
import * as app from './support/app.ts';
import { givePoints } from './support/judge.ts';
import { made, partOf } from './support/made.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { speechFile } from './support/speech.ts';
import { expectWorn, expectWornAtDesk, printed } from './support/worn.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const JURY = ['Amina', 'Bodhi', 'Carmen'] as const;

let server: Server;
let team: Phone;
let jury: Phone[] = [];
let plan = '';

test.beforeAll(async () => {
  server = await startServer();
  team = await openPhone({ microphone: await speechFile() });
  jury = await Promise.all(JURY.map(() => openPhone()));
  const desk = await pageOf(0);
  await desk.goto(server.url);
  await desk.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(desk, 'Seeds of the valley');
  const links = [];
  for (const role of ['Participant', 'Facilitator', 'Facilitator']) links.push(await app.invite(desk, role));
  const maya = await team.page();
  await app.join(maya, links[0] ?? '', 'Maya');
  await app.sendAlways(maya);
  for (const [at, name] of JURY.entries())
    if (at > 0) await app.join(await pageOf(at), links[at] ?? '', name);
});
test.afterAll(async () => {
  for (const phone of [team, ...jury]) await phone?.close();
  await server?.stop();
});

async function pageOf(at: number): Promise<Page> {
  const phone = jury[at];
  if (phone === undefined) throw new Error('no phone');
  return phone.page();
}

const everybody = async () => Promise.all([team.page(), ...JURY.map(async (_, at) => pageOf(at))]);
const open = (page: Page, place: string) => page.goto(`${server.url}${plan}${place}`);
const handedOver = (page: Page) => page.getByRole('region', { name: 'What has been handed over' });

test('whoever runs the route begins with the usual criteria', async () => {
  const desk = await pageOf(0);
  plan = await app.makePlan(desk, 'A plan to look at');
  await open(desk, '/scores');
  await desk.getByRole('button', { name: 'Begin with the usual criteria' }).click();
  await expect(desk.getByText('0 of 26 points')).toBeVisible();
  await app.settleBoth(server.url, [desk, await team.page()]);
});

test('a team comes home: it is agreed on with the people there, without signal', async () => {
  const page = await team.page();
  await team.off();
  await page.goto(`${server.url}/plan`);
  await app.goTo(page, '/plan');
  await page.goto(`${server.url}/notebook`);
  await page.getByRole('link', { name: 'Note', exact: true }).first().click();
  const area = page.getByRole('textbox').first();
  await expect(area).toBeEditable();
  await area.fill('They keep seeds in jars (invented)');
  await page.getByRole('button', { name: 'Inspires us' }).click();
  await page.getByLabel('A new plan').fill('Jars for everyone');
  await page.getByRole('button', { name: /^Begin/ }).click();
  await expect(page).toHaveURL(/\/plan\/[^/]+$/);
  plan = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Next: At the fair' }).click();
  await page.getByRole('button', { name: 'Next: Agreed at home' }).click();
  await expect(page.getByRole('group', { name: 'Who took part at home' })).toBeVisible();
  await page.getByLabel('Women').fill('12');
  await page.getByLabel('Men', { exact: true }).fill('3');
  await page.getByLabel('Young people among them').fill('4');
  await page.getByLabel('What they changed in the plan').fill('A smaller store, nearer to the school');
  await expectWorn(page, 'a plan moves on');
  await page.getByRole('button', { name: 'Move to: Agreed at home' }).click();
  await expect(page.getByText('Took part: 12 women, 3 men and 4 young')).toBeVisible();
});

test('it scores itself and hands its plan in; what is still open is said, and in nobody’s way', async () => {
  const page = await team.page();
  await open(page, '/scores');
  await givePoints(page, 1);
  await expect(page.getByText('17 of 26 points').first()).toBeVisible();
  await expectWorn(page, 'scores of a team');
  await open(page, '/state');
  await expect(page.getByText(/^Still open: .*cards$/)).toBeVisible();
  await page.getByRole('button', { name: 'Move to: Submitted' }).click();
  await expect(page.getByText('Written down: Submitted.')).toBeVisible();
  await team.on();
  await app.settleBoth(server.url, await everybody());
});

test('three of a jury score on their own phones, and nobody sees the others’ before they are handed over', async () => {
  for (const [at] of JURY.entries()) {
    const page = await pageOf(at);
    await open(page, '/scores');
    await page.getByText('I, for the jury').click();
    await givePoints(page, at);
    await expect(page.getByText('Only you see these points until you hand them over.').first()).toBeVisible();
  }
  await app.settleBoth(server.url, await everybody());
  for (const page of await everybody()) {
    await open(page, '/scores');
    await expect(handedOver(page).getByText('The team itself').first()).toBeVisible();
    await expect(handedOver(page).getByText(/^Jury/)).toHaveCount(0);
  }
  for (const [at] of JURY.entries()) {
    const page = await pageOf(at);
    await page.getByText('I, for the jury').click();
    const button = page.getByRole('button', { name: 'Hand over my points' });
    await button.dblclick();
    await expect(page.getByText('Your points are with the team, under your name.')).toBeVisible();
  }
  await app.settleBoth(server.url, await everybody());
  const page = await team.page();
  await open(page, '/scores');
  for (const who of [/^Jury · Amina/, /^Jury · Bodhi/, /^Jury · Carmen/])
    await expect(handedOver(page).getByText(who)).toBeVisible();
  // 26, 17 and 8 of 26
  await expect(handedOver(page).getByText('3 sheets · 8 to 26')).toBeVisible();
  await expectWorn(page, 'scores with a jury');
  await expectWornAtDesk(await pageOf(0), 'scores with a jury');
  expect(await printed(page)).toContain('3 sheets');
});

test('the coordinator writes down the award, and two months of it', async () => {
  const desk = await pageOf(0);
  await open(desk, '/state?to=awarded');
  await expect(desk.getByText('Still open: the award')).toBeVisible();
  await desk.getByRole('button', { name: 'Move to: Awarded' }).click();
  await desk.getByRole('textbox', { name: 'Amount', exact: true }).fill('2,500');
  await desk.getByLabel('Currency').fill('usd');
  await desk.getByLabel('Who gives it').fill('The fund (invented)');
  const day = new Date(Date.now() - 35 * 86_400_000).toISOString().slice(0, 10);
  await desk.getByLabel('Day of the award').fill(day);
  await desk.getByRole('button', { name: 'Add a part' }).click();
  await desk.getByLabel('Part 1: amount').fill('1250.50');
  await expect(desk.getByText('The parts make 1,250.50 USD; the award is 2,500.00 USD.')).toBeVisible();
  // Twice within half a second is once.
  await desk.waitForTimeout(600);
  await desk.getByRole('button', { name: 'Add a part' }).dblclick();
  await desk.getByLabel('Part 2: amount').fill('1249.5');
  await expect(desk.getByText('The parts make 2,500.00 USD.')).toBeVisible();
  await expectWorn(desk, 'state and award');
  await expectWornAtDesk(desk, 'state and award');
  await app.settleBoth(server.url, [desk, await team.page()]);
});

test('the first report is spoken without signal, in fewer taps than any form has fields', async () => {
  const page = await team.page();
  await open(page, '/reports');
  await expect(page.getByRole('link', { name: /After one month.*late/ })).toBeVisible();
  await expectWorn(page, 'reports');
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Into my calendar' }).click();
  expect((await calendar).suggestedFilename()).toBe('reports.ics');
  await team.off();
  let taps = 0;
  const tap = async (thing: Locator) => {
    taps += 1;
    await thing.click();
  };
  const began = Date.now();
  await tap(page.getByRole('link', { name: /After one month/ }));
  for (const best of ['The best thing', 'The second', 'The third']) {
    const thing = page.getByRole('region', { name: best, exact: true });
    await tap(thing.getByRole('button', { name: /^Speak/ }));
    await expect(thing.getByRole('timer')).toHaveText(/0:0[2-9]/);
    await tap(thing.getByRole('button', { name: 'Finish' }));
    await expect(thing.getByRole('button', { name: /^Play/ })).toBeVisible({ timeout: 60_000 });
  }
  await expectWorn(page, 'a report');
  await tap(page.getByRole('button', { name: 'Hand it in' }));
  await expect(page.getByText(/^Handed in .*Everyone on the route/)).toBeVisible();
  console.log(
    `a report by voice: ${taps} taps, ${Math.round((Date.now() - began) / 1000)} s with the checks`,
  );
  expect(taps).toBeLessThanOrEqual(8);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Hear 0:0/ })).toHaveCount(3);
  await expectWorn(page, 'a report that is handed in');
});

test('the coordinator reads and hears it', async () => {
  await team.on();
  const desk = await pageOf(0);
  await app.sendAlways(desk);
  await app.settleBoth(server.url, [await team.page(), desk]);
  await open(desk, '/reports');
  await desk.getByRole('link', { name: /After one month.*Handed in/ }).click();
  await expect(desk.getByRole('region', { name: 'The best thing' })).toBeVisible();
  const hear = desk.getByRole('button', { name: /^Hear 0:0/ });
  await expect(hear.or(desk.getByRole('button', { name: 'Fetch it now' })).first()).toBeVisible();
  await expectWornAtDesk(desk, 'a report that is handed in');
});

test('the papers for a funder tell all of it without signal: who agreed at home, the award and the report', async () => {
  const page = await team.page();
  await open(page, '/out');
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();
  await team.off();
  const after = [
    'How it went on',
    'Validated at home',
    '12 women, 3 men and 4 young',
    'A smaller store, nearer to the school',
    'The fund (invented)',
    '2,500.00\u00a0USD',
    '1,249.50\u00a0USD',
    'After one month',
    'The third',
  ];
  const word = partOf(await made(page, 'Word document'), 'word/document.xml');
  const html = strFromU8((await made(page, 'Page with voices')).bytes);
  for (const said of after) {
    expect(word).toContain(said);
    expect(html).toContain(said);
  }
  expect(word.match(/Spoken, \d+ seconds?; the sound is in the app/g)).toHaveLength(3);
  expect(html.match(/<audio controls preload="none" src="data:audio/g)).toHaveLength(3);
  const sheets = await made(page, 'Sheets of steps and budget');
  expect(partOf(sheets, 'xl/workbook.xml')).toContain('name="Reports"');
  const note = partOf(await made(page, 'Concept note, one page'), 'word/document.xml');
  expect(note).not.toContain('How it went on');
  const json = strFromU8((await made(page, 'For other programs')).bytes);
  for (const kind of ['move', 'award', 'progress']) expect(json).toContain(`"kind": "${kind}"`);
  // Points are with the team under the name of who gave them.
  expect(json).not.toContain('"kind": "score"');
  const paper = await printed(page);
  for (const said of after) expect(paper).toContain(said);
  await team.on();
});
