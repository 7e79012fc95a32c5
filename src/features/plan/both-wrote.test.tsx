import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { carry } from '../../../tests/support/carry.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { rewriteText } from '../../store/history.ts';
import { readLook } from '../../store/looked.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';
import { PlanCard } from './plan-card.tsx';

afterEach(cleanup);

const PLAN = { scope: 'commons', kind: 'plan', id: 'p1' } as const;

const openCard = (store: RouteStore) =>
  showPlace(store, '/plan/p1/today', { path: '/plan/:id/:card', children: () => <PlanCard /> });
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What we say' });
const say = (store: RouteStore, words: string) => rewriteText(store, PLAN, 'today', words);
const told = () => screen.findByText(/wrote here/);

/** A phone that everybody knows by its person's name. */
async function phoneOf(name: string): Promise<RouteStore> {
  const store = await makePhone();
  const { device, member } = await store.identity();
  await store.write({ scope: 'commons', kind: 'device', id: device, fields: { member, name } });
  return store;
}

/** Mine and Rosa's, with the same plan; each card is still empty. */
async function twoPhones() {
  const [mine, rosas] = [await phoneOf('Ana'), await phoneOf('Rosa')];
  await plantSeeds(mine, [{ ...PLAN, fields: { title: 'Seeds' } }]);
  await carry(mine, rosas);
  await carry(rosas, mine);
  return { mine, rosas };
}

/** Once the card has been drawn, and time enough for a notice that must not come. */
async function quiet() {
  await waitFor(async () => expect((await box()).readOnly).toBe(false));
  await new Promise((done) => setTimeout(done, 300));
  expect(screen.queryByText(/wrote here/)).toBeNull();
}

it('tells who else wrote in an empty card at once, shows whose words are whose, and puts them apart when told to', async () => {
  const { mine, rosas } = await twoPhones();
  await say(mine, 'We grow maize');
  await say(rosas, 'We have water');
  await carry(rosas, mine);
  openCard(mine);
  expect((await told()).textContent).toBe('Rosa and you both wrote here.');
  const glued = (await box()).value;
  fireEvent.click(screen.getByRole('button', { name: 'See both' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByText('We grow maize').parentElement?.textContent).toContain('You');
  expect(sheet.getByText('We have water').parentElement?.textContent).toContain('Rosa');
  fireEvent.click(sheet.getByRole('button', { name: 'Put them on lines of their own' }));
  await waitFor(async () => expect((await box()).value.split('\n').join('')).toBe(glued));
  expect((await box()).value.split('\n').toSorted()).toEqual(['We grow maize', 'We have water']);
  await waitFor(() => expect(screen.queryByText(/wrote here/)).toBeNull());
  await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
  await carry(mine, rosas);
  const row = await rosas.queries.row(PLAN);
  const { readText } = await import('../../merge/text.ts');
  expect(readText(row?.texts['today'] ?? [])).toContain('\n');
});

it('is quiet once it was looked at, also after the card is left, until the other writes again', async () => {
  const { mine, rosas } = await twoPhones();
  await say(mine, 'We grow maize. ');
  await carry(mine, rosas);
  await say(rosas, 'We grow maize. We have water. ');
  await carry(rosas, mine);
  const first = openCard(mine);
  await told();
  fireEvent.click(screen.getByRole('button', { name: 'See both' }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.queryByRole('button', { name: /lines of their own/ })).toBeNull();
  fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText(/wrote here/)).toBeNull());
  first.unmount();
  const second = openCard(mine);
  await quiet();
  second.unmount();
  await say(rosas, 'We grow maize. We have water. And seeds.');
  await carry(rosas, mine);
  openCard(mine);
  await told();
});

it('says nothing to whoever goes on from words that they have read, and nothing to a reader of tidy ones', async () => {
  const { mine, rosas } = await twoPhones();
  await say(rosas, 'We have water. ');
  await carry(rosas, mine);
  openCard(mine);
  await quiet();
  fireEvent.input(await box(), { target: { value: 'We have water. And maize.' } });
  await screen.findByText('Saved on this phone', {}, { timeout: 15_000 });
  await quiet();
  cleanup();
  const luz = await phoneOf('Luz');
  await carry(mine, luz);
  openCard(luz);
  await quiet();
});

it('tells a reader whose own words are not among them only where those of two run together', async () => {
  const { mine, rosas } = await twoPhones();
  const luz = await phoneOf('Luz');
  await say(mine, 'We grow maize');
  await say(rosas, 'We have water');
  for (const from of [mine, rosas]) await carry(from, luz);
  openCard(luz);
  expect((await told()).textContent).toMatch(/^(Ana and Rosa|Rosa and Ana) wrote here without/);
});

it('says where the words of this person went when another has taken them out', async () => {
  const { mine, rosas } = await twoPhones();
  await say(mine, 'Maize.');
  await carry(mine, rosas);
  await say(rosas, '');
  await say(rosas, 'Wool, yarn');
  await carry(rosas, mine);
  openCard(mine);
  await told();
  fireEvent.click(screen.getByRole('button', { name: 'See both' }));
  await screen.findByText(/None of your words stand here now/);
});

it('waits with what would move the box until nobody is writing in it', async () => {
  const { mine, rosas } = await twoPhones();
  await say(mine, 'Maize. ');
  openCard(mine);
  await quiet();
  (await box()).focus();
  await say(rosas, 'Water. ');
  await carry(rosas, mine);
  await waitFor(async () => expect((await box()).value).toContain('Water'));
  await quiet();
  (await box()).blur();
  await told();
});

it('never lets what this person looked at leave the phone', async () => {
  const { mine, rosas } = await twoPhones();
  await say(rosas, 'We have water.');
  await carry(rosas, mine);
  openCard(mine);
  await waitFor(async () => expect(await readLook(mine.kept, PLAN, 'today')).toBeDefined());
  const { patches } = await mine.courier.offer();
  expect(JSON.stringify(patches)).not.toContain('looked');
  expect(await readLook(rosas.kept, PLAN, 'today')).toBeUndefined();
});
