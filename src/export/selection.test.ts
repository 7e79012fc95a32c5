import { expect, it } from 'vitest';
import type { ExportItem } from './items.ts';
import { selectItems } from './selection.ts';

const item = (kind: string, id: string, values: ExportItem['values'], more: Partial<ExportItem> = {}) => ({
  key: `team/${id}`,
  scope: 'team' as const,
  kind,
  id,
  values,
  others: [],
  state: 'live' as const,
  back: false,
  at: 5,
  changed: 5,
  waiting: 0 as const,
  ...more,
});

const interview = (id: string, withdrawn: number | null, more: Partial<ExportItem> = {}) => [
  item('interview', id, { title: 'The slope' }, more),
  item(
    'consent',
    `${id}.consent`,
    { interview: id, record: 'yes', share: 'anyone', naming: 'nobody', withdrawn },
    more,
  ),
  item('mark', `${id}.mark`, { interview: id }, more),
  item('media', `${id}.media`, { owner: id, type: 'audio/webm' }, more),
];

it('counts what stays behind in things, not in the parts that they are made of', () => {
  const items = [...interview('i1', 7), ...interview('i2', null, { state: 'erased' })];
  const { chosen, left } = selectItems(items, { purpose: 'group', mine: false });
  expect(chosen).toEqual([]);
  expect(left).toMatchObject({ withdrawn: 1, erased: 1 });
});
