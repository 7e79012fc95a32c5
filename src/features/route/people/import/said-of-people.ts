import { AGE_BANDS, type AgeBand, type Gender, GENDERS } from '../../../../domain/person.ts';
import { readDate } from '../../../../domain/read-date.ts';
import { plainWords } from '../../import/guess.ts';

/** What people write for each, besides what the app calls it; without accents, small. */
const CALLED: Readonly<Record<Gender, readonly string[]>> = {
  woman: [
    'woman',
    'female',
    'w',
    'f',
    'fem',
    'mujer',
    'femenino',
    'femme',
    'feminin',
    'femenina',
    'feminine',
  ],
  man: ['man', 'male', 'masc', 'hombre', 'h', 'masculino', 'varon', 'homme', 'masculin'],
  other: [
    'other',
    'non binary',
    'nonbinary',
    'otro',
    'otra',
    'otre',
    'no binario',
    'no binaria',
    'autre',
    'non binaire',
  ],
};

/** What “M” is in a column: a man beside “F”, a woman (mujer) beside “H”; undefined where nothing tells. */
export function genderOfM(cells: readonly string[]): Gender | undefined {
  const plain = new Set(cells.map(plainWords));
  if (['f', 'w', 'fem'].some((sign) => plain.has(sign))) return 'man';
  return plain.has('h') ? 'woman' : undefined;
}

/** @param own what the app calls them in the language that is spoken @param m what “M” is in this column */
export function readGender(
  words: string,
  own: Readonly<Record<Gender, string>>,
  m: Gender | undefined,
): Gender | undefined {
  const plain = plainWords(words);
  if (plain === 'm') return m;
  return GENDERS.find((gender) => plain === plainWords(own[gender]) || CALLED[gender].includes(plain));
}

/** The oldest of each band but the last, years. */
const UP_TO: readonly (readonly [AgeBand, number])[] = [
  ['under_18', 17],
  ['18_24', 24],
  ['25_29', 29],
  ['30_35', 35],
  ['36_59', 59],
  ['60_up', 120],
];

/** Age in years, a band as the app calls it, or one of its numbers: 34, 18 to 24, 25–29, 60+, under 18. */
export function readAge(words: string, own: Readonly<Record<AgeBand, string>>): AgeBand | undefined {
  const plain = plainWords(words);
  const named = AGE_BANDS.find((band) => plain === plainWords(own[band]) || plain === band.replace('_', ' '));
  if (named) return named;
  const [first, last, ...more] = plain.match(/\d+/g)?.map(Number) ?? [];
  if (first === undefined || more.length > 0) return undefined;
  if (words.includes('+')) return first === 60 && last === undefined ? '60_up' : undefined;
  if (last !== undefined) {
    const band = AGE_BANDS.find((each) => each === `${first}_${last}`);
    return band ?? (first === 0 && last < 18 ? 'under_18' : undefined);
  }
  if (first === 60 && /^60 (?:or more|and over|o mas|y mas|et plus|ou plus)$/.test(plain)) return '60_up';
  if (first === 18 && /^(?:under|below|less than|menor|menos|moins)/.test(plain)) return 'under_18';
  if (!/^\d{1,3}(?: (?:years?|anos|ans|a))?$/.test(plain)) return undefined;
  return UP_TO.find(([, oldest]) => first <= oldest)?.[0];
}

/** The year of a year, or of a date of birth in whatever form. @param thisYear the year that it is */
export function readBirthYear(
  words: string,
  { thisYear, from1904 }: { readonly thisYear: number; readonly from1904: boolean | undefined },
): number | undefined {
  const date = /^\d{4}$/.test(words)
    ? words
    : (readDate(words, { order: 'dmy', from1904 }) ?? readDate(words, { order: 'mdy', from1904 }));
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  // 12/03/58 is read as 2058 where a programme is meant.
  const born = year > thisYear && !words.includes(String(year)) ? year - 100 : year;
  return born <= thisYear && born > thisYear - 120 ? born : undefined;
}
