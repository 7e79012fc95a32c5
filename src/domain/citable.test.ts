import { expect, test } from 'vitest';
import { citable } from './citable.ts';
import { permissionFrom } from './permission.ts';

const group = permissionFrom({ may: 'group', naming: 'alias', name: 'Sunflower' });
const said = { permission: 'c1' };
const given = () => group;
const none = () => undefined;

test('what a person said stands or falls with its permission', () => {
  expect(citable('quote', said, given)).toMatchObject({ words: true, name: 'Sunflower' });
  expect(citable('quote', said, none).words).toBe(false);
  expect(citable('quote', {}, given).words).toBe(false);
  expect(citable('note', said, none).words).toBe(false);
  expect(citable('note', said, () => ({ ...group, withdrawn: 7 })).words).toBe(false);
});

test('a yes to the group is no yes to paper', () => {
  expect(citable('quote', said, given, 'public').words).toBe(false);
});

test("one's own note needs nobody's permission and names nobody", () => {
  expect(citable('note', {}, none, 'public')).toMatchObject({ words: true, name: null });
});

test('what several people said stands only with the permission of each of them', () => {
  const both = { permission: 'c1', permissions: ['c1', 'c2'] };
  expect(citable('quote', both, (id) => (id === 'c1' ? group : undefined)).words).toBe(false);
  const second = permissionFrom({ may: 'group', naming: 'nobody', sound: false });
  expect(citable('quote', both, (id) => (id === 'c1' ? group : second))).toMatchObject({
    words: true,
    sound: false,
    name: 'Sunflower',
  });
});

test("somebody's words in a note that nobody agreed to are read by the group, and go no further", () => {
  expect(citable('note', { type: 'quote' }, none).words).toBe(true);
  expect(citable('note', { type: 'quote' }, none, 'print').words).toBe(false);
});
