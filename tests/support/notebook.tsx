import { fireEvent, screen } from '@testing-library/preact';
import { Notebook } from '../../src/features/notebook/notebook.tsx';
import type { RouteStore } from '../../src/store/route-store.ts';
import { showPlace } from './screen.tsx';

/** A note of the team as it is planted. */
export const note = (id: string, body: string, fields = {}) =>
  ({
    scope: 'team',
    kind: 'note',
    id,
    fields: { type: 'idea', created: 1_700_000_000_000, ...fields },
    texts: { body },
  }) as const;

export const open = (store: RouteStore, address = '/notebook') =>
  showPlace(store, address, { path: '/notebook', children: () => <Notebook /> });

export const rows = () => screen.queryAllByRole('listitem');
export const search = (words: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: words } });
