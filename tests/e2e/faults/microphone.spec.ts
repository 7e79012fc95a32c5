import { expect, test } from '@playwright/test';
import { openSample } from '../support/kill-round.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let phone: Phone;

test.beforeAll(async () => {
  server = await startServer();
  phone = await openPhone();
});
test.afterAll(async () => {
  await phone?.close();
  await server?.stop();
});

test('a recording that may not begin says so where a small phone shows all of it, clear of the bar', async () => {
  await phone.context.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  const page = await phone.page();
  await openSample(page, server.url);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Start and ask' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'doesn’t let us use the microphone' });
  await expect(notice).toBeInViewport({ ratio: 1 });
  await expect
    .poll(() =>
      notice.evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 8, bottom - 8));
      }),
    )
    .toBe(true);
  await notice.getByRole('link', { name: 'Write a note' }).click();
  await expect(page.getByLabel('What did you see or hear?')).toBeVisible();
});
