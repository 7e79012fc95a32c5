import { expect, it } from 'vitest';
import { createI18n } from '../../i18n/provider.tsx';
import { loadCatalogue } from '../../i18n/load.ts';
import { stepWords } from './step-words.ts';

it.each([
  ['en', 'Said: May be kept until 10 December 2026', 'Taken back: Everything “too much”'],
  ['es', 'Dijo: Se puede guardar hasta 10 de diciembre de 2026', 'Retirado: Todo «too much»'],
  ['fr', 'Dit\u202f: Peut être gardé jusqu’au 10 décembre 2026', 'Retiré\u202f: Tout «\u00a0too much\u00a0»'],
] as const)('tells a step as %s writes it: days, quotes, colons', async (lang, until, taken) => {
  const i18n = createI18n(lang, await loadCatalogue(lang));
  const step = { consent: 'c1', interview: 'i1', at: 1, by: undefined };
  expect(stepWords(i18n, { ...step, what: 'said', fields: { keepUntil: '2026-12-10' } }, false)).toBe(until);
  const fields = { withdrawn: { at: 1, why: 'too much' } };
  expect(stepWords(i18n, { ...step, what: 'withdrawn', fields }, false)).toBe(taken);
});

it('says that a name was told, and after it was taken back not which', async () => {
  const i18n = createI18n('en', await loadCatalogue('en'));
  const step = { consent: 'c1', interview: 'i1', at: 1, by: undefined, what: 'said' } as const;
  expect(stepWords(i18n, { ...step, fields: { name: 'Rosa' } }, false)).toMatch(/“Rosa”$/);
  expect(stepWords(i18n, { ...step, fields: { name: 'Rosa' } }, true)).toMatch(/^Said: (?!.*Rosa).+/);
});
