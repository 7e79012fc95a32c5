import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answerOf } from '../../../../tests/support/answer.ts';
import { endsAtOnce, takeAll } from '../../../../tests/support/next-page.ts';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showOnPhone } from '../../../../tests/support/phone-screen.tsx';
import { soon } from '../../../../tests/support/soon.ts';
import { makeStorage } from '../../../../tests/support/storage.ts';
import type { Role } from '../../../protocol/names.ts';
import type { WirePatch } from '../../../protocol/wire-patch.ts';
import type { RouteStore } from '../../../store/route-store.ts';
import { Route, Router } from 'preact-iso';
import { AttendancePage } from './attendance-page.tsx';
import { BadgesPage } from './badges-page.tsx';
import { FairCardsPage } from './fair-cards-page.tsx';
import { PeopleImportPage } from './import/people-import-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { OrganisationPage } from './organisation-page.tsx';
import { PersonPage } from './person-page.tsx';
import { TeamPage } from './team-page.tsx';

afterEach(cleanup);

const card = (id: string, fields: Record<string, string>) =>
  ({ scope: 'programme', kind: 'person', id, fields }) as const;

async function phone(role: Role = 'coordinator'): Promise<RouteStore> {
  const store = await makePhone({ role });
  if (role === 'participant') {
    // As it comes to whoever only reads it.
    const patch: WirePatch = {
      scope: 'programme',
      kind: 'activity',
      id: 'stop',
      cells: { title: [['0000001e8480-0000-zzzzzzzzzz', 'The seed house', {}]] },
    };
    await store.courier.receive(answerOf({ patches: [patch] }), [], 0);
    return store;
  }
  await store.write(
    { scope: 'programme', kind: 'route', id: 'route', fields: { name: 'Seeds', youngUntil: 29 } },
    { scope: 'programme', kind: 'activity', id: 'stop', fields: { title: 'The seed house' } },
    { scope: 'programme', kind: 'organisation', id: 'o1', fields: { name: 'Valley cooperative' } },
    { scope: 'programme', kind: 'team', id: 't1', fields: { name: 'Jars' } },
    card('p1', { name: 'Amina (invented)', belongs: 'o1', role: 'Farmer' }),
    card('p2', { name: 'Nino (invented)', country: 'PE' }),
    {
      scope: 'team',
      kind: 'details',
      id: 'p1.details',
      fields: { person: 'p1', gender: 'woman', ageBand: '18_24' },
    },
  );
  return store;
}

function show(store: RouteStore, at: string) {
  showOnPhone(
    <Router>
      <Route path="/route/people" component={PeoplePage} />
      <Route path="/route/people/badges" component={BadgesPage} />
      <Route path="/organisation/:id" component={OrganisationPage} />
      <Route path="/route/people/fair" component={FairCardsPage} />
      <Route path="/route/people/import" component={PeopleImportPage} />
      <Route path="/person/:id" component={PersonPage} />
      <Route path="/team/:id" component={TeamPage} />
      <Route path="/stop/:id/people" component={AttendancePage} />
      <Route default component={() => null} />
    </Router>,
    { store, at },
  );
}

const valuesOf = async (store: RouteStore, scope: 'programme' | 'team', id: string) =>
  (await store.queries.get({ scope, id }))?.values;

test('everyone stands in one list, and is found by their country, accents and case aside', async () => {
  show(await phone(), '/route/people');
  const list = await screen.findByRole('list', { name: 'People' });
  expect(
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/Amina \(invented\).*Farmer · Valley cooperative/),
    expect.stringMatching(/Nino \(invented\).*Peru/),
  ]);
  fireEvent.input(screen.getByLabelText('Find somebody'), { target: { value: 'PERU' } });
  await screen.findByText('1 person found');
  expect(within(screen.getByRole('list', { name: 'People' })).getAllByRole('link')).toHaveLength(1);
});

test('the list is narrowed by who sends people, by country and by team, and the address keeps it', async () => {
  show(await phone(), '/route/people');
  const names = () =>
    within(screen.getByRole('list', { name: 'People' }))
      .getAllByRole('link')
      .map(({ textContent }) => /Amina|Nino/.exec(textContent ?? '')?.[0]);
  fireEvent.change(await screen.findByLabelText('Organisation'), {
    target: { value: 'Valley cooperative' },
  });
  await soon(() => expect(names()).toEqual(['Amina']));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('1 person found');
  expect(location.search).toBe('?organisation=Valley+cooperative');
  fireEvent.change(screen.getByLabelText('Organisation'), { target: { value: '-' } });
  await soon(() => expect(names()).toEqual(['Nino']));
  fireEvent.change(screen.getByLabelText('Country'), { target: { value: '-' } });
  await soon(() => expect(screen.queryByRole('list', { name: 'People' })?.children.length ?? 0).toBe(0));
  fireEvent.click(screen.getByRole('button', { name: 'Show everybody' }));
  await soon(() => expect(names()).toEqual(['Amina', 'Nino']));
  expect(screen.queryByLabelText('Plan team')).toBeNull();
});

