import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { makePhone } from '../../../../tests/support/phone.ts';
import { showCase, twoCases } from '../../../../tests/support/two-cases.tsx';
import type { RouteStore } from '../../../store/route-store.ts';
import { gather, gatheredSum } from './gather.ts';

afterEach(cleanup);

const team = { scope: 'team' } as const;
const everyone = { scope: 'commons' } as const;

describe('what a case gathers', () => {
  async function full(): Promise<RouteStore> {
    const store = await twoCases();
    const permission = (id: string, fields: object) => ({
      ...everyone,
      kind: 'permission',
      id,
      fields: { ...fields },
    });
    await store.write(
      { ...team, kind: 'interview', id: 'i1', fields: { activity: 'a1', title: 'Jars' } },
      { ...team, kind: 'interview', id: 'i2', fields: { activity: 'a1', case: 'c2' } },
      { ...team, kind: 'note', id: 'n1', fields: { case: 'c1', body: 'Dry seed' } },
      { ...team, kind: 'media', id: 'm1', fields: { owner: 'n1', type: 'image/jpeg' } },
      { ...team, kind: 'promise', id: 'r1', fields: { activity: 'a1', words: 'Send the photos' } },
      permission('ok', { may: 'group', naming: 'nobody' }),
      permission('hidden', { may: 'group', naming: 'nobody', where: false }),
      permission('back', { may: 'group', naming: 'nobody', withdrawn: 1 }),
      { ...everyone, kind: 'quote', id: 'q1', fields: { case: 'c1', permission: 'ok', words: 'We keep it' } },
      {
        ...everyone,
        kind: 'quote',
        id: 'q2',
        fields: { case: 'c1', permission: 'hidden', words: 'Not here' },
      },
      { ...everyone, kind: 'quote', id: 'q3', fields: { case: 'c1', permission: 'back', words: 'Never' } },
      { ...everyone, kind: 'note', id: 'n1.shared', fields: { case: 'c1', from: 'n1', body: 'Dry seed' } },
      { ...everyone, kind: 'plan', id: 'l1', fields: { title: 'Jars for all' } },
      { ...everyone, kind: 'inspiration', id: 's1', fields: { plan: 'l1', source: 'q1' } },
    );
    return store;
  }
  const ids = (list: readonly { readonly item: { readonly id: string } }[]) =>
    list.map(({ item }) => item.id);

  it('is what names it or its stops, once, as far as who spoke let it be shown under its place', async () => {
    const found = await gather(await full(), 'c1', ['a1']);
    expect(ids(found.interviews)).toEqual(['i1']);
    expect(ids(found.notes)).toEqual(['n1']);
    expect(ids(found.quotes)).toEqual(['q1']);
    expect(found.photos.map(({ item, count }) => [item.id, count])).toEqual([['n1', 1]]);
    expect(found.promises.map(({ id }) => id)).toEqual(['r1']);
    expect(ids(found.inspirations)).toEqual(['s1']);
    expect(gatheredSum(found)).toBe(6);
  });

  it('is for whoever has no notebook of the team what was shared', async () => {
    const store = await full();
    const reader = await makePhone({ role: 'participant' });
    const shared = (await store.queries.all()).filter(({ scope }) => scope !== 'team');
    await reader.write(
      ...shared.map(({ scope, kind, id, values }) => ({ scope, kind, id, fields: { ...values } })),
    );
    const found = await gather(reader, 'c1', ['a1']);
    expect([ids(found.notes), ids(found.quotes), found.promises]).toEqual([['n1.shared'], ['q1'], []]);
  });

  it('opens from the case, each with its number', async () => {
    showCase(await full(), 'c1');
    fireEvent.click(await screen.findByText('1 interview'));
    expect(screen.getByRole('link', { name: /^Jars.*Interview$/ }).getAttribute('href')).toBe(
      '/interview/team/i1',
    );
    expect(screen.getByText('1 quote')).toBeTruthy();
    expect(screen.getByText('Send the photos').closest('a')?.getAttribute('href')).toBe('/stop/a1');
    expect(screen.getByText('Jars for all').closest('a')?.getAttribute('href')).toBe('/plan/l1');
    expect(screen.queryByText('Not here')).toBeNull();
  });
});
