import { expect, test } from 'vitest';
import { heardFrom, waysGiven } from './consent-given.ts';
import { consentOf } from './consent.ts';

test('a consent was said aloud, or given in writing, or both', () => {
  expect(waysGiven(consentOf({ mode: 'spoken' }))).toEqual(['spoken']);
  expect(waysGiven(consentOf({ mode: 'written' }))).toEqual(['written']);
  expect(waysGiven(consentOf({ mode: 'spoken', signature: 's' }))).toEqual(['spoken', 'written']);
  expect(waysGiven(consentOf({ media: 'm', thumbprint: 't' }))).toEqual(['spoken', 'written']);
  expect(waysGiven(consentOf({ record: 'yes' }))).toEqual([]);
});

test('the answer is heard from before the tap, further with an interpreter, and never before the sound', () => {
  const consent = consentOf({ media: 'm', heardAt: 21_000 });
  expect(heardFrom(consent)).toEqual({ media: 'm', from: 16_000 });
  expect(heardFrom(consent, true)).toEqual({ media: 'm', from: 1_000 });
  expect(heardFrom(consentOf({ media: 'm', heardAt: 3_000 }))).toEqual({ media: 'm', from: 0 });
  expect(heardFrom(consentOf({ mode: 'spoken' }))).toBeUndefined();
  expect(heardFrom(consentOf({ media: 'm' }))).toBeUndefined();
});
