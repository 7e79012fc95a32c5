import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { CardsPage } from './cards-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const PLACE = '/route/set-up/cards';
const show = (store: RouteStore) => showPlace(store, PLACE, { path: PLACE, children: () => <CardsPage /> });
const part = (name: string) => screen.findByRole('region', { name });
const names = (region: HTMLElement) =>
  [...region.querySelectorAll('[data-open]')].map((opener) => opener.firstElementChild?.textContent);
const row = (name: RegExp) => screen.getByRole('button', { name }).closest('li') ?? document.body;
const choose = (of: RegExp, act: string) => {
  fireEvent.click(within(row(of)).getByText('Move'));
  fireEvent.click(within(row(of)).getByRole('button', { name: act }));
};

it('renames a card, and gives it a question and an example', async () => {
  const store = await makePhone();
  show(store);
  await part('Concept note');
  fireEvent.click(screen.getByRole('button', { name: /^1\. Who we are/ }));
  const sheet = within(await screen.findByRole('dialog'));
  const name = await sheet.findByRole('textbox', { name: 'Name of the card' });
  expect(sheet.getByText('Where it is empty: Who we are')).toBeTruthy();
  fireEvent.input(name, { target: { value: 'The people' } });
  fireEvent.blur(name);
  const ask = sheet.getByRole('textbox', { name: 'What it asks' });
  fireEvent.input(ask, { target: { value: 'Who are you?' } });
  fireEvent.blur(ask);
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'programme', id: 'card.who' }))?.values).toEqual({
      title: 'The people',
      ask: 'Who are you?',
    }),
  );
  expect(await screen.findByRole('button', { name: /^1\. The people.*Who are you\?/ })).toBeTruthy();
});

it('moves a card with Alt and an arrow key, over the end of a part, says where it is, and takes it back', async () => {
  show(await makePhone());
  const concept = await part('Concept note');
  const opener = () => screen.getByRole('button', { name: /What is new for us/ });
  opener().focus();
  fireEvent.keyDown(opener(), { key: 'ArrowDown', altKey: true });
  expect(await screen.findByText('What is new for us: now 1 of 6, At home')).toBeTruthy();
  await waitFor(() => expect(names(concept)).toHaveLength(4));
  expect(names(await part('At home'))[0]).toBe('5. What is new for us');
  await waitFor(() => expect(document.activeElement).toBe(opener()));
  choose(/Risks and lasting/, 'Later');
  expect(await screen.findByText('Risks and lasting: it can’t go further that way.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names(concept)).toHaveLength(5));
});

it('moves a card as often as the keys are pressed, however fast', async () => {
  show(await makePhone());
  const concept = await part('Concept note');
  const opener = screen.getByRole('button', { name: /^4\. Where we want to go/ });
  for (let press = 0; press < 3; press += 1) fireEvent.keyDown(opener, { key: 'ArrowUp', altKey: true });
  await waitFor(() => expect(names(concept)[0]).toBe('1. Where we want to go'));
});

it('drops a card, asks it again, and adds one of its own', async () => {
  const store = await makePhone();
  show(store);
  const concept = await part('Concept note');
  choose(/Where we are today/, 'Don’t ask it');
  const off = await part('Not asked any more');
  expect(names(off)).toEqual(['Where we are today']);
  expect(names(concept)).toEqual([
    '1. Who we are',
    '2. What inspired us',
    '3. Where we want to go',
    '4. What is new for us',
  ]);
  fireEvent.click(within(off).getByRole('button', { name: 'Ask again: Where we are today' }));
  await waitFor(() => expect(names(concept)[1]).toBe('2. Where we are today'));
  fireEvent.click(screen.getByRole('button', { name: 'Add a card: Concept note' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Card of the route' }));
  const name = await sheet.findByRole('textbox', { name: 'Name of the card' });
  fireEvent.input(name, { target: { value: 'Water' } });
  fireEvent.blur(name);
  await waitFor(() => expect(names(concept)[5]).toBe('6. Water'));
});

it('shows what two coordinators called a card without signal, until one chooses', async () => {
  const [here, there] = [await makePhone(), await makePhone()];
  const called = (title: string) =>
    ({ scope: 'programme', kind: 'card', id: 'card.who', fields: { title } }) as const;
  await here.write(called('The people'));
  await there.write(called('Our group'));
  await carry(here, there);
  await carry(there, here);
  show(here);
  fireEvent.click(await screen.findByRole('button', { name: /^1\. (The people|Our group)/ }));
  const sheet = within(await screen.findByRole('dialog'));
  const versions = within(await sheet.findByRole('list'));
  expect(versions.getByText('The people')).toBeTruthy();
  expect(versions.getByText('Our group')).toBeTruthy();
});

it('is for coordinators', async () => {
  show(await makePhone({ role: 'participant' }));
  expect(await screen.findByText('Coordinators set the route up. You see it under Route.')).toBeTruthy();
});

it('adds a card once where somebody taps twice, puts it into the bin and takes it back; one of the ten only stays unasked', async () => {
  const store = await makePhone();
  show(store);
  const home = await part('At home');
  const add = screen.getByRole('button', { name: 'Add a card: At home' });
  fireEvent.click(add);
  fireEvent.click(add);
  const sheet = within(await screen.findByRole('dialog'));
  const name = await sheet.findByRole('textbox', { name: 'Name of the card' });
  fireEvent.input(name, { target: { value: 'Water' } });
  fireEvent.blur(name);
  await waitFor(() => expect(names(home).at(-1)).toBe('11. Water'));
  expect(names(home)).toHaveLength(6);
  const [card] = await store.queries.ofKind('card');
  if (card === undefined) throw new Error('no card');
  fireEvent.click(sheet.getByRole('button', { name: 'To the bin' }));
  await waitFor(() => expect(names(home)).toHaveLength(5));
  expect(screen.queryByText('Water')).toBeNull();
  expect((await store.queries.bin()).map(({ id }) => id)).toEqual([card.id]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: /^11\. Water/ })).toBeTruthy();
  // One of the ten can only be left unasked.
  fireEvent.click(screen.getByRole('button', { name: /^1\. Who we are/ }));
  await screen.findByRole('textbox', { name: 'Name of the card' });
  expect(screen.queryByRole('button', { name: 'To the bin' })).toBeNull();
});
