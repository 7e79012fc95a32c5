import { describe, expect, it } from 'vitest';
import { AGE_BANDS, GENDERS } from '../../../../domain/person.ts';
import { type Roster, rosterOf } from '../../../../domain/roster.ts';
import { countryNames } from '../../../../i18n/country-names.ts';
import { people as en } from '../../../../i18n/en/people.ts';
import { LANGUAGES } from '../../../../i18n/languages.ts';
import { loadCatalogue } from '../../../../i18n/load.ts';
import { createTranslator } from '../../../../i18n/translator.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import type { Change } from '../../../../store/types.ts';
import { guessColumns, headingRow } from '../../import/guess.ts';
import { ALL_NAMES, CARD_NAMES, DETAIL_COLUMNS } from './columns.ts';
import { comparePeople } from './compare.ts';
import { readPeople } from './rows.ts';
import { columnWords } from './use-column-name.ts';

const [countries, languages] = [countryNames('en'), languageNames('en')];
const OPTIONS = {
  country: (words: string) => [countries.read(words)].find((code) => countries.show(code) !== code),
  language: (words: string) => languages.read(words) || undefined,
  genders: Object.assign({}, ...GENDERS.map((each) => ({ [each]: en[`gender.${each}`] }))),
  ages: Object.assign({}, ...AGE_BANDS.map((each) => ({ [each]: en[`age.${each}`] }))),
  thisYear: 2026,
  mended: new Map<string, string>(),
};

const read = (text: string, names = ALL_NAMES) => {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = headingRow(rows, names);
  return readPeople({ rows }, { ...OPTIONS, head, mapping: guessColumns(rows[head] ?? [], names) });
};
const faults = (text: string) =>
  read(text).wrong.map(({ row, field, code, words }) => `${row} ${field} ${code} ${words}`);
const details = (text: string) => read(text).people.map((person) => person.details);

const rosterWith = (changes: readonly Change[]): Roster =>
  rosterOf(
    changes.map(({ scope, kind, id, initial, fields }) => ({
      scope,
      kind,
      id,
      values: { ...initial, ...fields },
    })),
    (a, b) => (a < b ? -1 : 1),
  );
const NOBODY = rosterWith([]);
const ids = () => {
  let made = 0;
  return () => `new-${(made += 1)}`;
};

describe('a row of people', () => {
  it.each([
    ['Name|Organisation|Country', ['name', 'organisation', 'country']],
    [
      'Nombre|Apellidos|Organización|País|Género|Edad',
      ['name', 'surname', 'organisation', 'country', 'gender', 'age'],
    ],
    ['Nom|Prénom|Pays|Sexe|Date de naissance', ['surname', 'name', 'country', 'gender', 'birthYear']],
    ['Nom|Téléphone|Courriel', ['name', 'phone', 'email']],
    ['Full name|Date of birth|E-mail|Remarks', ['name', 'birthYear', 'email', 'remarks']],
  ])('is read under %s', (headings, fields) => {
    const known = Object.entries(guessColumns(headings.split('|'), ALL_NAMES));
    expect(known.sort(([, a], [, b]) => a - b).map(([field]) => field)).toEqual(fields);
  });

  it.each(LANGUAGES)('is known in each column of the file to fill in, in $name', async ({ lang, locale }) => {
    const words = columnWords(createTranslator(locale, await loadCatalogue(lang)));
    const fields = [...ALL_NAMES.keys()];
    const known = guessColumns(
      fields.map((field) => words[field]),
      ALL_NAMES,
    );
    expect(known).toEqual(Object.fromEntries(fields.map((field, index) => [field, index])));
  });

  it('holds the card, and apart from it what only the team reads', () => {
    const { people } = read(
      'Name|Role|Country|Languages|Sex|Age|Phone\nRosa|Farmer|kenya|swahili and English|F|34|2.56772E+11',
    );
    expect(people).toEqual([
      {
        row: 2,
        name: 'Rosa',
        role: 'Farmer',
        organisation: '',
        team: '',
        country: 'KE',
        languages: ['sw', 'en'],
        details: { gender: 'woman', ageBand: '30_35', phone: '256772000000' },
      },
    ]);
  });

  it('is left out with each cell that is wrong', () => {
    const text =
      'Name|Country|Languages|Gender|Age|Born|Phone|E-mail\n|Peru||||||\nRosa|Ruritania|Klingonish, es|X|old|12/2090|none|at home';
    expect(read(text).people).toEqual([]);
    expect(faults(text)).toEqual([
      '2 name no_name ',
      '3 gender gender X',
      '3 age age old',
      '3 birthYear birth 12/2090',
      '3 phone phone none',
      '3 email email at home',
      '3 country country Ruritania',
      '3 languages language Klingonish, es',
    ]);
  });

  it.each([
    ['M|F', ['man', 'woman']],
    ['M|H', ['woman', 'man']],
    ['mujer|Varón', ['woman', 'man']],
    ['Femme|non-binary', ['woman', 'other']],
  ])('says %s as its column means it', (cells, genders) => {
    const text = `Name|Gender\n${cells
      .split('|')
      .map((cell, index) => `P${index}|${cell}`)
      .join('\n')}`;
    expect(details(text).map(({ gender }) => gender)).toEqual(genders);
  });

  it('with an M that nothing explains asks', () => {
    expect(faults('Name|Gender\nA|M\nB|M')).toEqual(['2 gender gender_m M', '3 gender gender_m M']);
  });

  it.each([
    ['17', 'under_18'],
    ['18', '18_24'],
    ['25–29', '25_29'],
    ['30 to 35', '30_35'],
    ['36_59', '36_59'],
    ['60+', '60_up'],
    ['61 años', '60_up'],
    ['under 18', 'under_18'],
    ['18+', undefined],
    ['20-30', undefined],
    ['130', undefined],
    ['1990', undefined],
  ])('of the age %s is of the band %s', (age, band) => {
    expect(details(`Name|Age\nA|${age}`).map(({ ageBand }) => ageBand)).toEqual(band ? [band] : []);
  });

  it.each([
    ['1990', 1990],
    ['12/03/1990', 1990],
    ['3/25/58', 1958],
    ['32874', 1990],
    ['1850', undefined],
    ['2027', undefined],
  ])('born %s was born in %s', (words, year) => {
    expect(details(`Name|Born\nA|${words}`).map(({ birthYear }) => birthYear)).toEqual(year ? [year] : []);
  });

  it('never has details where they may not be read', () => {
    const { people } = read('Name|Gender|Phone\nRosa|woman|555', CARD_NAMES);
    expect(people.map((person) => person.details)).toEqual([{}]);
  });
});

