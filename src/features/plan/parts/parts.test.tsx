import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../../tests/support/carry.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showPlace } from '../../../../tests/support/screen.tsx';
import { firstRanks } from '../../../domain/rank.ts';
import { rateId } from '../../../domain/plan-parts/budget.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { plantSeeds } from '../../../store/seed.ts';
import { PlanCard } from '../plan-card.tsx';
import { TimeLinePage } from '../steps/time-line-page.tsx';

const DESK = window.innerWidth;
function onPhone(width = 360) {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
  happyDOM.setViewport({ width });
}

afterEach(() => {
  cleanup();
  onPhone(DESK);
});

const PLAN = {
  scope: 'commons',
  kind: 'plan',
  id: 'p1',
  fields: { title: 'Seeds', currency: 'UGX' },
} as const;
const show = (store: RouteStore, card: string) =>
  showPlace(store, `/plan/p1/${card}`, { path: '/plan/:id/:card', children: () => <PlanCard /> });
const part = (kind: string, id: string, fields: object) =>
  ({ scope: 'commons', kind, id, fields: { plan: 'p1', ...fields } }) as const;
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
async function add(label: string, words: string) {
  const field = await screen.findByRole('textbox', { name: label });
  fireEvent.input(field, { target: { value: words } });
  const form = field.closest('form') as HTMLFormElement;
  // Hands tap twice.
  fireEvent.submit(form);
  fireEvent.submit(form);
  await screen.findByRole('button', { name: new RegExp(`^${words}`) });
}
const names = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);
const inOrder = async (store: RouteStore, kind: string) =>
  (await store.queries.linkedTo('p1', kind))
    .sort((a, b) => (String(a.values['rank']) < String(b.values['rank']) ? -1 : 1))
    .map(({ values }) => values['what']);

it('adds steps with Enter, ticks one off, and puts them in order by keyboard and menu', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  show(store, 'steps');
  for (const what of ['Visit the mill', 'Buy wheels', 'Spin']) await add('Add a step', what);
  expect(await inOrder(store, 'step')).toEqual(['Visit the mill', 'Buy wheels', 'Spin']);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Done: Spin' }));
  await screen.findByText('1 of 3 done');
  const step = (await store.queries.linkedTo('p1', 'step')).find(({ values }) => values['what'] === 'Spin');
  expect(step?.values['done']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  fireEvent.keyDown(screen.getByRole('button', { name: /^Spin/ }), { key: 'ArrowUp', altKey: true });
  await screen.findByText('Now number 2 of 3: Spin');
  await waitFor(() =>
    expect(names('Steps')).toEqual(
      ['Visit the mill', 'Spin', 'Buy wheels'].flatMap((name) => [
        expect.stringContaining(name),
        ...(name === 'Visit the mill' ? ['Later'] : name === 'Spin' ? ['Earlier', 'Later'] : ['Earlier']),
        'Edit',
        'To the bin',
      ]),
    ),
  );
  expect(document.activeElement?.textContent).toContain('Spin');
  const last = within(screen.getByRole('button', { name: /^Buy wheels/ }).closest('li') as HTMLElement);
  fireEvent.click(last.getByRole('button', { name: 'Earlier' }));
  await screen.findByText('Now number 2 of 3: Buy wheels');
  expect(await inOrder(store, 'step')).toEqual(['Visit the mill', 'Buy wheels', 'Spin']);
});

it('moves a step as often as the keys are pressed, however fast', async () => {
  const store = await makePhone();
  await store.write(PLAN);
  const ranks = firstRanks(4);
  for (const [at, what] of ['One', 'Two', 'Three', 'Four'].entries())
    await store.write(part('step', `s${at}`, { what, rank: ranks[at] ?? '' }));
  show(store, 'steps');
  const opener = await screen.findByRole('button', { name: /^Four/ });
  for (let press = 0; press < 3; press += 1) fireEvent.keyDown(opener, { key: 'ArrowUp', altKey: true });
  const openers = () => names('Steps').filter((name) => /^(One|Two|Three|Four)$/.test(name ?? ''));
  await waitFor(() => expect(openers()).toEqual(['Four', 'One', 'Two', 'Three']));
});

it('makes two parts of two lines that are entered faster than the page draws', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  show(store, 'steps');
  const field = await screen.findByRole('textbox', { name: 'Add a step' });
  const form = field.closest('form');
  if (!form) throw new Error('no form');
  for (const what of ['Visit the mill', 'Buy wheels']) {
    fireEvent.input(field, { target: { value: what } });
    fireEvent.submit(form);
  }
  await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^Done: / })).toHaveLength(2));
  expect(await inOrder(store, 'step')).toEqual(['Visit the mill', 'Buy wheels']);
  expect(field).toHaveProperty('value', '');
});

