import { expect, type Page, test } from '@playwright/test';
import { giveConsent } from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';
import { clapFile } from './support/speech.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server?.stop());
test.beforeEach(async () => {
  phone = await openPhone();
  await phone.context.grantPermissions(['microphone', 'camera']);
});
test.afterEach(() => phone?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const finish = (page: Page) => page.getByRole('button', { name: 'Hold: finish' }).press('Enter');

async function startRecording(page: Page): Promise<void> {
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await press(page, 'Start and ask');
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
  await giveConsent(page, 'Rosa (invented)');
}

/** s on the clock of the recording */
async function clock(page: Page): Promise<number> {
  const [minutes = '0', seconds = '0'] = ((await page.getByRole('timer').first().textContent()) ?? '').split(
    ':',
  );
  return Number(minutes) * 60 + Number(seconds);
}

test('a photo, the rest screen, a pause off the record and what is taken back, in one recording', async () => {
  test.slow();
  const page = await phone.page();
  await startRecording(page);

  await press(page, 'Photo');
  const shoot = page.getByRole('button', { name: 'Take the photo' });
  await expect(shoot).toBeEnabled({ timeout: 30_000 });
  const before = await clock(page);
  await shoot.click();
  await expect(page.getByText(/^The photo of .* is saved/)).toBeVisible({ timeout: 30_000 });
  await press(page, 'Close');
  await expect.poll(() => clock(page)).toBeGreaterThan(before);

  await press(page, 'Rest screen');
  const dark = page.getByRole('dialog', { name: 'Rest screen' });
  await dark.getByRole('button', { name: 'Mark' }).click();
  await expect(dark.getByText(/^Marked \d:\d\d/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dark).toBeVisible();
  const slide = dark.getByRole('slider', { name: /^Slide to unlock/ });
  await slide.focus();
  for (let key = 0; key < 20; key += 1) await page.keyboard.press('ArrowRight');
  await expect(dark).toBeHidden();

  await press(page, 'Off record');
  const off = page.getByRole('dialog', { name: 'Off the record' });
  await expect(off.getByText(/Nothing is recorded any more/)).toBeVisible();
  const length = await clock(page);
  await off.getByRole('button', { name: /^Take back/ }).click();
  await expect(off.getByText(/is erased from this phone/)).toBeVisible();
  expect(await clock(page)).toBeLessThanOrEqual(Math.max(0, length - 29));
  await off.getByRole('button', { name: 'Go on' }).click();
  const left = await clock(page);
  await expect.poll(() => clock(page)).toBeGreaterThan(left + 2);
  await finish(page);

  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 20_000 });
  const picture = page.getByRole('img', { name: /^Photo, / });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
});

test('a practice recording says before and after that it deletes itself, and leaves nothing', async () => {
  test.slow();
  const page = await phone.page();
  await openSample(page, server.url);
  await page.goto(`${server.url}/kit`);
  await expect(page.getByText(/^Room for|doesn’t say how much room/)).toBeVisible();
  await page.getByRole('link', { name: 'Practise recording' }).click();
  await expect(page.getByText(/it is deleted when you leave this page/)).toBeVisible();
  await press(page, 'Start practising');
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
  await press(page, 'Mark');
  await expect(page.getByText(/^Marked 0:0\d/)).toBeVisible();
  await finish(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  expect(await practices(page)).toHaveLength(1);
  await press(page, 'Delete it');
  await expect(page.getByText(/^The practice recording is deleted/)).toBeVisible();
  expect(await practices(page)).toEqual([]);

  await press(page, 'Once more');
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect.poll(() => practices(page)).toEqual([]);
  await page.goto(`${server.url}/notebook`);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByText(/^Interview at/)).toHaveCount(0);
});

const practices = (page: Page) =>
  page.evaluate(async () =>
    (await indexedDB.databases()).filter(({ name }) => name?.startsWith('bitacora-practice')),
  );

test('sound on another device comes in later, and is laid on the clap', async () => {
  test.slow();
  const page = await phone.page();
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByText('Another device records').click();
  await press(page, 'Start keeping time');
  await expect(page.getByText('The time is kept here; the sound is on the other device')).toBeVisible();
  await page.waitForTimeout(2000);
  await press(page, 'Clap now');
  await expect(page.getByText(/^Clap at 0:0\d/)).toBeVisible();
  await giveConsent(page, 'Rosa (invented)');
  await expect.poll(() => clock(page)).toBeGreaterThan(4);
  await page.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(page.getByText(/^Marked 0:/)).toBeVisible();
  await finish(page);
  const moments = await placed(page);
  expect(moments.clap).toBeGreaterThan(1500);

  await page.getByRole('link', { name: 'Bring the sound in' }).click();
  await page.getByLabel('Choose the file').setInputFiles(await clapFile(60, 12.5));
  await expect(page.getByText('The clap is laid on 0:12.5.')).toBeVisible({ timeout: 30_000 });
  await press(page, 'Add it to the interview');
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('1:00', { exact: true })).toBeVisible();
  const after = await placed(page);
  expect(after.mark - moments.mark).toBeGreaterThan(12_500 - moments.clap - 20);
  expect(after.mark - moments.mark).toBeLessThan(12_500 - moments.clap + 20);

  await page.goto(`${server.url}/import`);
  await page.getByLabel('Choose the file').setInputFiles({
    name: 'letter.amr',
    mimeType: 'audio/amr',
    buffer: Buffer.from('no sound at all'),
  });
  await expect(page.getByText(/can’t read the sound of letter\.amr.*Nothing has changed/)).toBeVisible();
  await page.getByLabel('Choose the file').setInputFiles(await clapFile(5, 2));
  await press(page, 'Make an interview of it');
  await expect(page).toHaveURL(/\/interview\/team\//);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible({ timeout: 20_000 });
});

/** Where the clap and the mark stand, as the phone's own database has them, ms. */
function placed(page: Page): Promise<{ clap: number; mark: number }> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const opening = indexedDB.open(names.find((each) => each.startsWith('bitacora-route-')) ?? '');
    const db = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const reading = db.transaction('records').objectStore('records').getAll();
    const rows = await new Promise<{ kind: string; key: string; values: Record<string, unknown> }[]>(
      (resolve) => reading.addEventListener('success', () => resolve(reading.result)),
    );
    db.close();
    const media = rows.find(({ kind, values }) => kind === 'media' && 'clap' in values);
    const mark = rows.find(
      ({ kind, values }) => kind === 'mark' && media?.key.endsWith(`/${String(values['media'])}`),
    );
    return { clap: Number(media?.values['clap']), mark: Number(mark?.values['at']) };
  });
}
