import { expect, it, vi } from 'vitest';
import { createTakeover } from './takeover.ts';

function openPage() {
  const [ask, goOn, reload, stop] = [vi.fn(() => true), vi.fn(), vi.fn(), vi.fn()];
  let again = () => {};
  const waits: number[] = [];
  const after = (run: () => void, ms: number) => {
    again = run;
    waits.push(ms);
    return stop;
  };
  return {
    ask,
    goOn,
    reload,
    stop,
    waits,
    wait: () => again(),
    page: createTakeover({ ask, goOn, after, reload }),
  };
}

it('offers what waits, and takes nothing without being asked', () => {
  const { page, ask, reload } = openPage();
  page.found();
  page.changed();
  expect([page.waiting.value, page.taking.value]).toEqual([true, false]);
  expect([ask.mock.calls.length, reload.mock.calls.length]).toEqual([0, 0]);
});

it('asks once, however often it is tapped, and opens the page when the new version answers for it', () => {
  const { page, ask, reload, wait } = openPage();
  page.found();
  page.take();
  page.take();
  wait();
  expect([ask.mock.calls.length, page.taking.value, reload.mock.calls.length]).toEqual([1, true, 0]);
  page.changed();
  expect(reload).toHaveBeenCalledOnce();
});

it('waits with opening the page until what must not be cut off has ended', () => {
  const { page, reload } = openPage();
  page.found();
  page.take();
  const [first, second] = [page.hold(), page.hold()];
  page.changed();
  first();
  first();
  expect(reload).not.toHaveBeenCalled();
  second();
  expect(reload).toHaveBeenCalledOnce();
});

it('opens nothing anew for what was held, where nobody had asked', () => {
  const { page, reload } = openPage();
  const letGo = page.hold();
  page.found();
  page.changed();
  letGo();
  expect(reload).not.toHaveBeenCalled();
});

it('covers the page before it asks, and lets the person go on where the old version stays', () => {
  const { page, ask, goOn, wait, reload, waits } = openPage();
  page.found();
  page.take();
  expect([page.covered.value, ask.mock.calls.length]).toEqual([true, 0]);
  wait();
  expect([page.covered.value, ask.mock.calls.length]).toEqual([true, 1]);
  expect(goOn).not.toHaveBeenCalled();
  wait();
  expect([page.covered.value, page.taking.value, ask.mock.calls.length]).toEqual([false, true, 1]);
  expect(goOn).toHaveBeenCalledOnce();
  expect(waits).toEqual([600, 10_000]);
  page.changed();
  expect(reload).toHaveBeenCalledOnce();
});

it('opens the page at once where another tab has asked for the new version before', () => {
  const { page, ask, stop, reload, wait } = openPage();
  page.found();
  page.changed();
  ask.mockReturnValue(false);
  page.take();
  wait();
  expect([stop.mock.calls.length, reload.mock.calls.length]).toEqual([1, 1]);
});
