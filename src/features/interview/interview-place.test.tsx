import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { InterviewPlace } from './interview-place.tsx';

afterEach(cleanup);

function Place() {
  const item = useRecord('team', 'i1')?.item;
  return item ? <InterviewPlace item={item} /> : null;
}

it('lists the stops as the day goes, with hours that tell two of one name apart, whatever order they were written in', async () => {
  const store = await makePhone();
  const stop = (id: string, rank: string, fields: Record<string, string | { from: string }>) =>
    ({ scope: 'programme', kind: 'activity', id, fields: { day: 'd1', rank, ...fields } }) as const;
  await store.write(
    { scope: 'programme', kind: 'day', id: 'd1', fields: { date: '2026-03-01' } },
    stop('a', 'a0', { title: 'Bus', time: { from: '17:00' } }),
    stop('b', 'a1', { title: 'Bus', time: { from: '07:00' } }),
    stop('c', 'a2', { title: '', type: 'field_visit', time: { from: '09:00' } }),
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 1, activity: 'c' } },
  );
  showOnPhone(<Place />, { store, at: '/' });
  const field = await screen.findByLabelText<HTMLSelectElement>('At which stop?');
  expect([...field.options].map(({ text }) => text)).toEqual([
    'At no stop',
    'Sun 1 Mar · 07:00 · Bus',
    'Sun 1 Mar · 09:00 · Field visit',
    'Sun 1 Mar · 17:00 · Bus',
  ]);
  expect(field.value).toBe('c');
});

it('names a stop and a case that lie in the bin, and says of one that has not come that it is not here', async () => {
  const store = await makePhone();
  const stop = { scope: 'programme', kind: 'activity', id: 'gone' } as const;
  const visited = { scope: 'programme', kind: 'case', id: 'seeds' } as const;
  await store.write(
    { scope: 'programme', kind: 'day', id: 'd1', fields: { date: '2026-03-01' } },
    { ...stop, id: 'here', fields: { day: 'd1', title: 'Bus' } },
    { ...stop, fields: { day: 'd1', title: 'Seed fair' } },
    { ...visited, id: 'other', fields: { title: 'Weaving' } },
    { ...visited, fields: { title: 'Seed bank' } },
    { scope: 'team', kind: 'interview', id: 'i1', fields: { started: 1, activity: 'gone', case: 'seeds' } },
  );
  await store.bin(stop);
  await store.bin(visited);
  showOnPhone(<Place />, { store, at: '/' });
  const shown = async (label: string) => {
    const field = await screen.findByLabelText<HTMLSelectElement>(label);
    return field.selectedOptions[0]?.text;
  };
  await waitFor(async () => expect(await shown('At which stop?')).toBe('Seed fair · In the bin'));
  expect(await shown('Case')).toBe('Seed bank · In the bin');
  await store.write({ scope: 'team', kind: 'interview', id: 'i1', fields: { activity: 'elsewhere' } });
  await waitFor(async () => expect(await shown('At which stop?')).toMatch(/^It isn’t on this phone/));
});
