import { expect, test } from 'vitest';
import { citable } from './citable.ts';
import { permissionFrom } from './permission.ts';

const group = permissionFrom({ may: 'group', naming: 'alias', name: 'Sunflower' });

test('what a person said stands or falls with its permission', () => {
  expect(citable('quote', {}, group)).toMatchObject({ words: true, name: 'Sunflower' });
  expect(citable('quote', {}, undefined).words).toBe(false);
  expect(citable('note', { permission: 'c1' }, undefined).words).toBe(false);
  expect(citable('note', { permission: 'c1' }, { ...group, withdrawn: 7 }).words).toBe(false);
});

test('a yes to the group is no yes to paper', () => {
  expect(citable('quote', {}, group, 'public').words).toBe(false);
});

test("one's own note needs nobody's permission and names nobody", () => {
  expect(citable('note', {}, undefined, 'public')).toMatchObject({ words: true, name: null });
});
