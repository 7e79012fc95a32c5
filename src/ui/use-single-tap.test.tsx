import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useSingleTap } from './use-single-tap.ts';

afterEach(cleanup);

function Act({ act }: { act: () => unknown }) {
  const once = useSingleTap();
  return (
    <button type="button" onClick={() => once(act)}>
      Act
    </button>
  );
}

test('the second of two quick taps does nothing; one a moment later is meant', async () => {
  const act = vi.fn();
  render(<Act act={act} />);
  const tap = () => fireEvent.click(screen.getByRole('button'));
  tap();
  tap();
  expect(act).toHaveBeenCalledTimes(1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  tap();
  expect(act).toHaveBeenCalledTimes(2);
});

test('as long as the first is at work, nothing begins beside it', async () => {
  let end = () => {};
  const act = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  render(<Act act={act} />);
  const tap = () => fireEvent.click(screen.getByRole('button'));
  tap();
  await new Promise((resolve) => setTimeout(resolve, 600));
  tap();
  expect(act).toHaveBeenCalledTimes(1);
  end();
  await new Promise((resolve) => setTimeout(resolve, 0));
  tap();
  expect(act).toHaveBeenCalledTimes(2);
});
