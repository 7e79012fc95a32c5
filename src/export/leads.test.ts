import { expect, it } from 'vitest';
import { bytesOf, exported } from '../../tests/fixtures/export-entries.ts';
import type { ExportItem } from './items.ts';

const item = (kind: string, id: string, values: ExportItem['values']): ExportItem => ({
  scope: 'programme',
  kind,
  id,
  values,
  others: [],
  state: 'live',
});

it('gives who leads a stop in one column, as the list of older records and the cells of newer ones say together', async () => {
  const items = [
    item('activity', 'bus', { title: 'Bus', leads: ['rosa', 'pedro'], 'lead.pedro': false, 'lead.luz': 1 }),
    item('case', 'seed', { title: 'Seed house', 'champion.luz': 0 }),
  ];
  const files = await exported({ items, purpose: 'group', read: async () => bytesOf('') });
  const tables = [...files].flatMap(([name, words]) => (name.endsWith('.csv') ? [words] : [])).join('\n');
  expect(tables).toMatch(/bus[\s\S]*rosa[^\n]*luz/);
  expect(tables).toMatch(/seed[\s\S]*luz/);
  expect(tables).not.toMatch(/pedro|lead\.|champion\./);
});
