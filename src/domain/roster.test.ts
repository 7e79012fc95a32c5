import { expect, test } from 'vitest';
import { findOnRoute, headcount, isYoung, type OnRoute, organisationName, rosterOf } from './roster.ts';

const record = (scope: string, kind: string, id: string, values: Record<string, string | number>) => ({
  scope,
  kind,
  id,
  values,
});
const compare = (a: string, b: string) => a.localeCompare(b, 'en');
const ROSTER = rosterOf(
  [
    record('programme', 'person', 'p2', {
      name: 'Nino Álvarez (invented)',
      belongs: 'o1',
      team: 't1',
      country: 'PE',
    }),
    record('programme', 'person', 'p1', {
      name: 'Amina Otieno (invented)',
      organisation: 'Seed savers',
      gender: 'woman',
    }),
    record('team', 'person', 'talked', { name: 'Somebody who was interviewed (invented)' }),
    record('team', 'details', 'p2.details', { person: 'p2', gender: 'man', ageBand: '25_29' }),
    record('programme', 'organisation', 'o1', { name: 'Valley cooperative (invented)' }),
    record('programme', 'team', 't1', { name: 'Jars' }),
  ],
  compare,
);
const byId = (id: string) => ROSTER.people.find((each) => each.id === id) as OnRoute;

test('everyone on the route by name, and nobody who was interviewed', () => {
  expect(ROSTER.people.map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(ROSTER.people.map((each) => organisationName(each, ROSTER))).toEqual([
    'Seed savers',
    'Valley cooperative (invented)',
  ]);
});

test('somebody is found by what stands on their card, accents ignored, and by nothing that only the team knows', () => {
  const found = (query: string) =>
    findOnRoute(ROSTER, query, (code) => (code === 'PE' ? 'Peru' : code)).map(({ id }) => id);
  expect(['alvarez', 'peru jars', 'valley', 'otieno', ''].map(found)).toEqual([
    ['p2'],
    ['p2'],
    ['p2'],
    ['p1'],
    ['p1', 'p2'],
  ]);
  expect(found('man')).toEqual([]);
});

test('heads are counted as far as people have said', () => {
  const young = (each: OnRoute) => isYoung(each, 29, 2026);
  expect(headcount(ROSTER.people, young)).toEqual({ all: 2, women: 1, men: 1, young: 1 });
});

test('a band on both sides of the age says nothing, a year of birth does', () => {
  const { details } = byId('p2');
  const aged = (changes: object) => ({ ...byId('p2'), details: { ...details, ...changes } }) as OnRoute;
  expect([29, 28, 27, 24].map((until) => isYoung(byId('p2'), until, 2026))).toEqual([
    true,
    undefined,
    undefined,
    false,
  ]);
  expect(isYoung(aged({ birthYear: 1996 }), 30, 2026)).toBe(true);
  expect(isYoung(aged({ birthYear: 1996 }), 29, 2026)).toBe(false);
  expect(isYoung(byId('p1'), 35, 2026)).toBeUndefined();
});