test('the fair cards are one page an organisation, with what it shows, what it seeks and who is there', async () => {
  const store = await phone();
  await store.write(
    { scope: 'programme', kind: 'organisation', id: 'o1', fields: { offers: 'Seeds in ash', country: 'NP' } },
    { scope: 'programme', kind: 'organisation', id: 'o2', fields: { name: 'Mill', seeks: 'Price boards' } },
  );
  show(store, '/route/people/fair');
  const cards = await screen.findAllByRole('article');
  expect(cards.map((each) => each.getAttribute('aria-label'))).toEqual(['Mill', 'Valley cooperative']);
  expect(cards[1]?.textContent).toMatch(/Nepal.*What we can show othersSeeds in ash.*Amina \(invented\)/);
  expect(cards[0]?.textContent).toMatch(/^SeedsMillWhat we came to learnPrice boards$/);
});

test('an organisation says where it is at home: a place of the route, or one that is new', async () => {
  const store = await phone();
  await store.write({ scope: 'programme', kind: 'place', id: 'l1', fields: { name: 'Lari' } });
  show(store, '/organisation/o1');
  const home = await screen.findByRole('combobox', { name: 'Where they are at home' });
  const place = async () => (await store.queries.get({ scope: 'programme', id: 'o1' }))?.values['place'];
  fireEvent.change(home, { target: { value: 'l1' } });
  await soon(async () => expect(await place()).toBe('l1'));
  fireEvent.change(home, { target: { value: '+' } });
  fireEvent.input(await screen.findByLabelText('Name of the place'), { target: { value: 'Nyeri' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await soon(async () => {
    const made = (await store.queries.ofKind('place')).find(({ values }) => values['name'] === 'Nyeri');
    expect(await place()).toBe(made?.id ?? 'not made');
  });
});

test('a participant can’t take people out of a spreadsheet', async () => {
  show(await phone('participant'), '/route/people/import');
  await screen.findByText(/The team writes the name cards/);
  expect(document.querySelector('input[type=file]')).toBeNull();
});

test('a spreadsheet is looked at before anything is written, and what only the team reads never comes onto a card', async () => {
  const store = await phone();
  show(store, '/route/people/import');
  await screen.findByText(/One row a person/);
  const csv =
    'Name,Organisation,Country,Sex\r\nAmina (invented),Valley cooperative,Kenya,F\r\nRosa (invented),Mill,Peru,F\r\n';
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('nothing to choose a file with');
  fireEvent.change(input, { target: { files: [new File([csv], 'people.csv')] } });
  const take = await screen.findByRole('button', { name: 'Take 2 people' });
  await screen.findByText('1 new person');
  expect(await store.queries.ofKind('person')).toHaveLength(2);
  fireEvent.click(take);
  await screen.findByRole('link', { name: /Rosa/ });
  const people = await store.queries.ofKind('person');
  expect(people.flatMap(({ values }) => Object.keys(values)).filter((field) => field === 'gender')).toEqual(
    [],
  );
  const rosa = people.find(({ values }) => values['name'] === 'Rosa (invented)');
  expect(await valuesOf(store, 'team', `${rosa?.id}.details`)).toEqual({ person: rosa?.id, gender: 'woman' });
  expect((await valuesOf(store, 'programme', 'p1'))?.['country']).toBe('KE');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await soon(async () => expect(await store.queries.ofKind('person')).toHaveLength(2));
  expect((await valuesOf(store, 'programme', 'p1'))?.['country']).toBeNull();
});

test('the keyboard stays among the wrong cells while they are put right', async () => {
  show(await phone(), '/route/people/import');
  await screen.findByText(/One row a person/);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const csv = 'Name,Sex,Age\r\nRosa (invented),F,old\r\n';
  if (input) fireEvent.change(input, { target: { files: [new File([csv], 'people.csv')] } });
  const age = await screen.findByLabelText(/row 2, Age/);
  age.focus();
  fireEvent.input(age, { target: { value: '34' } });
  fireEvent.keyDown(age, { key: 'Enter' });
  const mended = await screen.findByText('1 cell put right');
  await soon(async () => expect(document.activeElement).toBe(mended.closest('[role=group]')));
});

test('a person who is added begins with their name, once', async () => {
  const store = await phone();
  show(store, '/route/people');
  fireEvent.click(await screen.findByRole('button', { name: 'Add' }));
  const sheet = screen.getByRole('dialog', { name: 'Add a person' });
  fireEvent.input(await within(sheet).findByLabelText('Name'), { target: { value: ' Rosa (invented) ' } });
  const add = within(sheet).getByRole('button', { name: 'Add a person' });
  fireEvent.click(add);
  fireEvent.click(add);
  await screen.findByRole('heading', { name: 'Rosa (invented)' });
  const people = await store.queries.ofKind('person');
  expect(people.filter(({ values }) => values['name'] === 'Rosa (invented)')).toHaveLength(1);
});

test('a name that is typed and not added stands there again for whoever typed it, and the field is ready to go on', async () => {
  const storage = makeStorage();
  const store = await makePhone({ storage });
  show(endsAtOnce(store), '/route/people');
  const name = async () =>
    within(await screen.findByRole('dialog', { name: 'Add a person' })).findByLabelText<HTMLInputElement>(
      'Name',
    );
  const add = async () => fireEvent.click(await screen.findByRole('button', { name: 'Add' }));
  await add();
  await soon(async () => expect(document.activeElement).toBe(await name()));
  for (const value of ['R', 'Rosa (invented)']) fireEvent.input(await name(), { target: { value } });
  await takeAll(store, storage);
  cleanup();
  expect(await store.queries.ofKind('person')).toEqual([]);
  expect((await store.queries.ofKind('roster_draft'))[0]?.scope).toBe('me');
  show(store, '/route/people');
  await add();
  await soon(async () => expect((await name()).value).toBe('Rosa (invented)'));
  fireEvent.submit((await name()).closest('form') as HTMLFormElement);
  await screen.findByRole('heading', { name: 'Rosa (invented)' });
  expect((await store.queries.ofKind('roster_draft'))[0]?.values).toEqual({ person: '' });
  expect(storage.entries.size).toBe(0);
});

test('a country is written in words and kept as its code; what only the team reads lies in a record of its own', async () => {
  const store = await phone();
  show(store, '/person/p1');
  const country = await screen.findByLabelText('Country');
  fireEvent.input(country, { target: { value: 'Kenya' } });
  fireEvent.blur(country);
  await soon(async () => expect((await valuesOf(store, 'programme', 'p1'))?.['country']).toBe('KE'));
  fireEvent.input(screen.getByLabelText(/^Languages they speak/), { target: { value: 'swahili, English' } });
  fireEvent.blur(screen.getByLabelText(/^Languages they speak/));
  await soon(async () =>
    expect((await valuesOf(store, 'programme', 'p1'))?.['languages']).toEqual(['sw', 'en']),
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Man' }));
  const year = screen.getByLabelText('Year of birth');
  fireEvent.input(year, { target: { value: '1990' } });
  fireEvent.blur(year);
  await soon(async () =>
    expect(await valuesOf(store, 'team', 'p1.details')).toMatchObject({ gender: 'man', birthYear: 1990 }),
  );
  const open = await valuesOf(store, 'programme', 'p1');
  expect(Object.keys(open ?? {}).sort()).toEqual(['belongs', 'country', 'languages', 'name', 'role']);
});

test('who was at a stop is one record a person, counted as far as people have said, and taken back by one tap', async () => {
  const store = await phone();
  show(store, '/stop/stop/people');
  const amina = await screen.findByRole('group', { name: 'Amina (invented)' });
  fireEvent.click(within(amina).getByRole('radio', { name: 'Here' }));
  await soon(() =>
    expect(screen.getAllByRole('status')[0]?.textContent).toMatch(/^1 of 2 were here · 1 woman and 1 young/),
  );
  fireEvent.click(screen.getByRole('button', { name: 'All the others were here' }));
  await soon(async () => expect(await valuesOf(store, 'team', 'stop.p2')).toMatchObject({ came: 'yes' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await soon(async () => expect((await valuesOf(store, 'team', 'stop.p2'))?.['came']).toBeNull());
  expect(await valuesOf(store, 'team', 'stop.p1')).toEqual({ activity: 'stop', person: 'p1', came: 'yes' });
});

test('a team takes people in and lets them out', async () => {
  const store = await phone();
  show(store, '/team/t1');
  fireEvent.click(await screen.findByRole('button', { name: 'Put Nino (invented) into this team' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Take Nino (invented) out of this team' }));
  await screen.findByRole('button', { name: 'Put Nino (invented) into this team' });
  expect((await valuesOf(store, 'programme', 'p2'))?.['team']).toBe('');
});

test('a participant reads cards, and neither details nor who was there', async () => {
  show(await phone('participant'), '/stop/stop/people');
  await screen.findByText(/It isn’t on this phone/);
  expect(screen.queryByText('For the team only')).toBeNull();
});

test('a badge holds what stands on the card, and a code that opens it', async () => {
  show(await phone(), '/route/people/badges');
  const code = await screen.findByRole('img', { name: 'Code of Amina (invented)' });
  const badge = code.closest('li');
  expect(badge?.textContent).toBe('SeedsAmina (invented)FarmerValley cooperative');
  await soon(() => expect(code.querySelector('path')?.getAttribute('d')).toMatch(/^M/));
});
