import { cleanup, render } from '@testing-library/preact';
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { makeStorage } from '../../tests/support/storage.ts';
import { StoreProvider } from './use-query.tsx';
import { type Typing, useTyped } from './use-typed.ts';

afterEach(cleanup);

const PLACE = { scope: 'team', kind: 'note', id: 'n1', field: 'title' } as const;

it('notes beside each key what whoever types has seen: what stood there, and what was written since', async () => {
  const storage = makeStorage();
  const store = await makePhone({ storage });
  let typing: Typing<string> | undefined;
  function Field() {
    typing = useTyped<string>(PLACE, '');
    return null;
  }
  render(
    <StoreProvider value={store}>
      <Field />
    </StoreProvider>,
  );
  const entry = () => JSON.parse([...storage.entries.values()][0] ?? 'null');
  typing?.keep('a');
  expect(entry()).toMatchObject({ value: 'a', over: [null, ''] });
  typing?.wrote('a');
  typing?.keep('ab');
  expect(entry()).toMatchObject({ value: 'ab', over: [null, '', 'a'] });
  typing?.wrote('ab');
  typing?.drop();
  expect(entry()).toBeNull();
  // The screen shows it a moment later.
  typing?.keep('abc');
  expect(entry()).toMatchObject({ value: 'abc', over: [null, '', 'ab'] });
  store.close();
});
