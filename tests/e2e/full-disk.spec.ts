import { expect, type Page, test } from '@playwright/test';
import { beginNote } from './support/app.ts';
import { openSample } from './support/kill-round.ts';
import { openPhone, type Phone } from './support/phone.ts';
import { type Server, startServer } from './support/server.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
  phone = await openPhone({ disk: true });
});
test.afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

/** What the phone has left, bytes, over what is there; as long as its idle tab is open. */
async function leave(bytes: number): Promise<void> {
  const [idle] = phone.context.pages();
  if (idle === undefined) throw new Error('the phone has no tab');
  const session = await phone.context.newCDPSession(idle);
  const { origin } = new URL(server.url);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
}

async function record(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  await expect(page.getByText(/^Saved up to 0:0[1-9]/)).toBeVisible();
}

test('a phone that fills up while it records keeps the sound, says so, and still saves a note', async () => {
  let page = await phone.page();
  await openSample(page, server.url);
  await record(page);
  await page.getByRole('button', { name: 'Hold: finish' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  // Chromium looks at the quota anew where a page begins anew.
  await leave(48 * 1024);
  await phone.closeApp();
  page = await phone.page();
  await page.goto(server.url);

  await record(page);
  await expect(
    page.getByText(
      /phone is full, so the recording has stopped. Everything but the last few seconds is saved/,
    ),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
  const kept = page.locator('audio');
  await expect.poll(() => kept.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(2);

  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await beginNote(page);
  await page.getByLabel('What did you see or hear?').fill('Words find room where sound has none');
  await expect(page.getByText('Saved on this phone', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What did you see or hear?')).toHaveValue(
    'Words find room where sound has none',
  );
});
