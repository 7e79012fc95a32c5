import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { note, open, rows, search } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { plantSeeds } from '../../store/seed.ts';

afterEach(cleanup);

/** A phone with so many notes of one moment. */
async function phoneWith(count: number) {
  const store = await makePhone();
  await plantSeeds(
    store,
    Array.from({ length: count }, (_, index) => note(`n${index}`, `note ${index}`)),
  );
  return store;
}

/** As a browser tells of a key: what follows the painting is not drawn before it. */
function type(letters: string) {
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  field.value = letters;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

it('lists thousands piece by piece', async () => {
  open(await phoneWith(300));
  await waitFor(() => expect(rows()).toHaveLength(20));
  fireEvent.click(await screen.findByRole('button', { name: 'Show 280 more' }));
  expect(rows()).toHaveLength(40);
});

it('lets the lines at its top take on what is found, with the first letter and back, rather than make others', async () => {
  open(await phoneWith(30));
  await screen.findByRole('button', { name: 'Show 10 more' });
  const before = rows().slice(0, 6);
  const words = before.map(({ textContent }) => textContent);
  search('2');
  await waitFor(() => expect(rows()).toHaveLength(6));
  expect(rows().every((row, at) => row === before[at])).toBe(true);
  expect(rows().every(({ textContent }) => textContent?.includes('note 2'))).toBe(true);
  search('');
  await waitFor(() => expect(rows()).toHaveLength(20));
  expect(
    rows()
      .slice(0, 6)
      .map(({ textContent }) => textContent),
  ).toEqual(words);
});

it('draws with the key what is seen above the keyboard, and the lines below it right after', async () => {
  open(await phoneWith(30));
  await screen.findByRole('button', { name: 'Show 10 more' });
  const words = () => rows().map(({ textContent }) => textContent);
  const before = words();
  const drawn: (string | null)[][] = [];
  const turned: boolean[] = [];
  const observer = new MutationObserver(() => {
    drawn.push(words());
    turned.push(document.querySelector('[data-turns]') !== null);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  type('2');
  await waitFor(() => expect(rows()).toHaveLength(6));
  expect(words().every((line) => line?.includes('note 2'))).toBe(true);
  const ahead = drawn.find(([line]) => line?.includes('note 2')) ?? [];
  expect(ahead.slice(0, 2)).toEqual(words().slice(0, 2));
  expect(ahead.slice(2)).toEqual(before.slice(2));
  // With the first letter the days below the first make way, until they are taken off the page.
  expect(turned[drawn.indexOf(ahead)]).toBe(true);
  expect(document.querySelector('[data-turns]')).toBeNull();
  // Few enough to be seen come at once.
  drawn.length = 0;
  type('29');
  await waitFor(() => expect(rows()).toHaveLength(1));
  observer.disconnect();
  expect(drawn.filter((lines) => lines[0]?.includes('note 29') && lines.length > 1)).toEqual([]);
});

it('goes back to the days a screenful first, when the search is emptied', async () => {
  open(await phoneWith(30));
  await screen.findByRole('button', { name: 'Show 10 more' });
  search('2');
  await waitFor(() => expect(rows()).toHaveLength(6));
  const counts = new Set<number>();
  const observer = new MutationObserver(() => counts.add(rows().length));
  observer.observe(document.body, { childList: true, subtree: true });
  type('');
  await screen.findByRole('button', { name: 'Show 10 more' });
  observer.disconnect();
  expect([...counts]).toEqual([7, 20]);
});

it('paints a screenful first, and the others of the first page behind it', async () => {
  const store = await phoneWith(30);
  const counts = new Set<number>();
  const observer = new MutationObserver(() => counts.add(rows().length));
  observer.observe(document.body, { childList: true, subtree: true });
  open(store);
  await waitFor(() => expect(rows()).toHaveLength(20));
  observer.disconnect();
  expect([...counts].filter((count) => count > 0)).toEqual([7, 20]);
});
