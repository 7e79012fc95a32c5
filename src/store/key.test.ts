import { expect, it } from 'vitest';
import { keyToRef, refToKey } from './key.ts';

it.each([
  { scope: 'team', id: 'n1' },
  { scope: 'me', id: 'a/b/c' },
  { scope: 'programme', id: '/' },
] as const)('a key tells its record: $scope, $id', (ref) => {
  expect(keyToRef(refToKey(ref))).toEqual(ref);
});

it.each(['', 'n1', 'street/n1', 'teams/n1'])('says that %j is none', (key) => {
  expect(() => keyToRef(key)).toThrow(RangeError);
});
