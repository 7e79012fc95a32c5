import { expect, test } from 'vitest';
import { countryNames } from './country-names.ts';

test('a country is written by its name, in any of the languages, and kept by its code', () => {
  const [en, es] = [countryNames('en'), countryNames('es')];
  expect([en.read('nepal'), en.read(' Uganda '), es.read('Kenia'), en.read('ke')]).toEqual([
    'NP',
    'UG',
    'KE',
    'KE',
  ]);
  expect([es.read('peru'), es.read('PERÚ'), en.read('Cote d’Ivoire'), en.read('drc')]).toEqual([
    'PE',
    'PE',
    'CI',
    'CD',
  ]);
  expect([en.show('MA'), es.show('MA')]).toEqual(['Morocco', 'Marruecos']);
  expect([en.read('Kingdom of Kongo'), en.show('Kingdom of Kongo')]).toEqual([
    'Kingdom of Kongo',
    'Kingdom of Kongo',
  ]);
  expect(en.suggestions.length).toBeGreaterThan(240);
  expect(new Set(en.suggestions).size).toBe(en.suggestions.length);
});
