import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, test, vi } from 'vitest';
import { ROSA, tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { writeText } from '../../merge/text.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { useQuery } from '../../store/use-query.tsx';
import { NamesPage } from './names-page.tsx';
import { Promises } from './promises.tsx';
import { ToDo } from './to-do.tsx';
import { WriteDownPage } from './write-down-page.tsx';

vi.setConfig({ testTimeout: 30_000 });
const phone = usePhones();
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const valuesOf = async (store: RouteStore, id = 'i1') =>
  (await store.queries.get({ scope: 'team', id }))?.values ?? {};
const words = (text: string) => ({ words: { update: writeText(text), reads: text } });

function Live({ of }: { of: 'todo' | 'promises' }) {
  const item = useQuery(({ queries }) => queries.get({ scope: 'team', id: 'i1' }));
  if (!item) return null;
  return of === 'todo' ? <ToDo item={item} /> : <Promises item={item} />;
}

test('reading back says by whom and when, and can be undone; an old tick still counts', async () => {
  const store = await phone();
  await tellInterview(store, { fields: { readBack: true } });
  showOnPhone(<Live of="todo" />, { store });
  const tick = await screen.findByRole('button', { name: 'Read back', pressed: true });
  fireEvent.click(tick);
  fireEvent.click(await screen.findByRole('button', { name: 'Read back', pressed: false }));
  await screen.findByText(/^Read back by you, /);
  expect((await valuesOf(store))['readBack']).toMatchObject({ by: store.profile.member });
});

test('a copy is made, told to be for good, saved, and noted', async () => {
  const store = await phone();
  await tellInterview(store, { consent: { ...ROSA, share: 'nobody' }, fields: { language: 'es' } });
  const made: Blob[] = [];
  // A click would lead the page there; a browser takes it for a download.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
  showOnPhone(<Live of="todo" />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Give copy' }));
  await screen.findByText('Once sent, it can’t be called back.');
  expect((await valuesOf(store))['copyGiven']).toBeUndefined();
  fireEvent.click(screen.getByRole('button', { name: 'Save the copy' }));
  await waitFor(async () =>
    expect((await valuesOf(store))['copyGiven']).toMatchObject({ by: store.profile.member }),
  );
  const page = (await made.at(-1)?.text()) ?? '';
  expect(page).toContain('Rosa, esto es lo que usted nos contó.');
  expect(page).toContain(btoa('sound 0 of i1'));
});

test('a copy that is not sent is not noted', async () => {
  const store = await phone();
  await tellInterview(store);
  const share = vi.fn(() => Promise.reject(new DOMException('', 'AbortError')));
  Object.assign(navigator, { canShare: () => true, share });
  showOnPhone(<Live of="todo" />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Give copy' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Send the copy' }));
  await screen.findByText('It was not sent.');
  expect((await valuesOf(store))['copyGiven']).toBeUndefined();
  share.mockImplementation(() => Promise.reject(new DOMException('', 'NotAllowedError')));
  fireEvent.click(screen.getByRole('button', { name: 'Send the copy' }));
  await screen.findByText(/Save it, and send it from your downloads/);
  expect((await valuesOf(store))['copyGiven']).toBeUndefined();
  share.mockImplementation(() => Promise.resolve() as never);
  fireEvent.click(screen.getByRole('button', { name: 'Send the copy' }));
  await waitFor(async () => expect((await valuesOf(store))['copyGiven']).toBeTruthy());
  Reflect.deleteProperty(navigator, 'canShare');
});

