import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import type { Courier, CourierState } from '../../sync/courier.ts';
import { tellFirst } from './tell-first.ts';

it('waits for the worker or another tab that is telling the endpoint of a new route', async () => {
  const store = await makePhone();
  await store.courier.retell({ kind: 'route', name: 'Seeds' } as never);
  const state = signal<CourierState>({ running: false, done: 0 });
  let asked = 0;
  const sync = async () => {
    asked += 1;
    state.value = { running: false, elsewhere: true, done: 0 };
    if (asked === 2) await store.courier.taken();
  };
  expect(await tellFirst({ state, sync } as unknown as Courier, store)).toBeUndefined();
  expect(asked).toBe(2);
});

it('waits for the first try of its own page, which asking again does not start anew', async () => {
  const store = await makePhone();
  await store.courier.retell({ kind: 'route', name: 'Seeds' } as never);
  const state = signal<CourierState>({ running: true, done: 0 });
  setTimeout(() => void store.courier.taken().then(() => (state.value = { running: false, done: 1 })), 100);
  const courier = { state, sync: async () => {} } as unknown as Courier;
  expect(await tellFirst(courier, store)).toBeUndefined();
});

it('says why it could not be told where nobody else is at it', async () => {
  const store = await makePhone();
  await store.courier.retell({ kind: 'route', name: 'Seeds' } as never);
  const state = signal<CourierState>({ running: false, fault: 'timeout', done: 0 });
  const courier = { state, sync: async () => {} } as unknown as Courier;
  expect(await tellFirst(courier, store)).toEqual({ ok: false, reason: 'timeout' });
});
