import { expect, it, vi } from 'vitest';
import { createTakeover } from './takeover.ts';

function openPage() {
  const [ask, reload] = [vi.fn(), vi.fn()];
  return { ask, reload, page: createTakeover({ ask, reload }) };
}

it('offers what waits, and takes nothing without being asked', () => {
  const { page, ask, reload } = openPage();
  page.found();
  page.changed();
  expect([page.waiting.value, page.taking.value]).toEqual([true, false]);
  expect([ask.mock.calls.length, reload.mock.calls.length]).toEqual([0, 0]);
});

it('asks once, however often it is tapped, and opens the page when the new version answers for it', () => {
  const { page, ask, reload } = openPage();
  page.found();
  page.take();
  page.take();
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
