import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { fullAfter } from '../../../tests/support/full-after.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { makeStorage } from '../../../tests/support/storage.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';
import { Plans } from './plans.tsx';

afterEach(cleanup);

const openPlan = (store: RouteStore) =>
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
const openCard = (store: RouteStore, card: string) =>
  showPlace(store, `/plan/p1/${card}`, { path: '/plan/:id/:card', children: () => <PlanCard /> });

const plan = (fields = {}, texts = {}) =>
  ({
    scope: 'commons',
    kind: 'plan',
    id: 'p1',
    fields: { title: 'Seeds', state: 'idea', ...fields },
    texts,
  }) as const;
const VOICE = [
  { scope: 'commons', kind: 'permission', id: 'c1', fields: { may: 'group', naming: 'name', name: 'Maya' } },
  {
    scope: 'commons',
    kind: 'quote',
    id: 'q1',
    fields: { words: 'One piece for each house', permission: 'c1' },
  },
] as const;

it('begins a plan with one button', async () => {
  const store = await makePhone({ role: 'participant' });
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  await screen.findByText(/your plan begins there/);
  fireEvent.click(screen.getByRole('button', { name: 'New plan' }));
  fireEvent.input(await screen.findByRole('textbox', { name: 'Name of the plan' }), {
    target: { value: 'Price board' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Begin a plan' }));
  await screen.findByText(/^elsewhere: \/plan\//);
  expect((await store.queries.ofKind('plan'))[0]?.values).toMatchObject({
    title: 'Price board',
    state: 'idea',
  });
});

it('begins a plan and empties its name in one write: nobody is told that nothing was saved, and begins it again', async () => {
  const store = await makePhone({ role: 'participant' });
  showPlace(fullAfter(store, 'plan'), '/plan', { path: '/plan', children: () => <Plans /> });
  fireEvent.click(await screen.findByRole('button', { name: 'New plan' }));
  fireEvent.input(await screen.findByRole('textbox', { name: 'Name of the plan' }), {
    target: { value: 'Price board' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Begin a plan' }));
  await screen.findByText(/^elsewhere: \/plan\//);
  expect((await store.queries.ofKind('plan_draft'))[0]?.values['title']).toBe('');
});

it('draws many plans, and many voices to choose from, piece by piece', async () => {
  const store = await makePhone();
  const of = (index: number) => ({ scope: 'commons', kind: 'plan', id: `p${index}` }) as const;
  const plans = Array.from({ length: 70 }, (_, index) => ({
    ...of(index),
    fields: { title: `Plan ${index}` },
  }));
  const notes = Array.from({ length: 70 }, (_, index) => ({
    scope: 'team' as const,
    kind: 'note' as const,
    id: `n${index}`,
    fields: { type: 'idea' },
    texts: { body: index === 0 ? 'Goats' : `note ${index}` },
  }));
  await plantSeeds(store, [...plans, ...notes]);
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  const rows = () => within(screen.getByRole('list')).getAllByRole('listitem');
  await screen.findByRole('button', { name: 'Show 50 more' });
  expect(rows()).toHaveLength(20);
  cleanup();
  openPlan(store);
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a voice' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show 50 more' }));
  await screen.findByRole('button', { name: 'Show 30 more' });
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'goats' } });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull());
  expect(screen.getByRole('button', { name: /Goats/ })).toBeTruthy();
});

it('leads to a first note while nothing can inspire a plan, and to the notebook once something can', async () => {
  const store = await makePhone({ role: 'participant' });
  showPlace(store, '/plan', { path: '/plan', children: () => <Plans /> });
  await screen.findByText(/touch “Inspires us”/);
  expect(screen.queryByRole('link', { name: 'Choose a voice' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Write a note' }).getAttribute('href')).toMatch(/^\/note\/me\//);
  await plantSeeds(store, VOICE);
  expect((await screen.findByRole('link', { name: 'Choose a voice' })).getAttribute('href')).toBe(
    '/notebook',
  );
});

it('lists the cards beside the one that is open, and says which it is', async () => {
  const store = await makePhone();
  await plantSeeds(store, [plan()]);
  openCard(store, 'today');
  const cards = await screen.findByRole('navigation', { name: 'All cards' });
  expect(within(cards).getByRole('link', { current: true }).textContent).toContain('Where we are today');
});

it('stays an idea, whatever was chosen, until a voice inspires it', async () => {
  const store = await makePhone();
  await plantSeeds(store, [plan({ state: 'presented' }), ...VOICE]);
  openPlan(store);
  await screen.findByText(/a plan stays an idea/);
  fireEvent.click(screen.getByRole('button', { name: 'Choose a voice' }));
  const voice = await screen.findByRole('button', { name: /One piece for each house/ });
  // Hands in bright sun tap twice.
  fireEvent.click(voice);
  fireEvent.click(voice);
  await waitFor(() => expect(screen.queryByText(/a plan stays an idea/)).toBeNull());
  await screen.findByText('One piece for each house', { selector: 'blockquote' });
  await screen.findByText('Presented at the fair', { selector: 'header *' });
  expect(await store.queries.linkedTo('p1', 'inspiration')).toHaveLength(1);
});

it('lets a case inspire it, after the voices, as what its host shows', async () => {
  const store = await makePhone();
  const of = (id: string, title: string, rank: string) =>
    ({ scope: 'programme', kind: 'case', id, fields: { title, host: 'Maya', rank } }) as const;
  await plantSeeds(store, [
    plan(),
    ...VOICE,
    of('c8', 'Jars', 'b'),
    of('c9', 'The seed house', 'a'),
    of('c7', '', 'c'),
  ]);
  openCard(store, 'inspired');
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a voice' }));
  const list = within(await screen.findByRole('list', { name: 'Which voice inspired you?' }));
  const rows = () => list.getAllByRole('button').map(({ textContent }) => textContent);
  expect(rows()).toEqual([
    expect.stringMatching(/^One piece for each house/),
    expect.stringMatching(/^The seed houseCase.*With Maya$/),
    expect.stringMatching(/^JarsCase/),
  ]);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'seed' } });
  await waitFor(() => expect(rows()).toHaveLength(1));
  fireEvent.click(list.getByRole('button'));
  expect((await screen.findByRole('link', { name: 'The seed house' })).getAttribute('href')).toBe('/case/c9');
  expect((await store.queries.linkedTo('p1', 'inspiration'))[0]?.values['source']).toBe('c9');
});

it('stops citing a voice when the person takes it back; what was made of it stays', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    plan(),
    ...VOICE,
    {
      scope: 'commons',
      kind: 'inspiration',
      id: 'i1',
      fields: { plan: 'p1', source: 'q1' },
      texts: { copy: 'The list' },
    },
  ]);
  openPlan(store);
  await screen.findByText('One piece for each house', { selector: 'blockquote' });
  await store.write({ scope: 'commons', kind: 'permission', id: 'c1', fields: { withdrawn: 7 } });
  await screen.findByText(/The person took this back/);
  expect(screen.queryByText('One piece for each house')).toBeNull();
  const copy = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'We copy' });
  expect(copy.value).toBe('The list');
});