it('tells the days that two phones gave a step as people write them', async () => {
  const [one, two] = [await makePhone(), await makePhone()];
  await one.write(PLAN, part('step', 's1', { what: 'Spin', from: '2027-01-01' }));
  await carry(one, two);
  await one.write(part('step', 's1', { from: '2027-02-01' }));
  await two.write(part('step', 's1', { from: '2027-03-01' }));
  await carry(two, one);
  show(one, 'steps');
  fireEvent.click(await screen.findByRole('button', { name: /^Spin/ }));
  const sheet = within(await screen.findByRole('dialog'));
  await sheet.findByText('1 February 2027');
  await sheet.findByText('1 March 2027');
});

it('sends a step to the bin and takes it back', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN, part('step', 's1', { what: 'Spin' })]);
  show(store, 'steps');
  fireEvent.click(await screen.findByRole('button', { name: 'To the bin' }));
  await screen.findByText('In the bin: Spin');
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('checkbox', { name: 'Done: Spin' });
});

it('says what a step costs by the lines that name it, and adds one from the step', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    PLAN,
    part('step', 's1', { what: 'Spin' }),
    part('budget', 'b1', { step: 's1', what: 'Wheel', price: '25000', count: '2' }),
  ]);
  show(store, 'steps');
  fireEvent.click(await screen.findByRole('button', { name: /^Spin.*50,000\s*UGX$/ }));
  const sheet = within(await screen.findByRole('dialog'));
  const field = sheet.getByRole('textbox', { name: /Add what is needed/ });
  fireEvent.input(field, { target: { value: 'Wool' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  const price = await sheet.findByRole('textbox', { name: 'Price: Wool' });
  fireEvent.input(price, { target: { value: '1.500' } });
  fireEvent.blur(price);
  await screen.findByText(/^51,500\s*UGX$/, { selector: 'strong' });
  const lines = await store.queries.linkedTo('p1', 'budget');
  expect(lines.map(({ values }) => values['step'])).toEqual(['s1', 's1']);
});

it('counts money by source and by the rate of the team, and names what is in no total', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    PLAN,
    {
      scope: 'programme',
      kind: 'route',
      id: 'route',
      fields: { rules: { ownShare: 40, awardAmount: 60_000, currency: 'UGX', maxMonths: 6 } },
    },
    part('budget', 'b1', { what: 'Wheel', source: 'fund', price: '40000', count: '2' }),
    part('budget', 'b2', { what: 'Days', source: 'in_kind', price: '20000' }),
    part('budget', 'b3', { what: 'Trainer', source: 'partner', price: '10.50', currency: 'USD' }),
  ]);
  show(store, 'money');
  await screen.findByText(/One line in USD is in no total/);
  const table = () => within(screen.getByRole('table', { name: 'What it comes to' }));
  expect(table().getByRole('row', { name: /^All together 100,000\s*UGX/ })).toBeDefined();
  expect(screen.getByText(/20,000\s*UGX more than one award/)).toBeDefined();
  expect(screen.getByText(/asks for 40% of your own; 20% is missing/)).toBeDefined();
  type('1 USD in UGX', '3,800');
  fireEvent.blur(screen.getByRole('textbox', { name: '1 USD in UGX' }));
  await waitFor(() =>
    expect(table().getByRole('row', { name: /^All together 139,900\s*UGX/ })).toBeDefined(),
  );
  expect(table().getByRole('row', { name: /^A partner 39,900\s*UGX/ })).toBeDefined();
  expect(screen.queryByText(/in no total/)).toBeNull();
  const rate = await store.queries.get({ scope: 'commons', id: rateId('p1', 'USD') });
  expect(rate?.values).toMatchObject({ plan: 'p1', currency: 'USD', rate: '3800' });
});

it('keeps what it can’t read as an amount, says so, and counts it for nothing', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN, part('budget', 'b1', { what: 'Wheel', price: '5' })]);
  show(store, 'money');
  fireEvent.click(await screen.findByRole('button', { name: /^Wheel/ }));
  const price = await screen.findByRole('textbox', { name: /Price of one/ });
  fireEvent.input(price, { target: { value: 'about 12' } });
  fireEvent.blur(price);
  await screen.findByText(/can’t read this as an amount/);
  await waitFor(async () =>
    expect((await store.queries.linkedTo('p1', 'budget'))[0]?.values['price']).toBe('about 12'),
  );
  await screen.findByRole('button', { name: /No price yet$/, hidden: true });
});

