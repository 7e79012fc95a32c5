import { expect, test } from 'vitest';
import { zoneGuess, zoneNamed } from './zone-named.ts';

const ZONES = [
  'Africa/Kampala',
  'America/Argentina/Buenos_Aires',
  'America/St_Johns',
  'Asia/Katmandu',
  'X/Kampala2',
];

test.each([
  ['kampala', 'Africa/Kampala'],
  [' Búenos  aires ', 'America/Argentina/Buenos_Aires'],
  ['AFRICA/KAMPALA', 'Africa/Kampala'],
  ['Asia/Kathmandu', 'Asia/Kathmandu'],
  ['UTC', 'UTC'],
  ['Mars/Base', undefined],
  ['EST5EDT', undefined],
  ['', undefined],
])('%s means the zone %s', (words, zone) => {
  expect(zoneNamed(words, ZONES)).toBe(zone);
});

test('a city that two zones end with is none of them', () => {
  expect(zoneNamed('Kampala', [...ZONES, 'Indian/Kampala'])).toBeUndefined();
});

test('the likely zone is the phone’s where it lies in the country, else one of the country, else the phone’s', () => {
  expect(zoneGuess(undefined, 'America/Lima')).toBe('America/Lima');
  expect(zoneGuess('??', 'America/Lima')).toBe('America/Lima');
  expect(['America/Lima', 'Africa/Kampala']).toContain(zoneGuess('UG', 'America/Lima'));
});
