import { isDate, numberToDate } from './date.ts';

/** Which of two numbers is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** What a sheet says of its dates, beside the words of each. */
export interface DateHints {
  readonly order: DateOrder;
  /** of dates that name none */
  readonly year?: number | undefined;
  /** whether a spreadsheet’s own numbers count from 1904-01-01 */
  readonly from1904?: boolean | undefined;
}

/** 1899-12-30, from which spreadsheets count days, before 1970. */
const SERIAL_ZERO = 25_569;
/** So many days later begin the numbers of files with the 1904 date system (ECMA-376, 18.17.4.1). */
const LATER = 1462;

/**
 * A day in one of the forms that people write it: 2011-03-12, 12/03/2011, 12.3.11, Sat 12 March, 12 de marzo de 2011, March 12th,
 * or a spreadsheet’s own number. `YYYY-MM-DD`.
 */
export function readDate(words: string, { order, year, from1904 = false }: DateHints): string | undefined {
  const text = plain(words);
  if (/^\d{5}(\.\d+)?$/.test(text) && Number(text) < 80_000) {
    return numberToDate(Math.floor(Number(text)) - SERIAL_ZERO + (from1904 ? LATER : 0));
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text);
  if (iso) return made(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first, second, named] = numbers;
    return order === 'dmy' ? made(named ?? year, second, first) : made(named ?? year, first, second);
  }
  return inWords(text, year);
}

/** Weekdays may stand before it. */
const NUMBERS = /^(?:[a-z]+\.?,? )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\.?(?: \d{1,2}:\d{2}.*)?$/;

/** What numbers like 12/03 in these cells tell of the order; `undefined` where each could be both. */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = NUMBERS.exec(plain(cell)) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  if (pairs.some(([first]) => first > 12)) return 'dmy';
  if (pairs.some(([, second]) => second > 12)) return 'mdy';
  return undefined;
}

/** Whether any of these could be read in both orders. */
export function areTwoWays(cells: readonly string[]): boolean {
  return cells.some((cell) => NUMBERS.test(plain(cell))) && dateOrderOf(cells) === undefined;
}

/** The number in “Day 3”, “Día 3”, “Jour 3”, “3”. */
export function readDayNumber(words: string): number | undefined {
  const text = plain(words);
  const [, number] =
    /^(\d{1,2})$/.exec(text) ?? /^(?:day|dia|jour|d|j)\.? ?(\d{1,2})(?:[:.\s–-].*)?$/.exec(text) ?? [];
  return number === undefined || number === '0' ? undefined : Number(number);
}

function inWords(text: string, year: number | undefined): string | undefined {
  const months = text.match(/[a-z]{3,}/g)?.flatMap((word) => {
    const month = MONTHS.findIndex((names) => names.some((name) => name === word || isShort(word, name)));
    return month < 0 ? [] : [{ word, month: month + 1 }];
  });
  // “mar 12 abril” begins with a weekday: the longer word is the month.
  const found = months?.sort((a, b) => b.word.length - a.word.length)[0];
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|o|º|ª)?(?!\d)/.exec(text)?.[1];
  const named = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  return found && day ? made(named ?? year, found.month, day) : undefined;
}

const isShort = (word: string, name: string) => word.length <= 5 && name.startsWith(word);

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'janvier'],
  ['february', 'febrero', 'fevrier'],
  ['march', 'marzo', 'mars'],
  ['april', 'abril', 'avril'],
  ['may', 'mayo', 'mai'],
  ['june', 'junio', 'juin'],
  ['july', 'julio', 'juillet'],
  ['august', 'agosto', 'aout'],
  ['september', 'septiembre', 'septembre', 'setiembre', 'sept'],
  ['october', 'octubre', 'octobre'],
  ['november', 'noviembre', 'novembre'],
  ['december', 'diciembre', 'decembre'],
];

type Part = string | number | undefined;

function made(year: Part, month: Part, day: Part): string | undefined {
  if (year === undefined) return undefined;
  const full = Number(year) < 100 ? Number(year) + 2000 : Number(year);
  const text = [
    String(full).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
  return isDate(text) ? text : undefined;
}

function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
