import { expect, it } from 'vitest';
import { wearLook } from './wear-look.ts';

const PAGE = '<!doctype html>\n<html lang="en" dir="ltr"><body>1 < 2</body></html>';
const LOOK = '{"look":{"theme":"night"},"language":"x\\"&$&","route":true}';

const page = async () =>
  new Response(PAGE, { headers: { 'content-security-policy': "default-src 'self'", 'content-length': '7' } });
const never = () => new Promise<undefined>(() => {});

it('writes what was chosen into the first tag, and nothing else', async () => {
  const worn = await (await wearLook(page(), async () => LOOK)).text();
  const [, kept = ''] = / data-kept="([^"]*)"/.exec(worn) ?? [];
  expect(kept.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(LOOK);
  expect(worn.replace(` data-kept="${kept}"`, '')).toBe(PAGE);
});

it('keeps what guards the page, and drops a length that is no longer true', async () => {
  const { headers } = await wearLook(page(), async () => LOOK);
  expect([headers.get('content-security-policy'), headers.get('content-length')]).toEqual([
    "default-src 'self'",
    null,
  ]);
});

it.each([
  ['nothing is kept', async () => undefined],
  ['it can’t be read', () => Promise.reject(new Error('the storage is gone'))],
  ['it takes too long', never],
])('gives the page as it is where %s', async (_why, find) => {
  expect(await (await wearLook(page(), find, 5)).text()).toBe(PAGE);
});

it('leaves an answer alone that is no page', async () => {
  const lost = new Response('<html gone', { status: 404 });
  expect(await (await wearLook(Promise.resolve(lost), async () => LOOK)).text()).toBe('<html gone');
});
