import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { ListenPage } from './listen-page.tsx';
import { NamesPage } from './names-page.tsx';

afterEach(cleanup);

const interview = { scope: 'team', kind: 'interview', id: 'i1' } as const;
const PAGES = [
  ['writes down what was said', 'listen', ListenPage],
  ['decides about names', 'names', NamesPage],
] as const;

function open(store: RouteStore, last: string, Page: typeof ListenPage | typeof NamesPage): void {
  showPlace(store, `/interview/team/i1/${last}`, {
    path: `/interview/:scope/:id/${last}`,
    children: () => <Page />,
  });
}

test.each(PAGES)(
  'where one %s of an interview that has not come, it may still come',
  async (_, last, Page) => {
    open(await makePhone(), last, Page);
    expect(await screen.findByText(/^This isn’t on this phone. It may come/)).toBeTruthy();
  },
);

test.each(PAGES)(
  'where one %s, nobody waits for an interview that is here and closed',
  async (_, last, Page) => {
    const store = await makePhone();
    await store.write({ ...interview, fields: { started: 1 } });
    await store.bin(interview);
    open(store, last, Page);
    expect(await screen.findByText('There is nothing at this address')).toBeTruthy();
    expect(screen.queryByText(/may come/)).toBeNull();
  },
);
