import { CasePage } from '../../src/features/route/cases/case-page.tsx';
import type { RouteStore } from '../../src/store/route-store.ts';
import { makePhone } from './phone.ts';
import { showPlace } from './screen.tsx';

const on = { scope: 'programme' } as const;

/** Two cases, the first with a stop. */
export async function twoCases(): Promise<RouteStore> {
  const store = await makePhone();
  await store.write(
    { ...on, kind: 'route', id: 'route', fields: { name: 'Seeds of the valley' } },
    { ...on, kind: 'day', id: 'd1', fields: { date: '2026-11-23' } },
    { ...on, kind: 'place', id: 'p1', fields: { name: 'Lari' } },
    {
      ...on,
      kind: 'case',
      id: 'c1',
      fields: { title: 'The seed house', host: 'Rosa', place: 'p1', weave: 0, rank: 'a0' },
    },
    { ...on, kind: 'case', id: 'c2', fields: { title: 'The mill', host: 'Juan', weave: 1, rank: 'a1' } },
    { ...on, kind: 'activity', id: 'a1', fields: { day: 'd1', case: 'c1', title: 'Visit' } },
  );
  return store;
}

export const showCase = (store: RouteStore, id: string, query = '') =>
  showPlace(store, `/case/${id}${query}`, { path: '/case/:id', children: () => <CasePage /> });
