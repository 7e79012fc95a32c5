import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Sheet } from './sheet.tsx';

afterEach(cleanup);

const sheet = (open: boolean, onClose = vi.fn()) => (
  <Sheet open={open} title="What was it?" closeLabel="Close" onClose={onClose}>
    <p>A quote</p>
  </Sheet>
);

test('holds nothing until it opens, then is a dialog with its title', () => {
  const { rerender } = render(sheet(false));
  expect(screen.queryByText('A quote')).toBeNull();
  rerender(sheet(true));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'What was it?' });
  expect(dialog.open).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What was it?' }));
});

test('asks to be closed by its button, by Escape and by a touch outside, but not by one inside', () => {
  const onClose = vi.fn();
  render(sheet(true, onClose));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  fireEvent.click(screen.getByText('A quote'));
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent.click(dialog);
  expect(onClose).toHaveBeenCalledTimes(2);
  // What the browser does at Escape and at the back gesture.
  dialog.close();
  expect(onClose).toHaveBeenCalledTimes(3);
});

test('closes without asking again when it is told to', () => {
  const onClose = vi.fn();
  const { rerender } = render(sheet(true, onClose));
  rerender(sheet(false, onClose));
  expect(screen.queryByText('A quote')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
});