it('warns over the limit of the route and saves all the same', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    plan(),
    { scope: 'programme', kind: 'route', id: 'route', fields: { rules: { maxMonths: 15 } } },
  ]);
  openPlan(store);
  const months = await screen.findByRole('spinbutton', { name: 'How many months' });
  fireEvent.input(months, { target: { value: '18' } });
  fireEvent.blur(months);
  await screen.findByText(/3 months longer than this route allows/);
  expect((await store.queries.get({ scope: 'commons', id: 'p1' }))?.values['months']).toBe(18);
});

it('puts each key of a short field down at once, until it is on disk', async () => {
  const storage = makeStorage();
  const store = await makePhone({ storage });
  await plantSeeds(store, [plan()]);
  openPlan(store);
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the plan' });
  fireEvent.input(name, { target: { value: 'Seed' } });
  expect([...storage.entries.values()].join('')).toContain('"value":"Seed"');
  await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
  expect(storage.entries.size).toBe(0);
});

it('leaves the space of a name alone as long as somebody is typing it, and trims it afterwards', async () => {
  const store = await makePhone();
  await plantSeeds(store, [plan()]);
  openPlan(store);
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the plan' });
  await waitFor(() => expect(name.value).toBe('Seeds'));
  fireEvent.input(name, { target: { value: 'Seed ' } });
  await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
  await screen.findByRole('heading', { level: 1, name: 'Seed' });
  expect(name.value).toBe('Seed ');
  fireEvent.blur(name);
  expect(name.value).toBe('Seed');
});

