import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nepal, standing } from '../../../../tests/fixtures/programme.ts';
import { ACTIVITY_TYPES } from '../../../domain/activity.ts';
import { AGE_BANDS, GENDERS } from '../../../domain/person.ts';
import { rosterOf } from '../../../domain/roster.ts';
import type { Change } from '../../../store/types.ts';
import { ALL_NAMES } from '../people/import/columns.ts';
import { comparePeople } from '../people/import/compare.ts';
import { readPeople } from '../people/import/rows.ts';
import { PROGRAMME_COLUMNS } from './columns.ts';
import { compare } from './compare.ts';
import { type ColumnNames, guessColumns, headingRow } from './guess.ts';
import { readRows } from './rows.ts';

/** What people write, and what nobody would. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '2011-03-12',
    '31/02',
    '9:00',
    '24:00',
    '25:61',
    'Day 3',
    '40620',
    '0.375',
    '1e400',
  ),
  fc.constantFrom(
    'M',
    'F',
    '34',
    '60+',
    'Kenya',
    'Ruritania',
    'en, es',
    'a@b',
    '__proto__',
    'constructor',
    '-1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const rows = <Field extends string>(names: ColumnNames<Field>) =>
  fc
    .subarray(
      [...names.values()].map(([first = '']) => first),
      { minLength: 1 },
    )
    .chain((headings) =>
      fc
        .array(fc.array(cell, { maxLength: headings.length + 2 }), { maxLength: 8 })
        .map((below) => [headings, ...below]),
    );
const same = <T extends string>(names: readonly T[]): Record<T, string> =>
  Object.assign({}, ...names.map((name) => ({ [name]: name })));
const chance = () => {
  let made = 0;
  return { newId: () => `new-${(made += 1)}`, random: () => 0.4 };
};
const reading = <Field extends string>(table: string[][], names: ColumnNames<Field>) => {
  const head = headingRow(table, names);
  return { head, mapping: guessColumns(table[head] ?? [], names), mended: new Map<string, string>() };
};

/** Each record is made or changed once, each row is accounted for, and all of it can be kept. */
function expectWhole(changes: readonly Change[]): void {
  const names = changes.map(({ scope, kind, id }) => `${scope} ${kind} ${id}`);
  expect(new Set(names).size).toBe(names.length);
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
}

describe('any sheet', () => {
  test('is read as a programme, and every row is taken, named or left out', () => {
    const { parts } = standing(nepal());
    const people = [...parts.people].map(([id, person]) => ({ ...person, id }));
    const cases = new Map([...parts.cases].map(([id, each]) => [id, { ...each, id }]));
    fc.assert(
      fc.property(rows(PROGRAMME_COLUMNS), (table) => {
        const options = { order: 'dmy', start: '2014-12-06', kinds: same(ACTIVITY_TYPES) } as const;
        const read = readRows({ rows: table }, { ...reading(table, PROGRAMME_COLUMNS), ...options });
        const compared = compare(read.stops, { ...parts, people, cases }, chance());
        const { fresh, changed, untouched, twice } = compared;
        expect(fresh.length + changed.length + untouched + twice.length).toBe(read.stops.length);
        expectWhole(compared.changes);
      }),
    );
  });

  test('is read as a list of people, and none of them gets onto a card what only the team reads', () => {
    const nobody = rosterOf([], () => 0);
    fc.assert(
      fc.property(rows(ALL_NAMES), (table) => {
        const read = readPeople(
          { rows: table },
          {
            ...reading(table, ALL_NAMES),
            country: (words) => (words === 'Kenya' ? 'KE' : undefined),
            language: (words) => (/^[a-z]{2}$/.test(words) ? words : undefined),
            genders: same(GENDERS),
            ages: same(AGE_BANDS),
            thisYear: 2026,
          },
        );
        const compared = comparePeople(read.people, nobody, chance().newId);
        const { fresh, twice, changes } = compared;
        expect(fresh.length + twice.length).toBe(read.people.length);
        expectWhole(changes);
        const cards = changes.filter(({ kind }) => kind === 'person');
        for (const { fields = {} } of cards) {
          for (const field of Object.keys(fields))
            expect(['name', 'role', 'belongs', 'team', 'country', 'languages']).toContain(field);
        }
      }),
    );
  });
});
