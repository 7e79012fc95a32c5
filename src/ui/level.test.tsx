import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Level } from './level.tsx';
import { Waveform } from './waveform.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('looks ten times a second, draws the newest last, and rests when still', () => {
  const read = vi.fn(() => 0.25);
  const { container, rerender } = render(<Level read={read} label="Sound level" />);
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(10);
  const bars = [...container.querySelectorAll<HTMLElement>('[aria-hidden] > span')];
  expect(bars.at(-1)?.style.scale).toBe('1 0.50');
  expect(bars.at(0)?.style.scale).toBe('1 0.04');
  rerender(<Level read={read} label="Sound level" still />);
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(10);
});

test('has words for those who don’t see it', () => {
  render(<Level read={() => 0} label="Sound level" />);
  expect(screen.getByText('Sound level')).toBeTruthy();
});

test('a sound is a picture with a name, its marks where they belong', () => {
  const { container } = render(
    <Waveform peaks={Uint8Array.of(10, 200)} durationMs={1000} marks={[250]} label="Sound of 1 second" />,
  );
  expect(screen.getByRole('img', { name: 'Sound of 1 second' })).toBeTruthy();
  expect(container.querySelector<HTMLElement>('span')?.style.left).toBe('25%');
});
