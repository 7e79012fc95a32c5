import { type Cell, csv } from '../csv.ts';
import { fileDegrees } from './position.ts';
import {
  COLUMNS,
  type Column,
  type ProgrammeParts,
  type ProgrammeWords,
  type StopLine,
  stopLines,
} from './stop-line.ts';

/** The programme as rows, in the columns of the sheet that a route is set up from. */
export function programmeTable(
  parts: ProgrammeParts,
  words: ProgrammeWords,
): { columns: string[]; rows: Cell[][] } {
  const rows = stopLines(parts, words).map((line) => {
    const cells = cellsOf(line, words);
    return COLUMNS.map((column) => cells[column]);
  });
  return { columns: COLUMNS.map((column) => words.columns[column]), rows };
}

export function programmeCsv(parts: ProgrammeParts, words: ProgrammeWords): string {
  const { columns, rows } = programmeTable(parts, words);
  return csv(columns, rows);
}

function cellsOf(line: StopLine, words: ProgrammeWords): Record<Column, Cell> {
  const { stop, place, day } = line;
  const degrees = place?.position && fileDegrees(place.position);
  return {
    date: line.date,
    dayTitle: day.title,
    start: stop.time.from,
    end: stop.time.to,
    type: stop.type === undefined ? '' : words.type(stop.type),
    title: stop.title,
    place: place?.name,
    lat: degrees?.lat,
    lon: degrees?.lon,
    case: line.case,
    host: stop.host,
    leads: line.leads.join('; '),
    about: stop.about,
    bring: stop.bring,
    transport: day.transport,
    bed: day.bed,
    food: day.food,
    zone: line.zone,
  };
}
