import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
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

function DoneSheet() {
  const [open, setOpen] = useState(true);
  return (
    <Sheet open={open} title="What was it?" closeLabel="Close" onClose={() => setOpen(false)}>
      <button type="button" onClick={() => setOpen(false)}>
        Done
      </button>
    </Sheet>
  );
}

test('goes together with its content, so that what is typed next meets what had the focus before', async () => {
  render(<DoneSheet />);
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  const wasOpen = new Promise<boolean>((resolve) => {
    const look = () => screen.queryByText('Done') === null && resolve(dialog.open);
    new MutationObserver(look).observe(dialog, { childList: true, subtree: true });
  });
  // Not through the library, which would wait for everything that follows.
  screen.getByText('Done').click();
  expect(await wasOpen).toBe(false);
});

/** A sheet that closes at a touch, and the bar that lies under it. */
function SheetOverBar({ onBar }: { onBar: () => void }) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={onBar}>
        Route
      </button>
      {open && (
        <Sheet open title="Which plan?" closeLabel="Close" onClose={() => setOpen(false)}>
          <button type="button" onClick={() => setOpen(false)}>
            Plan of Rosa
          </button>
        </Sheet>
      )}
    </>
  );
}

const SPOT = { clientX: 200, clientY: 700 };
const tap = (button: HTMLElement, spot = SPOT) => {
  fireEvent.pointerDown(button, spot);
  fireEvent.click(button, { ...spot, detail: 1 });
};

test('a second tap on what closes it does not fall through to what lies under it', () => {
  vi.useFakeTimers();
  const onBar = vi.fn();
  render(<SheetOverBar onBar={onBar} />);
  tap(screen.getByRole('button', { name: 'Plan of Rosa' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  const bar = screen.getByRole('button', { name: 'Route' });
  tap(bar);
  expect(onBar).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  tap(bar);
  expect(onBar).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a slow second tap falls through neither as a whole nor by its end, and the tap after it is meant', async () => {
  const onBar = vi.fn();
  render(<SheetOverBar onBar={onBar} />);
  const rosa = screen.getByRole('button', { name: 'Plan of Rosa' });
  fireEvent.pointerDown(rosa, SPOT);
  // Held for a while.
  await moment(300);
  fireEvent.click(rosa, { ...SPOT, detail: 1 });
  const bar = screen.getByRole('button', { name: 'Route' });
  await moment(350);
  fireEvent.pointerDown(bar, SPOT);
  await moment(250);
  fireEvent.click(bar, { ...SPOT, detail: 1 });
  expect(onBar).not.toHaveBeenCalled();
  tap(bar);
  expect(onBar).toHaveBeenCalledOnce();
});

test('a tap that comes once a sheet has taken its time to close is meant', async () => {
  const onBar = vi.fn();
  const page = (open: boolean) => (
    <>
      <button type="button" onClick={onBar}>
        Route
      </button>
      {sheet(open)}
    </>
  );
  const { rerender } = render(page(true));
  tap(screen.getByText('A quote'));
  // It saved something meanwhile.
  await moment(550);
  rerender(page(false));
  tap(screen.getByRole('button', { name: 'Route' }));
  expect(onBar).toHaveBeenCalledOnce();
});

test('holds up neither a tap elsewhere nor a key', () => {
  const onBar = vi.fn();
  render(<SheetOverBar onBar={onBar} />);
  tap(screen.getByRole('button', { name: 'Plan of Rosa' }));
  const bar = screen.getByRole('button', { name: 'Route' });
  fireEvent.click(bar, { ...SPOT, detail: 0 });
  tap(bar, { clientX: 40, clientY: 300 });
  expect(onBar).toHaveBeenCalledTimes(2);
});

test('whoever has touched something else since is not tapping twice', () => {
  const onBar = vi.fn();
  render(<SheetOverBar onBar={onBar} />);
  tap(screen.getByRole('button', { name: 'Plan of Rosa' }));
  const bar = screen.getByRole('button', { name: 'Route' });
  tap(bar, { clientX: 40, clientY: 300 });
  tap(bar);
  expect(onBar).toHaveBeenCalledTimes(2);
});

test('nor is whoever has pressed a key since', () => {
  const onBar = vi.fn();
  render(<SheetOverBar onBar={onBar} />);
  tap(screen.getByRole('button', { name: 'Plan of Rosa' }));
  const bar = screen.getByRole('button', { name: 'Route' });
  fireEvent.keyDown(bar, { key: 'Tab' });
  tap(bar);
  expect(onBar).toHaveBeenCalledTimes(1);
});

test('gives the keyboard back where the whole of it is taken away, and asks nobody', async () => {
  const onClose = vi.fn();
  const page = (asks: boolean) => (
    <>
      <button type="button">Ask</button>
      {asks && sheet(true, onClose)}
    </>
  );
  const close = vi.spyOn(HTMLDialogElement.prototype, 'close');
  const { rerender } = render(page(true));
  rerender(page(false));
  expect(close).toHaveBeenCalledTimes(1);
  close.mockRestore();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onClose).not.toHaveBeenCalled();
});

test('is neither chosen from nor closed by the second of the two taps that opened it', () => {
  const onClose = vi.fn();
  const onChoose = vi.fn();
  render(
    <Sheet open title="Which voice?" closeLabel="Close" onClose={onClose}>
      <button type="button" onClick={onChoose}>
        Julia
      </button>
    </Sheet>,
  );
  const [dialog, julia] = [screen.getByRole('dialog'), screen.getByText('Julia')];
  fireEvent.click(julia, { detail: 2 });
  fireEvent.click(dialog, { detail: 2 });
  expect([onChoose, onClose].map((heard) => heard.mock.calls.length)).toEqual([0, 0]);
  // A key, a screen reader, or a tap of its own.
  fireEvent.click(julia, { detail: 0 });
  fireEvent.click(julia, { detail: 1 });
  expect(onChoose).toHaveBeenCalledTimes(2);
});
