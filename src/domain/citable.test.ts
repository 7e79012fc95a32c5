import { expect, test } from 'vitest';
import { citable } from './citable.ts';
import { permissionFrom } from './permission.ts';

const group = permissionFrom({ may: 'group', naming: 'alias', name: 'Sunflower' });
const said = { permission: 'c1' };
const given = () => group;
const none = () => undefined;

test('what a person said stands or falls with its permission', () => {
  expect(citable({ kind: 'quote', values: said }, given)).toMatchObject({ words: true, name: 'Sunflower' });
  expect(citable({ kind: 'quote', values: said }, none).words).toBe(false);
  expect(citable({ kind: 'quote', values: {} }, given).words).toBe(false);
  expect(citable({ kind: 'note', values: said }, none).words).toBe(false);
  expect(citable({ kind: 'note', values: said }, () => ({ ...group, withdrawn: 7 })).words).toBe(false);
});

test('a yes to the group is no yes to paper', () => {
  expect(citable({ kind: 'quote', values: said }, given, 'public').words).toBe(false);
});

test("one's own note needs nobody's permission and names nobody", () => {
  expect(citable({ kind: 'note', values: {} }, none, 'public')).toMatchObject({ words: true, name: null });
});

test('what several people said stands only with the permission of each of them', () => {
  const both = { permission: 'c1', permissions: ['c1', 'c2'] };
  expect(citable({ kind: 'quote', values: both }, (id) => (id === 'c1' ? group : undefined)).words).toBe(
    false,
  );
  const second = permissionFrom({ may: 'group', naming: 'nobody', sound: false });
  expect(citable({ kind: 'quote', values: both }, (id) => (id === 'c1' ? group : second))).toMatchObject({
    words: true,
    sound: false,
    name: 'Sunflower',
  });
});

test("somebody's words in a note that nobody agreed to are read by the group, and go no further", () => {
  expect(citable({ kind: 'note', values: { type: 'quote' } }, none).words).toBe(true);
  expect(citable({ kind: 'note', values: { type: 'quote' } }, none, 'print').words).toBe(false);
});
