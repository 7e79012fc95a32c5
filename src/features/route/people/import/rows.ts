import type { AgeBand, Details, Gender } from '../../../../domain/person.ts';
import type { Sheet } from '../../../../export/sheet/sheet.ts';
import { filledRows, type Reading, type WrongCell } from '../../import/cells.ts';
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
  const [people, wrong]: [PersonRow[], Wrong[]] = [[], []];
  const filled = filledRows(rows, options);
  const m = genderOfM(filled.map(({ cell }) => cell('gender')));
  for (const { row, cell } of filled) {
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
      gender: read('gender', genderFault, (words) => readGender(words, options.genders, m)),
      ageBand: read('age', 'age', (words) => readAge(words, options.ages)),
      birthYear: read('birthYear', 'birth', (words) =>
        readBirthYear(words, { thisYear: options.thisYear, from1904 }),
      ),
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
      country: read('country', 'country', options.country) ?? '',
      languages: read('languages', 'language', (words) => readAll(words, options.language)) ?? [],
      details: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    };
    if (faults.length === 0) people.push(person);
    wrong.push(...faults);
  }
  return { people, wrong };
}

/** Whether any column is read that only the team may read. */
export function readsDetails({ mapping }: Pick<Reading<PersonColumn>, 'mapping'>): boolean {
  return DETAIL_COLUMNS.some((column) => mapping[column] !== undefined);
}

/** As people part a list, in any of the languages of the app. */
const SEPARATORS = /[,;/·\n]|\s(?:and|y|e|et)\s/u;

function readAll(words: string, read: (part: string) => string | undefined): string[] | undefined {
  const parts = words
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const codes = parts.map(read).filter((code) => code !== undefined);
  return codes.length === parts.length ? [...new Set(codes)] : undefined;
}

/** A spreadsheet takes a long number for a quantity: 2.56772E+11. */
function readPhone(words: string): string | undefined {
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(words)) return Number(words).toFixed(0);
  return /\d/.test(words) ? words : undefined;
}
