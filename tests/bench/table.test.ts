import { expect, it } from 'vitest';
import { row, table } from './table.ts';

it('keeps the heads of its columns apart, and its figures under them', () => {
  const heads = ['3 d, 38 st, 12 p', '16 d, 200 st, 60 p', 'a phone of its own, without signal'];
  const [first = '', second = ''] = table(heads, [row('open the route', [953, 1434, 2000])]).split('\n');
  expect(first.trim().split(/ {2,}/)).toEqual(heads);
  expect(second).toHaveLength(first.length);
});
