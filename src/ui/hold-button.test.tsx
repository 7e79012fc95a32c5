import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Square } from 'lucide';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HoldButton } from './hold-button.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const finger = { pointerType: 'touch', width: 20, height: 20, pressure: 1, button: 0, detail: 0 };

function show() {
  const onDone = vi.fn();
  render(
    <HoldButton icon={Square} hint="Keep holding to finish" onDone={onDone}>
      Hold: finish
    </HoldButton>,
  );
  return { onDone, button: screen.getByRole('button', { name: 'Hold: finish' }) };
}

test('a finger that stays for a second is done, once', () => {
  const { onDone, button } = show();
  fireEvent.pointerDown(button, finger);
  vi.advanceTimersByTime(999);
  expect(onDone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  fireEvent.pointerUp(button, finger);
  fireEvent.click(button, { detail: 1 });
  expect(onDone).toHaveBeenCalledOnce();
});

test('a finger that is lifted late taps nothing that has come under it, and its next tap is meant', () => {
  const onBar = vi.fn();
  render(
    <button type="button" onClick={onBar}>
      Plan
    </button>,
  );
  const { onDone, button } = show();
  const bar = screen.getByRole('button', { name: 'Plan' });
  fireEvent.pointerDown(button, finger);
  vi.advanceTimersByTime(1300);
  expect(onDone).toHaveBeenCalledOnce();
  // A screen reader's own press is none of its doing.
  fireEvent.click(bar, { detail: 0 });
  fireEvent.pointerUp(bar, finger);
  fireEvent.click(bar, { detail: 1 });
  expect(onBar).toHaveBeenCalledTimes(1);
  fireEvent.pointerDown(bar, finger);
  fireEvent.click(bar, { detail: 1 });
  expect(onBar).toHaveBeenCalledTimes(2);
});

test('a short touch, or one that slides away, does nothing', () => {
  const { onDone, button } = show();
  fireEvent.pointerDown(button, finger);
  vi.advanceTimersByTime(500);
  fireEvent.pointerUp(button, finger);
  fireEvent.click(button, { detail: 1 });
  fireEvent.pointerDown(button, finger);
  fireEvent.pointerLeave(button, finger);
  vi.advanceTimersByTime(5000);
  expect(onDone).not.toHaveBeenCalled();
});

const hint = async () => {
  await vi.advanceTimersByTimeAsync(20);
  return screen.getByRole('status').textContent;
};

test('a short touch says to keep holding, for a while and politely', async () => {
  const { button } = show();
  expect(await hint()).toBe('');
  fireEvent.pointerDown(button, finger);
  vi.advanceTimersByTime(300);
  expect(await hint()).toBe('');
  fireEvent.pointerUp(button, finger);
  expect(await hint()).toBe('Keep holding to finish');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await hint()).toBe('');
});

test('nothing is said to who held it, slid away, or pressed a key', async () => {
  const { button } = show();
  fireEvent.pointerDown(button, finger);
  vi.advanceTimersByTime(1001);
  fireEvent.pointerUp(button, finger);
  expect(await hint()).toBe('');
  fireEvent.pointerDown(button, finger);
  fireEvent.pointerLeave(button, finger);
  fireEvent.click(button, { detail: 0 });
  expect(await hint()).toBe('');
});

test('the keyboard simply presses it', () => {
  const { onDone, button } = show();
  fireEvent.click(button, { detail: 0 });
  expect(onDone).toHaveBeenCalledOnce();
});

test('so does a screen reader that sends pointer events of its own', () => {
  const { onDone, button } = show();
  const talkBack = { pointerType: 'mouse', width: 1, height: 1, pressure: 0, button: 0, detail: 0 };
  fireEvent.pointerDown(button, talkBack);
  fireEvent.pointerUp(button, talkBack);
  fireEvent.click(button, { detail: 1 });
  expect(onDone).toHaveBeenCalledOnce();
});
