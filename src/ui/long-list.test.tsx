import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LongList } from './long-list.tsx';
import { More } from './more.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const NUMBERS = Array.from({ length: 50 }, (_, at) => at + 1);

const list = (of: readonly number[], listed = 'all') => (
  <LongList of={of} listed={listed} more={(count) => `${count} more`}>
    {(shown) => (
      <ul>
        {shown.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    )}
  </LongList>
);
const lines = () => screen.queryAllByRole('listitem').map(({ textContent }) => Number(textContent));

test('draws the first, says how many there are besides, and brings them at a touch until all are there', () => {
  render(list(NUMBERS));
  expect(lines()).toEqual(NUMBERS.slice(0, 20));
  fireEvent.click(screen.getByRole('button', { name: '30 more' }));
  fireEvent.click(screen.getByRole('button', { name: '10 more' }));
  expect(lines()).toEqual(NUMBERS);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the keyboard goes on at the first new line where the button for the rest goes', async () => {
  render(list(NUMBERS));
  screen.getByRole('button', { name: '30 more' }).focus();
  fireEvent.click(screen.getByRole('button', { name: '30 more' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '10 more' }));
  fireEvent.click(screen.getByRole('button', { name: '10 more' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('41'));
});

test('takes the keyboard from nobody who is elsewhere', async () => {
  const { scrollTo } = watchScroll();
  render(list(NUMBERS.slice(0, 30)));
  void act(() => scrollTo(true));
  expect(lines()).toHaveLength(30);
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});

test('offers nothing where all fit', () => {
  render(list(NUMBERS.slice(0, 20)));
  expect(lines()).toHaveLength(20);
  expect(screen.queryByRole('button')).toBeNull();
});

test('stays where somebody has come to while lines are added, and begins anew with another list', () => {
  const { rerender } = render(list(NUMBERS));
  fireEvent.click(screen.getByRole('button', { name: '30 more' }));
  rerender(list([0, ...NUMBERS]));
  expect(lines()).toEqual([0, ...NUMBERS.slice(0, 39)]);
  rerender(list(NUMBERS.toReversed(), 'backwards'));
  expect(lines()).toHaveLength(20);
});

function watchScroll() {
  const seen: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
  const observe = vi.fn();
  const disconnect = vi.fn();
  const Observer = vi.fn(function (this: object, onSeen: (typeof seen)[number]) {
    seen.push(onSeen);
    return { observe, disconnect };
  });
  vi.stubGlobal('IntersectionObserver', Observer);
  return {
    scrollTo: (isIntersecting: boolean) => seen.at(-1)?.([{ isIntersecting }]),
    observe,
    disconnect,
    Observer,
  };
}

test('brings more by itself when one scrolls to its end', async () => {
  const { scrollTo, observe, disconnect, Observer } = watchScroll();
  render(list(NUMBERS));
  expect(observe).toHaveBeenCalledWith(screen.getByRole('button').parentElement);
  void act(() => scrollTo(false));
  expect(lines()).toHaveLength(20);
  void act(() => scrollTo(true));
  expect(lines()).toHaveLength(40);
  cleanup();
  await waitFor(() => expect(disconnect).toHaveBeenCalledTimes(Observer.mock.calls.length));
});

test('looks at no scrolling while somebody types', () => {
  vi.useFakeTimers();
  const { observe } = watchScroll();
  render(<More label="30 more" onMore={() => undefined} ahead={false} />);
  vi.advanceTimersByTime(399);
  expect(observe).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(observe).toHaveBeenCalledTimes(1);
});
