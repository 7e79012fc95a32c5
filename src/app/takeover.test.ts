import { beforeEach, expect, it, vi } from 'vitest';
import { createTakeover } from './takeover.ts';

/** One tab: what it keeps from one page to the next. */
let kept: Map<string, string>;
const ask = vi.fn();
const reload = vi.fn();
let due: { run: () => void; ms: number }[];

beforeEach(() => {
  kept = new Map();
  due = [];
  ask.mockClear();
  reload.mockClear();
});

const openPage = (memory: 'kept' | 'none' = 'kept') =>
  createTakeover({
    ask,
    reload,
    later: (run, ms) => void due.push({ run, ms }),
    memory:
      memory === 'none'
        ? undefined
        : {
            getItem: (key) => kept.get(key) ?? null,
            setItem: (key, value) => void kept.set(key, value),
            removeItem: (key) => void kept.delete(key),
          },
  });

it('offers what waits, and takes nothing without being asked', () => {
  const page = openPage();
  page.known(true);
  page.found();
  page.changed();
  expect([page.waiting.value, page.taking.value]).toEqual([true, false]);
  expect([ask, reload].map((each) => each.mock.calls.length)).toEqual([0, 0]);
});

it('opens the page once the new version answers for it, however often it was tapped', () => {
  const page = openPage();
  page.found();
  page.take();
  page.take();
  expect([ask.mock.calls.length, page.taking.value]).toEqual([1, true]);
  page.changed();
  expect(reload).toHaveBeenCalledOnce();
  const next = openPage();
  next.known(false);
  expect(reload).toHaveBeenCalledOnce();
});

it('does so where the tab keeps nothing, too', () => {
  const page = openPage('none');
  page.found();
  page.take();
  page.changed();
  expect(reload).toHaveBeenCalledOnce();
});

it('opens the page after a while where the browser forgets the new version, and once more to be of it', () => {
  const page = openPage();
  page.found();
  page.take();
  due[0]?.run();
  expect([due[0]?.ms, reload.mock.calls.length]).toEqual([3000, 1]);
  // The old page was left; what came may still be the old code under the new worker.
  openPage().known(false);
  expect(reload).toHaveBeenCalledTimes(2);
  openPage().known(false);
  expect(reload).toHaveBeenCalledTimes(2);
});

it('asks again by itself on the page that was opened for it, and in the end leaves it to the person', () => {
  openPage().take();
  for (const page of [openPage(), openPage()]) {
    page.known(true);
    page.found();
    expect([page.waiting.value, page.taking.value]).toEqual([false, true]);
  }
  const last = openPage();
  last.known(true);
  last.found();
  expect([ask.mock.calls.length, last.waiting.value, last.taking.value]).toEqual([3, true, false]);
  expect(kept.size).toBe(0);
});
