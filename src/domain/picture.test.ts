import { expect, test } from 'vitest';
import { subjectOf } from './picture.ts';

test('a picture is of the person until it is said to be of the place, and where two people said two things', () => {
  expect(subjectOf({ values: {}, others: [] })).toBe('person');
  expect(subjectOf({ values: { subject: 'a dog' }, others: [] })).toBe('person');
  expect(subjectOf({ values: { subject: 'place' }, others: ['position'] })).toBe('place');
  expect(subjectOf({ values: { subject: 'place' }, others: ['subject'] })).toBe('person');
});
