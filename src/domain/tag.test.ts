import { expect, it } from 'vitest';
import { doneOf } from './done.ts';
import { byDue, promiseOf } from './promise.ts';
import { tagField, tagsOf } from './tag.ts';

it('keeps a tag as it was written, under a field that the same words share', () => {
  expect(tagField('Semillas Nativas')).toBe(tagField('semillas  nativas'));
  const values = { [tagField('Niñez')]: 'Niñez', 'tag.agua': true, 'tag.old': null, title: 'x' };
  expect(tagsOf(values).map(({ words }) => words)).toEqual(['Niñez', 'agua']);
});

it('reads a tick as it was written before as done, and its undoing as not', () => {
  expect([true, { by: 'm', at: 5 }, null, false, undefined].map(doneOf)).toEqual([
    {},
    { by: 'm', at: 5 },
    undefined,
    undefined,
    undefined,
  ]);
});

it('puts what is due first first, and what is kept last', () => {
  const promises = [
    { id: 'kept', ...promiseOf({ due: '2026-01-01', done: { by: 'm', at: 1 } }) },
    { id: 'open', ...promiseOf({}) },
    { id: 'late', ...promiseOf({ due: '2026-03-01' }) },
    { id: 'soon', ...promiseOf({ due: '2026-02-01' }) },
  ];
  expect(promises.sort(byDue).map(({ id }) => id)).toEqual(['soon', 'late', 'open', 'kept']);
});
