import { expect, test } from 'vitest';
import { initials } from './initials.ts';

const seen = (name: string) => initials(name).replaceAll('\u200c', '');

test('are those of the first and the last name', () => {
  expect(seen('Rosa Quispe Mamani')).toBe('RM');
  expect(seen('rosa')).toBe('R');
  expect(seen('Ñ')).toBe('Ñ');
});

test('pass over brackets, quotes, dashes and marks of direction', () => {
  expect(seen('Sita (invented)')).toBe('SI');
  expect(seen('«Doña» Luz — la de las semillas —')).toBe('DS');
  expect(seen('\u200fمريم')).toBe('م');
});

test('are whole letters in every script, and never join', () => {
  expect(seen('सीता कुमारी')).toBe('सीकु');
  expect(initials('مريم حسن')).toBe('م\u200cح');
});

test('take an emoji whole', () => {
  expect(seen('👩🏽‍🌾')).toBe('👩🏽‍🌾');
  expect(seen('Ana 🇵🇪')).toBe('A🇵🇪');
});

test('are a dot where a name has nothing to read', () => {
  for (const name of ['', '  ', '...', '\u200e']) expect(seen(name)).toBe('·');
});
