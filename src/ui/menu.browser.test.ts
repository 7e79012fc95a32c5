import { cleanup, render, screen } from '@testing-library/preact';
import { Trash2 } from 'lucide';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import '../styles/layers.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { Menu } from './menu.tsx';

afterEach(() => {
  cleanup();
  document.dir = '';
  document.documentElement.style.fontSize = '';
});

/** What an opened menu leaves free of the window on both sides, its button at the beginning or the end of a line. */
async function room(at: 'start' | 'end', dir: 'ltr' | 'rtl') {
  document.dir = dir;
  const items = [{ label: 'To the bin', icon: Trash2, danger: true, onSelect: () => {} }];
  const { container } = render(h(Menu, { label: 'More', items }));
  if (container instanceof HTMLElement) container.style.cssText = `display: grid; justify-items: ${at}`;
  screen.getByText('More').click();
  const list = await screen.findByRole('list');
  await expect.poll(() => list.closest('details')?.open).toBe(true);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  const { left, right } = list.getBoundingClientRect();
  return { left, right: document.documentElement.clientWidth - right };
}

for (const dir of ['ltr', 'rtl'] as const)
  for (const at of ['start', 'end'] as const)
    test(`a menu opens inside the window, ${dir}, its button at the ${at}`, async () => {
      const { left, right } = await room(at, dir);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(0);
    });

test('with the largest letters it is no wider than the window', async () => {
  // Twelve of them are more than a phone is wide.
  document.documentElement.style.fontSize = `${document.documentElement.clientWidth / 10}px`;
  const { left, right } = await room('end', 'ltr');
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeGreaterThanOrEqual(0);
});
