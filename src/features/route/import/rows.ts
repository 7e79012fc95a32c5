import type { ActivityType, TimeSpan } from '../../../domain/activity.ts';
import { addDays } from '../../../domain/date.ts';
import type { Position } from '../../../domain/place.ts';
import { type DateOrder, readDate, readDayNumber } from '../../../domain/read-date.ts';
import { readSpan } from '../../../domain/read-time.ts';
import { allZones, zoneNamed } from '../../../domain/zone-named.ts';
import type { Column } from '../../../export/programme/stop-line.ts';
import type { Sheet } from '../../../export/sheet/sheet.ts';
import { type CellPlace, filledRows, type Reading, type WrongCell } from './cells.ts';
import { kindNamed } from './types.ts';

/** What a cell says that can’t be. */
export type CellFault = 'time' | 'date' | 'no_date' | 'no_day' | 'no_title' | 'position' | 'zone';
type Wrong = WrongCell<Column, CellFault>;

/** What a row says of a stop; empty where it says nothing. */
export interface StopRow {
  readonly row: number;
  readonly date: string;
  readonly dayTitle: string;
  readonly title: string;
  readonly type: ActivityType | undefined;
  /** whether only the title says the kind */
  readonly guessed: boolean;
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
  /** IANA; empty where the sheet says none */
  readonly zone: string;
}

export interface ReadRows {
  readonly stops: readonly StopRow[];
  /** rows with any of these are left out */
  readonly wrong: readonly Wrong[];
  /** kinds that nobody knows: taken as “other”, the words kept */
  readonly otherKinds: readonly CellPlace<Column>[];
}

export interface RowsOptions extends Reading<Column> {
  readonly order: DateOrder;
  /** first day of the route, for “Day 3” and for dates without a year */
  readonly start: string | undefined;
  readonly kinds: Readonly<Record<ActivityType, string>>;
}

/** Reads the rows under the headings. Empty ones are passed over; a row without a day is on that of the row above. */
export function readRows(sheet: Pick<Sheet, 'rows' | 'from1904'>, options: RowsOptions): ReadRows {
  const [stops, wrong, otherKinds]: [StopRow[], Wrong[], CellPlace<Column>[]] = [[], [], []];
  const { kinds } = options;
  const zones = allZones();
  let day = { date: '', words: '' };
  for (const { row, cell } of filledRows(sheet.rows, options)) {
    const faults: Wrong[] = [];
    const say = (field: Column, code: CellFault) => faults.push({ row, field, code, words: cell(field) });
    const date = dateIn(cell('date'), { ...options, from1904: sheet.from1904 });
    if (cell('date') !== '') day = { words: cell('date'), date: date ?? '' };
    if (day.words === '') say('date', 'no_date');
    else if (day.date === '') say('date', readDayNumber(day.words) ? 'no_day' : 'date');
    const stop = stopIn(row, { cell, date: day.date, kinds, zones, say });
    if (cell('type') !== '' && stop.type === 'other' && kindNamed(cell('type'), kinds) === undefined) {
      otherKinds.push({ row, field: 'type', words: cell('type') });
    }
    if (faults.length === 0) stops.push(stop);
    wrong.push(...faults);
  }
  return { stops, wrong, otherKinds };
}

interface DateOptions extends Pick<RowsOptions, 'order' | 'start'> {
  readonly from1904: boolean | undefined;
}

function dateIn(words: string, { order, start, from1904 }: DateOptions): string | undefined {
  const number = readDayNumber(words);
  if (number !== undefined) return start && addDays(start, number - 1);
  const year = start === undefined ? undefined : Number(start.slice(0, 4));
  return readDate(words, { order, year, from1904 });
}

interface RowReading {
  readonly cell: (field: Column) => string;
  readonly date: string;
  readonly kinds: RowsOptions['kinds'];
  readonly zones: readonly string[];
  readonly say: (field: Column, code: CellFault) => void;
}

function stopIn(row: number, reading: RowReading): StopRow {
  const { cell, date, kinds, say } = reading;
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
    guessed: kind === undefined,
    time: timeIn(cell, say),
    position: positionIn(cell, say),
    leads: namesIn(cell('leads')),
    dayTitle: cell('dayTitle'),
    place: cell('place'),
    case: cell('case'),
    host: cell('host'),
    about: cell('about'),
    bring: cell('bring'),
    transport: cell('transport'),
    bed: cell('bed'),
    food: cell('food'),
    zone: zoneIn(reading),
  };
}

/** Semicolons and lines part names in which commas may stand; where there are none, whatever people part names with. */
function namesIn(words: string): string[] {
  const parts = /[;\n]/.test(words) ? words.split(/[;\n]/) : words.split(/[,/&]|\s+(?:and|y|et)\s+/);
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}

function timeIn(cell: RowReading['cell'], say: RowReading['say']): TimeSpan {
  const [start, end] = [readSpan(cell('start')), readSpan(cell('end'))];
  if (cell('start') !== '' && start === undefined) say('start', 'time');
  if (cell('end') !== '' && (end === undefined || end.to !== undefined)) say('end', 'time');
  // Midnight as the end of a day is written as such, and kept so.
  const to = /^24[:.h]?0{0,2}$/.test(cell('end')) ? '24:00' : (end?.from ?? start?.to);
  return { ...(start && { from: start.from }), ...(to !== undefined && { to }) };
}

function zoneIn({ cell, zones, say }: RowReading): string {
  const words = cell('zone');
  const zone = zoneNamed(words, zones);
  if (words !== '' && zone === undefined) say('zone', 'zone');
  return zone ?? '';
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
