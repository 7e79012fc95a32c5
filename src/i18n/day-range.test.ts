import { expect, test } from 'vitest';
import { dayRange } from './day-range.ts';
import type { Lang } from './languages.ts';
import { loadCatalogue } from './load.ts';
import { createI18n } from './provider.tsx';

const SPANS = [
  ['2027-03-01', '2027-03-08'],
  ['2027-02-28', '2027-03-01'],
  ['2026-12-28', '2027-01-03'],
  ['2027-03-08', '2027-03-08'],
] as const;

test.each<[Lang, readonly string[]]>([
  [
    'en',
    [
      '1–\u20608 March 2027',
      '28 February – 1 March 2027',
      '28 December 2026 – 3 January 2027',
      '8 March 2027',
    ],
  ],
  [
    'es',
    [
      'del 1 al 8 de marzo de 2027',
      'del 28 de febrero al 1 de marzo de 2027',
      'del 28 de diciembre de 2026 al 3 de enero de 2027',
      '8 de marzo de 2027',
    ],
  ],
  [
    'fr',
    [
      'du 1er au 8 mars 2027',
      'du 28 février au 1er mars 2027',
      'du 28 décembre 2026 au 3 janvier 2027',
      '8 mars 2027',
    ],
  ],
])('in %s a span of days says once what both ends share', async (lang, words) => {
  const i18n = createI18n(lang, await loadCatalogue(lang));
  expect(SPANS.map(([first, last]) => dayRange(i18n, first, last))).toEqual(words);
});
