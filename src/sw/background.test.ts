import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { RouteDatabase, routeDatabaseName } from '../store/database.ts';
import { syncInBackground } from './background.ts';

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

it('goes on with the other routes where one can not be opened, and asks to be woken again', async () => {
  const broken = await makePhone({ route: 'broken' });
  const whole = await makePhone({ route: 'whole' });
  broken.close();
  whole.close();
  const db = new RouteDatabase(routeDatabaseName(broken.profile.id), 'strict');
  await db.meta.delete('identity');
  db.close();
  const fetch = vi.fn(async (_url: string) => new Response('no', { status: 503 }));
  vi.stubGlobal('fetch', fetch);
  await expect(syncInBackground()).rejects.toThrow('could not be synced');
  // Tests that ran before this one may have left routes of their own.
  const asked = fetch.mock.calls.map(([url]) => url).filter((url) => /\/routes\/(whole|broken)\//.test(url));
  expect(asked).toEqual([expect.stringContaining('/routes/whole/')]);
});

it('waits until the page is done, which may be closed in the middle of it', async () => {
  const store = await makePhone({ route: 'held' });
  store.close();
  const request = vi.fn(async (_name: string, ...rest: unknown[]) => {
    const run = rest.at(-1);
    return typeof run === 'function' ? run({}) : undefined;
  });
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('fetch', async () => new Response('no', { status: 503 }));
  await expect(syncInBackground()).rejects.toThrow('could not be synced');
  expect(request.mock.calls.every(([, options]) => typeof options === 'function')).toBe(true);
});
