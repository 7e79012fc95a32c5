import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, waitFor, within } from '@testing-library/preact';
import * as fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpointDisk, fill, heldBy, losesRows, LOSSES, lossy } from '../../tests/support/losses.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import { useSyncedTeam } from '../../tests/support/synced-team.ts';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import type { RouteStore } from '../store/route-store.ts';
import type { Courier } from '../sync/courier.ts';
import { AppBar } from './app-bar.tsx';

const { sync, team, folder, fetch: reach } = useSyncedTeam();
const { chunkFiles, holds, lose } = endpointDisk(folder);

const RUNS = Number(process.env['BITACORA_RUNS'] ?? 5);
const GREEN = /^All on the server/;

/** The bar of a phone, and whether it says that all is on the endpoint. */
function barOf(store: RouteStore) {
  const courier = { state: signal({ running: false, done: 0 }) } as unknown as Courier;
  const recorder = { state: signal({ name: 'idle' }) } as unknown as Recorder;
  const { container } = showOnPhone(
    <RecorderProvider value={{ recorder, recovered: new Promise(() => {}) }}>
      <AppBar />
    </RecorderProvider>,
    { store, courier, routes: { settings: { media: 'always' } } },
  );
  return { isGreen: () => within(container as HTMLElement).queryByText(GREEN) !== null };
}

/** Time for all that the bar reads to be read and drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 40));

test('the bar says that all is on the server only while it is, whatever the server, a phone and the way lose', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(LOSSES, async (losses) => {
      const earlier = new Set(await chunkFiles());
      const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
      await fill(a, 'ana');
      await fill(b, 'bo');
      for (const store of [a, b, a]) expect(await sync(store)).toMatchObject({ ok: true });
      const files = (await chunkFiles()).filter((file) => !earlier.has(file));
      const sounds = files.map((file) => path.basename(file));
      const { route } = a.profile;
      const bars = new Map([a, b].map((store) => [store, barOf(store)]));
      for (const { isGreen } of bars.values()) await waitFor(() => expect(isGreen()).toBe(true));
      await lose(route, losses, files);
      if (losses.phone < 3) await losesRows(b, losses.phone);
      // The proof is old: until there is another one nothing is said.
      for (const [store, { isGreen }] of bars) {
        await store.courier.proved(0, false);
        await waitFor(() => expect(isGreen()).toBe(false));
      }
      const fetch = lossy(reach, losses.way);
      for (const store of [b, a, b, a, b]) {
        await sync(store, fetch);
        await drawn();
        for (const [each, { isGreen }] of bars) {
          if (!isGreen()) continue;
          seen += 1;
          const there = await holds(route);
          expect([...(await heldBy(each)), ...sounds].filter((name) => !there.has(name))).toEqual([]);
        }
        await store.courier.proved(0, false);
      }
      for (const [store, { isGreen }] of bars) {
        expect(await sync(store)).toMatchObject({ ok: true });
        await waitFor(() => expect(isGreen()).toBe(true));
      }
      cleanup();
    }),
    { seed: 7, numRuns: RUNS },
  );
  expect(seen).toBeGreaterThan(RUNS);
}, 600_000);
