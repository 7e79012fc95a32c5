import { expect, test, vi } from 'vitest';
import { checkOffline } from './offline-ready.ts';

/** A worker that answers with a count, or not at all. */
function containerWith(count: unknown): ServiceWorkerContainer {
  const active = {
    postMessage: (_message: unknown, [port]: MessagePort[]) =>
      count !== undefined && port?.postMessage(count),
  };
  return { getRegistration: async () => ({ active }) } as unknown as ServiceWorkerContainer;
}

test('is ready only where the worker holds every file', async () => {
  expect(await checkOffline(containerWith({ cached: 40, total: 40 }))).toEqual({ kind: 'ready', total: 40 });
  expect(await checkOffline(containerWith({ cached: 39, total: 40 }))).toEqual({
    kind: 'partly',
    cached: 39,
    total: 40,
  });
});

test('a worker that holds nothing, answers strangely or not at all is not readiness', async () => {
  expect(await checkOffline(containerWith({ cached: 0, total: 0 }))).toMatchObject({ kind: 'partly' });
  expect(await checkOffline(containerWith('yes'))).toEqual({ kind: 'none' });
  vi.useFakeTimers();
  const silent = checkOffline(containerWith(undefined));
  await vi.runAllTimersAsync();
  expect(await silent).toEqual({ kind: 'none' });
  vi.useRealTimers();
});

test('a browser without workers is told apart from one whose worker is not there yet', async () => {
  expect(await checkOffline(undefined)).toEqual({ kind: 'unable' });
  const empty = { getRegistration: async () => undefined } as unknown as ServiceWorkerContainer;
  expect(await checkOffline(empty)).toEqual({ kind: 'none' });
});
