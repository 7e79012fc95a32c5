import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { Share2, Trash2 } from 'lucide';
import { afterEach, expect, test, vi } from 'vitest';
import { Menu } from './menu.tsx';

afterEach(cleanup);

function open() {
  const onSelect = vi.fn();
  render(
    <Menu
      label="More"
      items={[
        { label: 'Share', icon: Share2, href: '/share' },
        { label: 'To the bin', icon: Trash2, danger: true, onSelect },
      ]}
    />,
  );
  const menu = screen.getByText('More').closest('details') as HTMLDetailsElement;
  fireEvent.click(screen.getByText('More'));
  return { menu, onSelect };
}

test('an item acts once and closes the menu', () => {
  const { menu, onSelect } = open();
  fireEvent.click(screen.getByRole('button', { name: 'To the bin' }));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(menu.open).toBe(false);
});

test('a second quick tap on an item does not fall through to what lies under the menu', () => {
  const onBelow = vi.fn();
  render(
    <button type="button" onClick={onBelow}>
      Who are you?
    </button>,
  );
  const { onSelect } = open();
  const below = screen.getByRole('button', { name: 'Who are you?' });
  const at = { clientX: 200, clientY: 300, detail: 1 };
  fireEvent.click(screen.getByRole('button', { name: 'To the bin' }), at);
  fireEvent.pointerDown(below, at);
  fireEvent.click(below, at);
  expect([onSelect, onBelow].map((heard) => heard.mock.calls.length)).toEqual([1, 0]);
  const far = { ...at, clientY: 40 };
  fireEvent.pointerDown(below, far);
  fireEvent.click(below, far);
  expect(onBelow).toHaveBeenCalledOnce();
});

test('an item with an address is a link', () => {
  open();
  expect(screen.getByRole('link', { name: 'Share' }).getAttribute('href')).toBe('/share');
});

test('Escape closes it and gives the focus back to its button', () => {
  const { menu } = open();
  fireEvent.keyDown(screen.getByRole('link', { name: 'Share' }), { key: 'Escape' });
  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(menu.querySelector('summary'));
});

test('a touch elsewhere closes it, a touch inside does not', async () => {
  const { menu } = open();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  fireEvent.pointerDown(screen.getByRole('link', { name: 'Share' }));
  expect(menu.open).toBe(true);
  fireEvent.pointerDown(document.body);
  expect(menu.open).toBe(false);
});

test('what many rows would make is made where one is opened', async () => {
  const items = vi.fn(() => [{ label: 'Share', icon: Share2, href: '/share' }]);
  render(<Menu label="More" items={items} />);
  expect(items).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('More'));
  expect(await screen.findByRole('link', { name: 'Share' })).toBeTruthy();
});
