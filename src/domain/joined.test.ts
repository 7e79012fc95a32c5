import { expect, test } from 'vitest';
import { joinedOf } from './joined.ts';
import { type OnRoute, rosterOf } from './roster.ts';

const cards = (...names: string[]): readonly OnRoute[] =>
  rosterOf(
    names.map((name, at) => ({ scope: 'programme', kind: 'person', id: `p${at}`, values: { name } })),
    (a, b) => a.localeCompare(b, 'en'),
  ).people;
const device = (member: string, name: string) => ({ member, name });

test('whose card is called like exactly one who joined has joined, accents, case and spaces aside', () => {
  const {
    cards: joined,
    count,
    without,
  } = joinedOf(cards('Aïssata Ba', 'Awa Ndiaye'), [
    device('m1', ' aissata  BA'),
    device('m1', 'aissata BA'),
    device('m2', 'Moussa Sow'),
  ]);
  expect([...joined]).toEqual(['p0']);
  expect(count).toBe(2);
  expect(without).toEqual(['Moussa Sow']);
});

test('where two are called the same, nobody can tell which of them joined', () => {
  const twice = joinedOf(cards('Awa Ndiaye', 'Awa Ndiaye'), [device('m1', 'Awa Ndiaye')]);
  expect([...twice.cards]).toEqual([]);
  expect(twice.without).toEqual([]);
  const both = joinedOf(cards('Awa Ndiaye'), [device('m1', 'Awa Ndiaye'), device('m2', 'Awa Ndiaye')]);
  expect([...both.cards]).toEqual([]);
  expect(both.count).toBe(2);
});

test('a phone without a name or a member is nobody', () => {
  expect(joinedOf([], [device('m1', ''), { member: undefined, name: 'Awa' }])).toEqual({
    cards: new Set(),
    count: 0,
    without: [],
  });
});