const SHEET = `Name|Organisation|Team|Country|Gender|Birth year|E-mail
Rosa|Valley|Jars|Peru|woman|1990|rosa@example.org
José Luis|Valley||Peru|man||
Rosa|Mill|||other||mill@example.org
rosa |valley|||||`;

describe('taking people', () => {
  const first = comparePeople(read(SHEET).people, NOBODY, ids());

  it('makes cards, organisations and teams once, and writes nothing onto a card that only the team reads', () => {
    expect(first).toMatchObject({ organisations: ['Valley', 'Mill'], teams: ['Jars'], untouched: 0 });
    expect([first.fresh.length, first.twice.map(({ row }) => row)]).toEqual([3, [5]]);
    const cards = first.changes.filter(({ kind }) => kind === 'person');
    expect(cards).toHaveLength(3);
    for (const { scope, fields = {} } of cards) {
      expect(scope).toBe('programme');
      expect(Object.keys(fields).filter((field) => DETAIL_COLUMNS.some((each) => each === field))).toEqual(
        [],
      );
      expect(fields).not.toHaveProperty('ageBand');
    }
    const apart = first.changes.filter(({ kind }) => kind === 'details');
    expect(apart.map(({ scope, id, initial }) => [scope, id, initial])).toEqual(
      cards.map(({ id }) => ['team', `${id}.details`, { person: id }]),
    );
    expect(apart[0]?.fields).toEqual({ gender: 'woman', birthYear: 1990, email: 'rosa@example.org' });
  });

  it('knows everybody again: the same sheet changes nothing', () => {
    const again = comparePeople(read(SHEET).people, rosterWith(first.changes), ids());
    expect(again).toMatchObject({ changes: [], fresh: [], changed: [], untouched: 3, unclear: [] });
  });

  it('writes what the sheet says otherwise, and leaves what it says nothing of', () => {
    const text = SHEET.replace('Jars|Peru', '|Kenya').replace('1990', '1991');
    const { changes, changed } = comparePeople(read(text).people, rosterWith(first.changes), ids());
    const id = first.changes.find(({ kind }) => kind === 'person')?.id;
    expect(changed.map(({ row }) => row)).toEqual([2]);
    expect(changes).toEqual([
      { scope: 'programme', kind: 'person', id, fields: { country: 'KE' } },
      {
        scope: 'team',
        kind: 'details',
        id: `${id}.details`,
        initial: { person: id },
        fields: { birthYear: 1991 },
      },
    ]);
  });

  it('tells people of one name apart by who sends them, and asks where it can’t', () => {
    const here = rosterWith(first.changes);
    const other = comparePeople(read('Name|Organisation\nRosa|School').people, here, ids());
    expect(other).toMatchObject({ organisations: ['School'], changed: [] });
    expect(other.fresh).toHaveLength(1);
    const which = comparePeople(read('Name|Country\nRosa|Kenya').people, here, ids());
    expect([which.unclear.map(({ row }) => row), which.changes]).toEqual([[2], []]);
    const byMail = comparePeople(
      read('Name|Organisation|E-mail\nRosa|School|MILL@example.org').people,
      here,
      ids(),
    );
    expect([byMail.fresh.length, byMail.changed.length]).toEqual([0, 1]);
  });

  it('takes an older card’s own gender for said, and an organisation in words for the same one', () => {
    const old: Change = {
      scope: 'programme',
      kind: 'person',
      id: 'p',
      fields: { name: 'Rosa', gender: 'woman', organisation: 'Valley' },
    };
    const text = 'Name|Organisation|Gender\nRosa|VALLEY|woman';
    expect(comparePeople(read(text).people, rosterWith([old]), ids()).changes).toEqual([]);
  });
});
