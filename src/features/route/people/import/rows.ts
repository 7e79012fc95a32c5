import type { AgeBand, Details, Gender } from '../../../../domain/person.ts';
import type { Sheet } from '../../../../export/sheet/sheet.ts';
import { type FilledRow, filledRows, type Reading, type WrongCell } from '../../import/cells.ts';
import { listParts } from '../list-parts.ts';
import { DETAIL_COLUMNS, type PersonColumn } from './columns.ts';
import { genderOfM, readAge, readBirthYear, readGender } from './said-of-people.ts';

/** What a cell says that can’t be. */
export type PersonFault =
  | 'no_name'
  | 'country'
  | 'language'
  | 'gender'
  | 'gender_m'
  | 'age'
  | 'birth'
  | 'phone'
  | 'email';

type Wrong = WrongCell<PersonColumn, PersonFault>;

/** What a row says of a person; empty where it says nothing. What only the team reads stands apart from the card. */
export interface PersonRow {
  readonly row: number;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly team: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly details: Partial<Omit<Details, 'person' | 'pseudonym'>>;
}

export interface ReadPeople {
  readonly people: readonly PersonRow[];
  /** rows with any of these are left out */
  readonly wrong: readonly Wrong[];
}

export interface PeopleOptions extends Reading<PersonColumn> {
  /** ISO 3166; undefined where no country is called so */
  readonly country: (words: string) => string | undefined;
  /** ISO 639; undefined where no language is called so */
  readonly language: (words: string) => string | undefined;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly ages: Readonly<Record<AgeBand, string>>;
  readonly thisYear: number;
}

/** Reads the rows under the headings; a column that nothing is mapped to is never read. */
export function readPeople(
  { rows, from1904 }: Pick<Sheet, 'rows' | 'from1904'>,
  options: PeopleOptions,
): ReadPeople {
  const filled = filledRows(rows, options);
  const m = genderOfM(filled.map(({ cell }) => cell('gender')));
  const read = filled.map((row) => readPerson(row, { ...options, from1904, m }));
  return {
    people: read.flatMap(({ person, faults }) => (faults.length === 0 ? [person] : [])),
    wrong: read.flatMap(({ faults }) => faults),
  };
}

type RowOptions = PeopleOptions & {
  readonly from1904: Sheet['from1904'] | undefined;
  readonly m: Gender | undefined;
};

function readPerson(
  { row, cell }: FilledRow<PersonColumn>,
  { genders, ages, thisYear, country, language, from1904, m }: RowOptions,
): { readonly person: PersonRow; readonly faults: readonly Wrong[] } {
  const faults: Wrong[] = [];
  const say = (field: PersonColumn, code: PersonFault) =>
    faults.push({ row, field, code, words: cell(field) });
  /** What a cell says, where it says something that can be. */
  const read = <T>(field: PersonColumn, code: PersonFault, as: (words: string) => T | undefined) => {
    const words = cell(field);
    const value = words === '' ? undefined : as(words);
    if (words !== '' && value === undefined) say(field, code);
    return value;
  };
  const name = [cell('name'), cell('surname')].filter(Boolean).join(' ');
  if (name === '') say('name', 'no_name');
  const genderFault = cell('gender').toLowerCase() === 'm' ? 'gender_m' : 'gender';
  const said = {
    gender: read('gender', genderFault, (words) => readGender(words, genders, m)),
    ageBand: read('age', 'age', (words) => readAge(words, ages)),
    birthYear: read('birthYear', 'birth', (words) => readBirthYear(words, { thisYear, from1904 })),
    phone: read('phone', 'phone', readPhone),
    email: read('email', 'email', (words) => (/^[^@\s]+@[^@\s]+$/.test(words) ? words : undefined)),
    address: cell('address') || undefined,
    disability: cell('disability') || undefined,
    indigenous: cell('indigenous') || undefined,
    remarks: cell('remarks') || undefined,
  };
  const person: PersonRow = {
    row,
    name,
    role: cell('role'),
    organisation: cell('organisation'),
    team: cell('team'),
    country: read('country', 'country', country) ?? '',
    languages: read('languages', 'language', (words) => readAll(words, language)) ?? [],
    details: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
  return { person, faults };
}

/** Whether any column is read that only the team may read. */
export function readsDetails({ mapping }: Pick<Reading<PersonColumn>, 'mapping'>): boolean {
  return DETAIL_COLUMNS.some((column) => mapping[column] !== undefined);
}

function readAll(words: string, read: (part: string) => string | undefined): string[] | undefined {
  const parts = listParts(words);
  const codes = parts.map(read).filter((code) => code !== undefined);
  return codes.length === parts.length ? [...new Set(codes)] : undefined;
}

/** A spreadsheet takes a long number for a quantity: 2.56772E+11. */
function readPhone(words: string): string | undefined {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(words)) return Number(words).toFixed(0);
  return /\d/.test(words) ? words : undefined;
}