test('no copy leaves once the consent is taken back while it lies ready', async () => {
  const store = await phone();
  await tellInterview(store);
  showOnPhone(<Live of="todo" />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Give copy' }));
  await screen.findByRole('button', { name: 'Save the copy' });
  const withdrawn = { withdrawn: { at: 1, why: '' } };
  await store.write({ scope: 'team', kind: 'consent', id: 'i1.consent', fields: withdrawn });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save the copy' })).toBeNull());
});

test('names of the list of people are found, also where they begin a sentence, or stand in an answer', async () => {
  const store = await phone();
  await tellInterview(store, { fields: { 'answer.q': 'Quispe keeps them' } });
  await store.write(
    { scope: 'team', kind: 'person', id: 'p', fields: { name: 'Rosa Quispe' } },
    { scope: 'team', kind: 'speaker', id: 'sp', fields: { interview: 'i1', as: 'person', person: 'p' } },
    {
      scope: 'team',
      kind: 'consent',
      id: 'c2',
      fields: { interview: 'i1', joined: { at: 1 }, name: 'Juan' },
    },
    { scope: 'team', kind: 'mark', id: 'i1-k1', updates: words('Rosa keeps jars. Juan too.') },
  );
  showOnPhone(
    <Router>{[<Route key="names" path="/interview/:scope/:id/names" component={NamesPage} />]}</Router>,
    { store, at: '/interview/team/i1/names' },
  );
  for (const name of ['Rosa', 'Quispe', 'Juan'])
    expect((await screen.findByText(name, { selector: 'strong' })).textContent).toBe(name);
});

test('no copy leaves of somebody whom nobody asked', async () => {
  const store = await phone();
  await tellInterview(store, { consent: undefined });
  showOnPhone(<Live of="todo" />, { store });
  fireEvent.click(await screen.findByRole('button', { name: 'Give copy' }));
  await screen.findByText(/Ask first whether it may be recorded/);
  expect(screen.queryByRole('button', { name: /copy$/, hidden: false })?.textContent).not.toBe(
    'Save the copy',
  );
});

test('names are decided one by one, and what was quoted before comes into line', async () => {
  const store = await phone();
  await tellInterview(store);
  await store.write(
    { scope: 'team', kind: 'mark', id: 'i1-k1', updates: words('Then Marta Huanca came with Luis.') },
    {
      scope: 'commons',
      kind: 'quote',
      id: 'q',
      fields: { interview: 'i1', words: 'Then Marta Huanca came' },
    },
  );
  showOnPhone(
    <Router>{[<Route key="names" path="/interview/:scope/:id/names" component={NamesPage} />]}</Router>,
    { store, at: '/interview/team/i1/names' },
  );
  const marta = (await screen.findByText('Marta Huanca')).closest('li');
  if (!marta) throw new Error('no name');
  expect(marta.textContent).toContain('once');
  fireEvent.click(within(marta).getByRole('button', { name: 'In brackets' }));
  fireEvent.input(within(marta).getByLabelText('What stands in the brackets'), {
    target: { value: 'a cousin' },
  });
  fireEvent.click(within(marta).getByRole('button', { name: 'Replace it' }));
  await screen.findByText('Becomes [a cousin]');
  await waitFor(async () =>
    expect((await store.queries.get({ scope: 'commons', id: 'q' }))?.values['words']).toBe(
      'Then [a cousin] came',
    ),
  );
  expect((await valuesOf(store, 'i1-k1'))['words']).toContain('Marta Huanca');
  fireEvent.click(await screen.findByRole('button', { name: '“Rosa”' }));
  await screen.findByText('Becomes Rosa');
});

test('what is to be written down shows who has it, and is taken in one tap', async () => {
  const store = await phone();
  await tellInterview(store);
  await store.write(
    { scope: 'commons', kind: 'device', id: 'd', fields: { member: 'ben', name: 'Ben' } },
    { scope: 'team', kind: 'mark', id: 'i1-k1', fields: { write: 'wanted' } },
    { scope: 'team', kind: 'mark', id: 'i1-k2', fields: { write: 'draft', writer: 'ben' } },
  );
  showOnPhone(<WriteDownPage />, { store });
  await screen.findByText('Ben writes it');
  const [first] = screen.getAllByRole('button', { name: 'I write it' });
  if (!first) throw new Error('nothing to take');
  fireEvent.click(first);
  await screen.findByText('You write it');
  expect((await valuesOf(store, 'i1-k1'))['writer']).toBe(store.profile.member);
  await store.write({
    scope: 'team',
    kind: 'consent',
    id: 'i1.consent',
    fields: { withdrawn: { at: 1, why: '' } },
  });
  await screen.findByText(/Nothing is waiting to be written/);
});

test('a promise has words and a day, is late, and is kept by somebody', async () => {
  const store = await phone();
  await tellInterview(store, { fields: { activity: 'stop' } });
  showOnPhone(<Live of="promises" />, { store });
  const add = await screen.findByRole('button', { name: 'Add a promise' });
  // Hands in bright sun tap twice.
  fireEvent.click(add);
  fireEvent.click(add);
  fireEvent.input(await screen.findByLabelText('Until when'), { target: { value: '2020-01-31' } });
  await screen.findByText(/^It was due on/);
  fireEvent.click(screen.getByRole('button', { name: 'Kept' }));
  await screen.findByText(/^Kept by you, /);
  const [promise, second] = await store.queries.linkedTo('stop', 'promise');
  expect(second).toBeUndefined();
  expect(promise?.values).toMatchObject({
    interview: 'i1',
    due: '2020-01-31',
    done: { by: store.profile.member },
  });
});
