import { expect, type Page, test } from '@playwright/test';
import * as app from '../support/app.ts';
import * as faults from '../support/faults.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let phone: Phone;
let page: Page;

test.beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
  page = await phone.page();
  await faults.handleSpace(page);
});
test.afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

const FULL = /^Not saved yet: this phone is full/;

interface Act {
  /** which databases are full, by how their names begin; else all */
  readonly of?: string;
  /** What a person does; another thing each time. */
  readonly act: (time: number) => Promise<unknown>;
  /** What stands on the screen, or on disk, once that is saved. */
  readonly isKept: (time: number) => Promise<boolean>;
  /** Once there is space again; what was typed is saved by itself. */
  readonly again?: (time: number) => Promise<unknown>;
  /** what lies on disk; the records of the route unless said */
  readonly lies?: () => Promise<unknown>;
}

/**
 * Does it on a phone that is full from the first write on, then from the second, and so on, until it has all that it needs.
 * @returns how many writes that is
 */
async function sweep({
  of = '',
  act,
  isKept,
  again,
  lies = () => faults.rowsOnDisk(page),
}: Act): Promise<number> {
  for (let takes = 0; ; takes += 1) {
    const earlier = await lies();
    await faults.takeWrites(page, takes, of);
    await act(takes);
    const full = page.getByText(FULL).first();
    await expect
      .poll(async () => (await full.isVisible()) || (await isKept(takes)), { intervals: [30] })
      .toBe(true);
    if (await isKept(takes)) {
      // What is refused after that is nobody's business: it is tidied later.
      await page.waitForTimeout(300);
      await expect(full).toBeHidden();
      await faults.takeWrites(page, Infinity);
      return takes;
    }
    expect(await lies(), `full after ${takes} writes`).toEqual(earlier);
    await expect(page.locator('header a', { hasText: /^Saved/ })).toHaveCount(0);
    await faults.takeWrites(page, Infinity);
    await again?.(takes);
    await expect.poll(async () => isKept(takes), { intervals: [30] }).toBe(true);
    const read = page.getByRole('button', { name: 'I have read it' });
    if (await read.isVisible()) await read.click();
    await expect(full).toBeHidden();
  }
}

test('whatever write of a note, a plan, a picture, a setting, a mark or an answer finds the phone full, it is said, nothing earlier is lost, and it is saved later', async () => {
  const writes: Record<string, number> = {};
  const onDisk = async (kind: string, field: string, value: unknown) =>
    (await faults.rowsOnDisk(page)).some((row) => row.kind === kind && row.values[field] === value);

  const box = await faults.openNote(page, server.url, 'before');
  writes['note'] = await sweep({
    act: (time) => box.fill(`before, and then ${time}`),
    isKept: (time) => onDisk('note', 'body', `before, and then ${time}`),
  });

  const png = Buffer.from(await page.evaluate(paint), 'base64');
  const photos = async () =>
    (await faults.rowsOnDisk(page)).filter(({ kind, values }) => kind === 'media' && values['shows']).length;
  const choose = () =>
    page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: png });
  const before = await photos();
  writes['picture'] = await sweep({
    act: choose,
    isKept: async (time) => (await photos()) > before + time,
    again: choose,
  });

  const plan = await app.makePlan(page, 'Jars');
  await page.goto(`${server.url}${plan}/vision`);
  const area = page.getByLabel('What we say');
  await expect(area).toBeEditable();
  writes['plan'] = await sweep({
    act: (time) => area.fill(`Jars for all, ${time}`),
    isKept: (time) => onDisk('plan', 'vision', `Jars for all, ${time}`),
  });

  await page.goto(`${server.url}/phone`);
  const looks = ['Paper', 'Sun', 'Night'];
  const look = (time: number) => page.getByRole('radio', { name: looks[time % 3] ?? '' });
  writes['setting'] = await sweep({
    act: (time) => look(time).click(),
    isKept: async (time) => (await faults.settingOnDisk(page, 'theme')) === looks[time % 3]?.toLowerCase(),
    again: async (time) => {
      await expect(look(time)).not.toBeChecked();
      await look(time).click();
    },
    lies: () => faults.settingOnDisk(page, 'theme'),
  });

  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
  await app.giveConsent(page, 'Rosa (invented)');
  await expect.poll(() => onDisk('consent', 'name', 'Rosa (invented)')).toBe(true);
  const marks = async () => (await faults.rowsOnDisk(page)).filter(({ kind }) => kind === 'mark').length;
  const earlier = await marks();
  const mark = async () => {
    // Sooner it would be taken for the second of two quick taps.
    await page.waitForTimeout(1000);
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
  };
  writes['mark'] = await sweep({
    of: 'bitacora-route-',
    act: mark,
    isKept: async (time) => (await marks()) > earlier + time,
    again: mark,
  });

  const interview = new URL(page.url()).pathname.split('/').at(-1);
  const shares = ['anyone', 'group'];
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await page.locator('summary', { hasText: 'Change' }).click();
  await page.getByRole('button', { name: 'Change the answers' }).click();
  writes['answer'] = await sweep({
    of: 'bitacora-route-',
    act: async (time) => {
      await page.getByText(time % 2 === 0 ? 'Anyone' : 'Our group only', { exact: true }).click();
      await save.click();
    },
    isKept: async (time) =>
      (await faults.rowsOnDisk(page)).some(
        ({ kind, values }) =>
          kind === 'consent' && values['interview'] === interview && values['share'] === shares[time % 2],
      ),
    again: () => save.click(),
  });
  await app.finishRecording(page);
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  // An act that no write was refused of has shown nothing.
  expect(Object.values(writes).every((count) => count > 0)).toBe(true);
});

/** Runs in the page: a picture of its own. */
async function paint(): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 400;
  canvas.height = 300;
  const pen = canvas.getContext('2d');
  pen?.fillRect(20, 20, 200, 200);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
