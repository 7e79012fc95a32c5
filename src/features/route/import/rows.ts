import type { ActivityType, TimeSpan } from '../../../domain/activity.ts';
import type { Position } from '../../../domain/place.ts';
import { type DateOrder, readDate, readDayNumber } from '../../../domain/read-date.ts';
import { readSpan } from '../../../domain/read-time.ts';
import type { ColumnField, Mapping } from './columns.ts';
import { kindNamed } from './types.ts';

/** What a cell says that can’t be. */
export type CellFault = 'time' | 'date' | 'no_date' | 'no_day' | 'no_title' | 'position';

/** A cell as the spreadsheet counts it. */
export interface CellPlace {
  /** from 1 */
  readonly row: number;
  readonly field: ColumnField;
  readonly words: string;
}

export interface Wrong extends CellPlace {
  readonly code: CellFault;
}

/** What a row says of a stop; empty where it says nothing. */
export interface StopRow {
  readonly row: number;
  readonly date: string;
  readonly dayTitle: string;
  readonly title: string;
  readonly type: ActivityType | undefined;
  readonly time: TimeSpan;
  readonly place: string;
  readonly position: Position | undefined;
  readonly case: string;
  readonly host: string;
  readonly leads: readonly string[];
  readonly about: string;
  readonly bring: string;
  readonly transport: string;
  readonly bed: string;
  readonly food: string;
}

export interface ReadRows {
  readonly stops: readonly StopRow[];
  /** rows with any of these are left out */
  readonly wrong: readonly Wrong[];
  /** kinds that nobody knows: taken as “other”, the words kept */
  readonly otherKinds: readonly CellPlace[];
}

export interface RowsOptions {
  readonly mapping: Mapping;
  /** of the headings, from 0 */
  readonly head: number;
  readonly order: DateOrder;
  /** first day of the route, for “Day 3” and for dates without a year */
  readonly start: string | undefined;
  readonly kinds: Readonly<Record<ActivityType, string>>;
  /** cells that a person has put right, by `cellKey` */
  readonly mended: ReadonlyMap<string, string>;
}

export function cellKey({ row, field }: Pick<CellPlace, 'row' | 'field'>): string {
  return `${row} ${field}`;
}

/** Reads the rows under the headings. Empty ones are passed over; a row without a day is on that of the row above. */
export function readRows(rows: readonly (readonly string[])[], options: RowsOptions): ReadRows {
  const [stops, wrong, otherKinds]: [StopRow[], Wrong[], CellPlace[]] = [[], [], []];
  let day = { date: '', words: '' };
  for (const [index, cells] of rows.entries()) {
    if (index <= options.head || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const cell = (field: ColumnField) => {
      const column = options.mapping[field];
      return (
        options.mended.get(cellKey({ row, field })) ?? (column === undefined ? '' : (cells[column] ?? ''))
      ).trim();
    };
    const faults: Wrong[] = [];
    const say = (field: ColumnField, code: CellFault) =>
      faults.push({ row, field, code, words: cell(field) });
    if (cell('date') !== '') day = { words: cell('date'), date: dateIn(cell('date'), options) ?? '' };
    if (day.words === '') say('date', 'no_date');
    else if (day.date === '') say('date', readDayNumber(day.words) ? 'no_day' : 'date');
    const stop = stopIn(row, { cell, date: day.date, kinds: options.kinds, say });
    if (
      cell('type') !== '' &&
      stop.type === 'other' &&
      kindNamed(cell('type'), options.kinds) === undefined
    ) {
      otherKinds.push({ row, field: 'type', words: cell('type') });
    }
    if (faults.length === 0) stops.push(stop);
    wrong.push(...faults);
  }
  return { stops, wrong, otherKinds };
}

function dateIn(words: string, { order, start }: RowsOptions): string | undefined {
  const number = readDayNumber(words);
  if (number !== undefined) return start && dayAfter(start, number - 1);
  return readDate(words, { order, year: start === undefined ? undefined : Number(start.slice(0, 4)) });
}

function dayAfter(start: string, days: number): string {
  const instant = Date.parse(`${start}T00:00:00Z`) + days * 86_400_000;
  return new Date(instant).toISOString().slice(0, 10);
}

interface RowReading {
  readonly cell: (field: ColumnField) => string;
  readonly date: string;
  readonly kinds: RowsOptions['kinds'];
  readonly say: (field: ColumnField, code: CellFault) => void;
}

function stopIn(row: number, { cell, date, kinds, say }: RowReading): StopRow {
  const kind = cell('type') === '' ? undefined : (kindNamed(cell('type'), kinds) ?? 'other');
  // One column may be all that there is: then a title that names a kind says it too.
  const type = kind ?? kindNamed(cell('title'), kinds);
  if (cell('title') === '' && cell('type') === '') say('title', 'no_title');
  const title = cell('title') || (kind === 'other' ? cell('type') : '');
  return {
    row,
    date,
    title,
    type,
    time: timeIn(cell, say),
    position: positionIn(cell, say),
    leads: cell('leads')
      .split(/[,;/&\n]|\s+(?:and|y|et)\s+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    dayTitle: cell('dayTitle'),
    place: cell('place'),
    case: cell('case'),
    host: cell('host'),
    about: cell('about'),
    bring: cell('bring'),
    transport: cell('transport'),
    bed: cell('bed'),
    food: cell('food'),
  };
}

function timeIn(cell: RowReading['cell'], say: RowReading['say']): TimeSpan {
  const [start, end] = [readSpan(cell('start')), readSpan(cell('end'))];
  if (cell('start') !== '' && start === undefined) say('start', 'time');
  if (cell('end') !== '' && (end === undefined || end.to !== undefined)) say('end', 'time');
  const to = end?.from ?? start?.to;
  return { ...(start && { from: start.from }), ...(to !== undefined && { to }) };
}

function positionIn(cell: RowReading['cell'], say: RowReading['say']): Position | undefined {
  if (cell('lat') === '' && cell('lon') === '') return undefined;
  const [lat, lon] = [degrees(cell('lat'), 90), degrees(cell('lon'), 180)];
  if (lat === undefined) say('lat', 'position');
  if (lon === undefined) say('lon', 'position');
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function degrees(words: string, most: number): number | undefined {
  const number = Number(words.replace(',', '.').replace(/°$/, ''));
  return words !== '' && Math.abs(number) <= most ? number : undefined;
}
