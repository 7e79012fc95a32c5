import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { consentId } from '../../domain/consent.ts';
import { citedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { FullConsentPage } from './full-consent-page.tsx';

afterEach(cleanup);

const CONSENT = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
const AGREED = { interview: 'i1', record: 'yes', share: 'group', naming: 'name', name: 'Rosa' };

async function show(more: Record<string, string> = {}): Promise<RouteStore> {
  const store = await makePhone();
  await store.write(
    { scope: 'team', kind: 'interview', id: 'i1', fields: { people: 'Rosa' } },
    { ...CONSENT, fields: { ...AGREED, ...more } },
    { scope: 'commons', kind: 'media', id: 'clip', fields: { owner: 'q1', permission: CONSENT.id } },
    {
      scope: 'commons',
      kind: 'permission',
      id: CONSENT.id,
      fields: { may: 'group', naming: 'name', name: 'Rosa' },
    },
    {
      scope: 'commons',
      kind: 'quote',
      id: 'q1',
      fields: { words: 'We dry seeds', permission: CONSENT.id, media: 'clip' },
    },
  );
  showOnPhone(
    <Router>
      <Route path="/interview/:scope/:id/consent" component={FullConsentPage} />
      <Route default component={() => <p>elsewhere</p>} />
    </Router>,
    { store, at: '/interview/team/i1/consent' },
  );
  return store;
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const quote = async (store: RouteStore) => citedOf(store, 'q1');
const group = (name: string) => within(screen.getByRole('group', { name }));

it('says no to one thing once that is saved, and to every copy of it', async () => {
  const store = await show();
  await screen.findByRole('heading', { level: 1, name: 'The whole consent' });
  expect(screen.getAllByText('Keep the sound').map(({ tagName }) => tagName)).toContain('SPAN');
  expect((await quote(store))?.media?.id).toBe('clip');
  fireEvent.click(group('Keep the sound').getByRole('radio', { name: 'No' }));
  expect((await quote(store))?.media?.id).toBe('clip');
  await tap('Save');
  await waitFor(async () => expect((await quote(store))?.agreed.sound).toBe(false));
  expect(await quote(store)).toMatchObject({ agreed: { words: true, name: 'Rosa' }, media: undefined });
  await screen.findByText('Said: Keep the sound No');
});

it('takes back a part and gives it again, each as a step of its history', async () => {
  const store = await show();
  await tap('The name');
  await waitFor(async () => expect((await quote(store))?.agreed.name).toBeNull());
  expect((await quote(store))?.agreed).toMatchObject({ words: true, sound: true });
  await screen.findByText('Taken back: The name');
  await tap('Give it again');
  await screen.findByText('Given again: The name');
  await waitFor(async () => expect((await quote(store))?.agreed.name).toBe('Rosa'));
  expect(await store.queries.ofKind('consent_step')).toHaveLength(2);
});

it('asks for both answers where the person is a minor, and holds everything back until then', async () => {
  const store = await show();
  fireEvent.click(await screen.findByRole('switch', { name: /under age/ }));
  await waitFor(async () => expect((await quote(store))?.agreed.words).toBe(false));
  fireEvent.click((await screen.findByRole('group', { name: 'The guardian says' })).querySelector('input')!);
  fireEvent.click(group('The child says').getByRole('radio', { name: 'Yes' }));
  await tap('Save');
  await waitFor(async () => expect((await quote(store))?.agreed.words).toBe(true));
});

it('keeps knowledge of a community with the team until the community has said yes', async () => {
  const store = await show();
  fireEvent.click(await screen.findByRole('switch', { name: /one person’s to give/ }));
  await waitFor(async () => expect((await quote(store))?.agreed.words).toBe(false));
  fireEvent.click((await screen.findByRole('group', { name: 'The community says' })).querySelector('input')!);
  await tap('Save');
  await waitFor(async () => expect((await quote(store))?.agreed.words).toBe(true));
});

it('says that the day is past until which it was to be kept, and deletes nothing', async () => {
  const store = await show({ keepUntil: '2020-01-01' });
  await screen.findByText(/day is past/);
  expect((await store.queries.get({ scope: 'team', id: 'i1' }))?.state).toBe('live');
});

it('keeps in which language it was asked, who interpreted, who heard it, and until when it may be kept', async () => {
  const store = await show();
  const consent = async () => (await store.queries.get({ scope: 'team', id: CONSENT.id }))?.values;
  const lines = [
    ['In which language', 'language', 'Quechua'],
    ['Who interpreted', 'interpreter', 'Nina (invented)'],
    ['Who was there and heard it', 'witness', 'Luz (invented)'],
    [/^May be kept until/, 'keepUntil', '2031-05-01'],
  ] as const;
  for (const [label, field, words] of lines) {
    const line = await screen.findByLabelText(label);
    fireEvent.input(line, { target: { value: words } });
    fireEvent.blur(line);
    await waitFor(async () => expect((await consent())?.[field]).toBe(words));
  }
  await screen.findByText('Said: In which language “Quechua”');
  await screen.findByText('Said: Who was there and heard it “Luz (invented)”');
  // What was typed is the team's own, and no part of what is agreed to.
  expect(JSON.stringify(await store.queries.get({ scope: 'commons', id: CONSENT.id }))).not.toMatch(
    /Quechua|Nina|Luz/,
  );
  expect((await quote(store))?.agreed).toMatchObject({ words: true, name: 'Rosa' });
});

it('says who left them a copy and when, and that it was not so after all', async () => {
  const store = await show();
  const copy = async () => (await store.queries.get({ scope: 'team', id: CONSENT.id }))?.values['copyLeft'];
  const left = await screen.findByRole<HTMLInputElement>('switch', {
    name: /have what was agreed, on paper/,
  });
  fireEvent.click(left);
  await waitFor(async () => expect(await copy()).toMatchObject({ by: store.profile.member }));
  await screen.findByText('Said: They have what was agreed, on paper Yes');
  await waitFor(() => expect(left.checked).toBe(true));
  fireEvent.click(left);
  await waitFor(async () => expect(await copy()).toBeNull());
  await screen.findByText('Said: They have what was agreed, on paper No');
});
