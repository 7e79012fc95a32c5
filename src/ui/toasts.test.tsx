import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from './toasts.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const onSelect = vi.fn();
  const onGone = vi.fn();
  const toast = { id: 'a', text: 'In the bin', action: { label: 'Undo', onSelect } };
  render(<Toasts label="News" toasts={[toast]} onGone={onGone} />);
  return { onSelect, onGone };
}

test('the region is there before anything is in it', () => {
  render(<Toasts label="News" toasts={[]} onGone={vi.fn()} />);
  expect(screen.getByRole('status', { name: 'News' })).toBeTruthy();
});

test('goes after ten seconds', () => {
  const { onGone } = show();
  vi.advanceTimersByTime(9_999);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledWith('a');
});

test('stays while someone is on it', () => {
  const { onGone } = show();
  fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
});

test('its way back acts and takes it away', () => {
  const { onSelect, onGone } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(onGone).toHaveBeenCalledWith('a');
});
