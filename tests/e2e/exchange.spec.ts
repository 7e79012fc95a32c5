import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import * as app from './support/app.ts';
import { setUpPhone } from './support/one-phone.ts';
import type { Server } from './support/server.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let server: Server;
let page: Page;
setUpPhone('beeps', (it) => void ({ server, page } = it));

/** Takes the programme out as a file of one kind; gives its bytes. */
async function takeOut(label: string, ending: string): Promise<Buffer> {
  await page.getByRole('radio', { name: new RegExp(`^${label}`) }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`seeds-of-the-valley-programme.${ending}`);
  return readFile(await download.path());
}

async function bringIn(name: string, content: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

test('the programme leaves as every kind of file, and calendars and places come back in', async () => {
  await page.goto(server.url);
  await page.getByLabel('Your name').fill('Amina');
  await app.makeRouteFromSample(page, 'Seeds of the valley');
  await page.getByRole('link', { name: 'Route', exact: true }).click();
  await page.getByRole('link', { name: /^In and out/ }).click();
  await expect(page.getByText(/^The programme only/)).toBeVisible();

  const [mill, moon] = [
    '<wpt lat="27.5" lon="84.1"><name>Mill</name></wpt>',
    '<wpt lat="95" lon="1"><name>Moon</name></wpt>',
  ];
  await bringIn('places.gpx', `<gpx>${mill}\n${moon}</gpx>`);
  await expect(page.getByText('Line 2 · Moon')).toBeVisible();
  await expect(page.getByText(/Its position is not on the globe/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();

  const begins = {
    Calendar: ['ics', 'BEGIN:VCALENDAR'],
    Spreadsheet: ['xlsx', 'PK'],
    'Plain table': ['csv', '\ufeffDate,Day title,Start'],
    Navigator: ['gpx', '<?xml'],
    Map: ['geojson', '{\n "type": "FeatureCollection"'],
    'Google Earth': ['kml', '<?xml'],
    Template: ['json', '{\n "format": "bitacora-route"'],
  } as const;
  const files = new Map<string, string>();
  for (const [label, [ending, sign]] of Object.entries(begins)) {
    const bytes = await takeOut(label, ending);
    files.set(ending, bytes.toString());
    expect(bytes.toString().startsWith(sign), ending).toBe(true);
  }

  const ics = files.get('ics') ?? '';
  await bringIn('programme.ics', ics);
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();

  const foreign = [
    'BEGIN:VEVENT',
    'UID:1@elsewhere',
    'SUMMARY:Tea with the mayor',
    'DTSTART:20300303T030000Z',
  ];
  await bringIn(
    'changed.ics',
    ics.replace('END:VCALENDAR', [...foreign, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')),
  );
  await expect(page.getByText(/^2 new · 0 would change/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();

  await bringIn('places.gpx', files.get('gpx') ?? '');
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
  await bringIn('letter.docx', 'Dear all');
  await expect(page.getByText(/^This is no calendar, no GPX/)).toBeVisible();

  await page.goto(`${server.url}/route/timetable`);
  const tea = page.getByRole('link', { name: /Tea with the mayor/ });
  await expect(tea).toHaveCount(1);
  await tea.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tea with the mayor' })).toBeVisible();
});