it('takes out on leaving what is no number of months, and says nothing else', async () => {
  const store = await makePhone();
  await plantSeeds(store, [plan({ months: 12 })]);
  openPlan(store);
  const months = await screen.findByRole<HTMLInputElement>('spinbutton', { name: 'How many months' });
  await waitFor(() => expect(months.value).toBe('12'));
  fireEvent.input(months, { target: { value: '-3' } });
  fireEvent.blur(months);
  await waitFor(() => expect(months.value).toBe(''));
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'commons', id: 'p1' }))?.values['months']).toBeNull(),
  );
});

it('shows both names where two team mates chose one, and keeps what is tapped', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  await plantSeeds(mine, [plan()]);
  await carry(mine, hers);
  await mine.write({ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seed bank' } });
  await hers.write({ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seed house' } });
  await carry(hers, mine);
  openPlan(mine);
  const [keep] = await screen.findAllByRole('button', { name: 'Keep this one' });
  if (keep) fireEvent.click(keep);
  await waitFor(async () =>
    expect((await mine.queries.get({ scope: 'commons', id: 'p1' }))?.others).toEqual([]),
  );
});

it('lets two team mates write in one card, and both texts are there afterwards', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  await plantSeeds(mine, [plan({}, { today: 'Wool.' })]);
  await carry(mine, hers);
  const write = async (store: RouteStore, words: string) => {
    const { unmount } = openCard(store, 'today');
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What we say' });
    await waitFor(() => expect(box.value).toBe('Wool.'));
    fireEvent.input(box, { target: { value: words } });
    await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
    unmount();
  };
  await write(mine, 'Wool. And milk.');
  await write(hers, 'Much work: Wool.');
  await carry(hers, mine);
  openCard(mine, 'today');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What we say' });
  await waitFor(() => expect(box.value).toBe('Much work: Wool. And milk.'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 of 5 · Where we are today');
  expect(screen.getByRole('link', { name: 'Next' }).getAttribute('href')).toBe('/plan/p1/inspired');
});

it('shows around a card what it begins with while one writes there, and what others change', async () => {
  const store = await makePhone();
  await store.write(plan({ state: 'concept_note' }), ...VOICE);
  openCard(store, 'today');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What we say' });
  await waitFor(() => expect(box.readOnly).toBe(false));
  const cards = await screen.findByRole('navigation', { name: 'All cards' });
  const beside = within(cards).getByRole('link', { current: true });
  expect(beside.textContent).not.toContain('raw wool');
  fireEvent.input(box, { target: { value: 'We sell raw wool' } });
  await waitFor(() => expect(beside.textContent).toContain('We sell raw wool'), { timeout: 15_000 });
  await store.write(plan({ title: 'Wool' }));
  await screen.findByRole('link', { name: /Wool/ });
  fireEvent.input(box, { target: { value: '' } });
  await waitFor(() => expect(beside.textContent).not.toContain('raw wool'), { timeout: 15_000 });
});