it('keeps how one will know', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN]);
  show(store, 'results');
  await add('Add a change', 'Better price');
  fireEvent.click(screen.getByRole('button', { name: /^Better price/ }));
  type('How much it is today', '18');
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('today 18');
});

it('writes parts of a private plan where the plan lies', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [{ ...PLAN, scope: 'me' }]);
  show(store, 'steps');
  await add('Add a step', 'Spin');
  expect((await store.queries.linkedTo('p1', 'step')).map(({ scope }) => scope)).toEqual(['me']);
});

it('offers on the step what another phone wrote in it at the same time', async () => {
  const rosa = await makePhone({ role: 'participant' });
  const luz = await makePhone({ role: 'participant' });
  const ref = { scope: 'commons', kind: 'step', id: 's1' } as const;
  await plantSeeds(rosa, [PLAN, part('step', 's1', { what: 'Spin', who: 'all' })]);
  await carry(rosa, luz);
  await rosa.write({ ...ref, fields: { who: 'Rosa' } });
  await luz.write({ ...ref, fields: { who: 'Luz' } });
  await carry(rosa, luz);
  show(luz, 'steps');
  await screen.findByText(/Several of you wrote here/);
  fireEvent.click(screen.getByRole('button', { name: /^Spin/ }));
  const sheet = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(sheet.getAllByRole('button', { name: /keep/i })).toHaveLength(2));
});

it('draws the steps over the months, with the seasons that the team names: by month on a phone, as bars at a desk and on paper', async () => {
  onPhone();
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [
    { ...PLAN, fields: { ...PLAN.fields, 'season.03': 'Rains', 'season.04': 'Rains' } },
    part('step', 's1', { what: 'Plant', from: '2027-03-02', to: '2027-04-10' }),
    part('step', 's2', { what: 'Sell', from: '2027-05-01', who: 'Ana' }),
    part('step', 's3', { what: 'Some day' }),
  ]);
  showPlace(store, '/plan/p1/timeline', { path: '/plan/:id/timeline', children: () => <TimeLinePage /> });
  expect(await screen.findByRole('heading', { name: 'May 2027' })).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  window.dispatchEvent(new Event('beforeprint'));
  expect(await screen.findByRole('table')).toBeDefined();
  window.dispatchEvent(new Event('afterprint'));
  onPhone(DESK);
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('cell', { name: 'Rains' }).getAttribute('colspan')).toBe('2');
  expect(table.getByRole('row', { name: /^Plant 2 March – 10 April 2027/ })).toBeDefined();
  expect(table.getByRole('row', { name: /^Some day Without a date/ })).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'May 2027' })).toBeNull();
});

it('draws the first of many steps by month on a phone, and the rest when asked', async () => {
  onPhone();
  const store = await makePhone({ role: 'participant' });
  const ranks = firstRanks(60);
  const days = (at: number) => (at < 50 ? { from: `2027-0${1 + (at % 5)}-01` } : {});
  await plantSeeds(store, [
    PLAN,
    ...ranks.map((rank, at) => part('step', `s${at}`, { what: `Step ${at + 1}`, rank, ...days(at) })),
  ]);
  showPlace(store, '/plan/p1/timeline', { path: '/plan/:id/timeline', children: () => <TimeLinePage /> });
  expect(await screen.findAllByText(/^Step /)).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show 40 more' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show 20 more' }));
  await waitFor(() => expect(screen.getAllByText(/^Step /)).toHaveLength(60));
  expect(screen.getByRole('heading', { name: 'Without a date' })).toBeDefined();
});

it('draws only the first of many steps, counts all of them, and shows the rest when asked', async () => {
  const store = await makePhone({ role: 'participant' });
  const ranks = firstRanks(60);
  await plantSeeds(store, [
    PLAN,
    ...ranks.map((rank, at) => part('step', `s${at}`, { what: `Step ${at + 1}`, rank })),
  ]);
  show(store, 'steps');
  await screen.findByText('0 of 60 done');
  expect(screen.getAllByRole('checkbox')).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show 40 more' }));
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(60));
});

it('opens the step that the address names', async () => {
  const store = await makePhone({ role: 'participant' });
  await plantSeeds(store, [PLAN, part('step', 's1', { what: 'Spin' }), part('step', 's2', { what: 'Sell' })]);
  show(store, 'steps?step=s2');
  const sheet = within(await screen.findByRole('dialog', { name: 'Step' }));
  await sheet.findByDisplayValue('Sell');
});
