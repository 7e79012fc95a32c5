import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { showCase, twoCases } from '../../../../tests/support/two-cases.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { CasesPage } from './cases-page.tsx';

// happy-dom has neither.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const on = { scope: 'programme' } as const;
const team = { scope: 'team' } as const;
const everyone = { scope: 'commons' } as const;

const showCases = (store: RouteStore) =>
  showPlace(store, '/route/cases', { path: '/route/cases', children: () => <CasesPage /> });
const titles = async () =>
  (await screen.findAllByRole('link', { name: /The/ })).map((row) => row.textContent);

describe('the cases of a route', () => {
  it('keep the champion whose name was typed, although nobody touched Add', async () => {
    const store = await twoCases();
    showCase(store, 'c1', '?edit');
    fireEvent.input(await screen.findByLabelText('Somebody else'), { target: { value: 'Francisca' } });
    fireEvent.click(screen.getByRole('link', { name: 'Done' }));
    expect(await screen.findByText(/Champion: Francisca/)).toBeTruthy();
    expect(await store.queries.ofKind('person')).toHaveLength(1);
  });

  it('are listed in their order with host, place and how much was gathered', async () => {
    const store = await twoCases();
    await store.write({ ...team, kind: 'note', id: 'n1', fields: { activity: 'a1', body: 'x' } });
    showCases(store);
    expect(await screen.findByText('1 thing gathered')).toBeTruthy();
    expect(await titles()).toEqual([
      expect.stringMatching(/^The seed house.*Rosa · Lari.*1 stop/),
      expect.stringMatching(/^The mill.*Juan.*0 stops · nothing gathered yet/),
    ]);
  });

  it('move by a button and by the keyboard, which stays where it was, and say where they are', async () => {
    const store = await twoCases();
    showCases(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Put in order' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Move down: The seed house' }));
    await waitFor(async () => expect((await titles())[0]).toMatch(/^The mill/));
    expect(await screen.findByText('Now number 2 of 2: The seed house')).toBeTruthy();
    const up = screen.getByRole('button', { name: 'Move up: The seed house' });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: The seed house'),
    );
    expect(document.activeElement).toBe(up);
    fireEvent.keyDown(up, { key: 'ArrowUp', altKey: true });
    await waitFor(async () => expect((await titles())[0]).toMatch(/^The seed house/));
  });

  it('that two people move at once stand in one order on both phones', async () => {
    const store = await twoCases();
    const other = await makePhone();
    await carry(store, other);
    await store.write({ ...on, kind: 'case', id: 'c2', fields: { rank: 'Zz' } });
    await other.write({ ...on, kind: 'case', id: 'c1', fields: { host: 'Rosa and Ana' } });
    await carry(store, other);
    await carry(other, store);
    showCases(store);
    expect(await titles()).toEqual([
      expect.stringMatching(/^The mill/),
      expect.stringMatching(/^The seed house.*Rosa and Ana/),
    ]);
  });

  it('may be added to by whoever writes the programme, with colours that no other has', async () => {
    const store = await twoCases();
    showCases(store);
    fireEvent.click(await screen.findByRole('button', { name: 'Add case' }));
    await screen.findByText(/^elsewhere: \/case\//);
    const made = (await store.queries.ofKind('case')).find(({ id }) => id !== 'c1' && id !== 'c2');
    expect(made?.values).toMatchObject({ title: '', weave: 2 });
    expect(String(made?.values['rank']) > 'a1').toBe(true);
  });

  it('are read only by others', async () => {
    const store = await twoCases();
    const reader = await makePhone({ role: 'participant' });
    await carry(store, reader);
    showCases(reader);
    await titles();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a case', () => {
  it('tells who hosts it, how it was and is, and what led there', async () => {
    const store = await twoCases();
    await store.write(
      { ...on, kind: 'person', id: 'p9', fields: { name: 'Rosa Quispe (invented)' } },
      {
        ...on,
        kind: 'case',
        id: 'c1',
        fields: { axis: 'Who keeps the seed?', before: 'Bought', now: 'Kept', champions: ['p9', 'gone'] },
      },
      { ...on, kind: 'event', id: 'e1', fields: { case: 'c1', when: '2015', what: 'A house', rank: 'a1' } },
      { ...on, kind: 'event', id: 'e2', fields: { case: 'c1', when: '2009', what: 'A jar', rank: 'a0' } },
    );
    showCase(store, 'c1');
    for (const words of ['Who keeps the seed?', 'With Rosa', 'Lari', 'Bought', 'Kept'])
      expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    expect(await screen.findByText('Champion: Rosa Quispe (invented)')).toBeTruthy();
    const line = await screen.findByRole('region', { name: 'Time line' });
    await waitFor(() => expect(line.textContent).toMatch(/2009 A jar.*2015 A house/));
    expect(screen.getByRole('link', { name: /Visit/ }).getAttribute('href')).toBe('/stop/a1');
  });

  it('takes an event, which goes after the others, to the bin and back', async () => {
    const store = await twoCases();
    showCase(store, 'c1');
    fireEvent.click(await screen.findByRole('button', { name: 'Add an event' }));
    const when = await screen.findByLabelText('When');
    fireEvent.input(when, { target: { value: '2009' } });
    fireEvent.blur(when);
    fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
    await waitFor(() => expect(screen.queryByText('2009')).toBeNull());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('2009')).toBeTruthy();
    const [made] = await store.queries.linkedTo('c1', 'event');
    expect(made?.values).toMatchObject({ case: 'c1', when: '2009' });
  });

  it('shows both where two people wrote the same field at once', async () => {
    const store = await twoCases();
    const other = await makePhone();
    await carry(store, other);
    await store.write({ ...on, kind: 'case', id: 'c1', fields: { before: 'Seed was bought' } });
    await other.write({ ...on, kind: 'case', id: 'c1', fields: { before: 'Seed was begged' } });
    await carry(other, store);
    showCase(store, 'c1');
    expect((await screen.findAllByText('Seed was bought')).length).toBeGreaterThan(0);
    expect((await screen.findAllByText('Seed was begged')).length).toBeGreaterThan(0);
  });

  it('changes field by field, its colours and champions too, and comes back from the bin', async () => {
    const store = await twoCases();
    const value = async (field: string) => (await store.queries.get({ ...on, id: 'c1' }))?.values[field];
    showCase(store, 'c1', '?edit');
    const keys = await screen.findByLabelText('Keys to its success');
    fireEvent.input(keys, { target: { value: 'Trust' } });
    fireEvent.blur(keys);
    await waitFor(async () => expect(await value('keys')).toBe('Trust'));
    fireEvent.click(screen.getByRole('radio', { name: /^Band 4/ }));
    await waitFor(async () => expect(await value('weave')).toBe(3));
    expect(screen.getByRole('radio', { name: /^Band 2 ?The mill/ })).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Somebody else'), { target: { value: 'Rosa (invented)' } });
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Champions' })).getByRole('button', { name: 'Add' }),
    );
    expect(await screen.findByRole('switch', { name: 'Rosa (invented)', checked: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Case to the bin' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByRole('button', { name: 'Case to the bin' })).toBeTruthy();
  });
});

it('a case keeps the champions whom two people chose at once', async () => {
  const store = await twoCases();
  const other = await makePhone();
  for (const [id, name] of [
    ['p2', 'Rosa (invented)'],
    ['p3', 'Luis (invented)'],
  ] as const)
    await store.write({ ...on, kind: 'person', id, fields: { name } });
  await carry(store, other);
  for (const [phone, name] of [
    [store, 'Rosa (invented)'],
    [other, 'Luis (invented)'],
  ] as const) {
    const { unmount } = showCase(phone, 'c1', '?edit');
    fireEvent.click(await screen.findByRole('switch', { name }));
    await screen.findByRole('switch', { name, checked: true });
    unmount();
  }
  await carry(store, other);
  await carry(other, store);
  showCase(store, 'c1');
  expect(await screen.findByText('Champions: Rosa (invented) and Luis (invented)')).toBeTruthy();
  expect(screen.queryByText(/both changed this/)).toBeNull();
});

describe('a case that inspires a plan', () => {
  it('begins one with one tap, and shows afterwards whose it is and in which country they are at home', async () => {
    const store = await twoCases();
    await store.write(
      { ...on, kind: 'organisation', id: 'o1', fields: { name: 'Dairy women', country: 'KE' } },
      { ...on, kind: 'team', id: 't1', fields: { name: 'The churns', organisation: 'o1' } },
    );
    showCase(store, 'c1');
    fireEvent.click(await screen.findByRole('button', { name: 'Inspires us' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'A new plan' }), {
      target: { value: 'Our own seeds' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Begin this plan' }));
    await screen.findByText(/^elsewhere: \/plan\//);
    const [plan] = await store.queries.ofKind('plan');
    if (!plan) throw new Error('no plan');
    await store.write({ ...everyone, kind: 'plan', id: plan.id, fields: { team: 'The churns' } });
    cleanup();
    showCase(store, 'c1');
    const row = await screen.findByRole('link', { name: /Our own seeds/ });
    expect(row.textContent).toMatch(/The churns.*Dairy women.*Kenya/);
  });
});
