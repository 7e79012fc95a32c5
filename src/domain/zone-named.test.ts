import { expect, it, test } from 'vitest';
import { allZones, zoneGuess, zoneNamed } from './zone-named.ts';

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

/** As Chrome lists them: by the names of the past. */
const OLD = ['Africa/Kampala', 'America/Buenos_Aires', 'America/Cordoba', 'Asia/Calcutta', 'Asia/Katmandu'];

it('finds a city by the name that it has today, and by the one that a browser still lists', () => {
  const zones = allZones(OLD);
  for (const [words, zone] of [
    ['Kathmandu', 'Asia/Kathmandu'],
    ['katmandu', 'Asia/Katmandu'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Kampala', 'Africa/Kampala'],
    ['asia/kathmandu', 'Asia/Kathmandu'],
  ] as const)
    expect(zoneNamed(words, zones)).toBe(zone);
});

it('takes two names of one zone for one, and asks where two are called the same', () => {
  expect(zoneNamed('Córdoba', allZones(OLD))).toBe('America/Argentina/Cordoba');
  expect(zoneNamed('Central', ['Canada/Central', 'US/Central'])).toBeUndefined();
});
