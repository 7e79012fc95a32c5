import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SlideToUnlock } from './slide-to-unlock.tsx';

afterEach(cleanup);

function show() {
  const onUnlock = vi.fn();
  render(<SlideToUnlock label="Slide to unlock" keyHint="Keep an arrow key pressed" onUnlock={onUnlock} />);
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Slide to unlock' });
  const move = (to: number) => fireEvent.input(slider, { target: { value: String(to) } });
  return { onUnlock, slider, move };
}

it('unlocks when it is brought to the other end, as a thumb or a key that stays pressed brings it', () => {
  const { onUnlock, move } = show();
  for (let at = 1; at < 20; at += 1) move(at);
  expect(onUnlock).not.toHaveBeenCalled();
  move(20);
  expect(onUnlock).toHaveBeenCalledTimes(1);
});

it('takes no touch at the far end for a slide, and runs back when it is let go', () => {
  const { onUnlock, slider, move } = show();
  move(20);
  expect(onUnlock).not.toHaveBeenCalled();
  expect(slider.value).toBe('0');
  for (const at of [5, 10, 15]) move(at);
  fireEvent.pointerUp(slider);
  expect(slider.value).toBe('0');
  move(20);
  expect(onUnlock).not.toHaveBeenCalled();
});

it('names itself by what a thumb does, and tells keys apart', () => {
  const { slider } = show();
  const hint = document.getElementById(slider.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Keep an arrow key pressed');
});
