import { addDays, clockToInstant, minutesToTime, timeToMinutes } from '../../domain/date.ts';
import { sumOf } from '../../domain/field-key.ts';
import type { Zones } from '../../domain/zone.ts';
import { icsInstant, icsLine, icsText } from './ics-text.ts';
import { fileDegrees } from './position.ts';
import { type ProgrammeParts, type ProgrammeWords, type StopLine, stopLines } from './stop-line.ts';

const DAY = 86_400_000;

/**
 * The programme as a calendar (RFC 5545), each stop an event. Where clocks stay as they are while the route lasts, times
 * stand in their zone, with a VTIMEZONE; where clocks change or the zone is unknown elsewhere, in UTC, which no calendar
 * reads wrongly. The same programme gives the same bytes, and an event that comes again is known by its UID.
 */
export function programmeIcs(parts: ProgrammeParts, words: ProgrammeWords): string {
  const lines = stopLines(parts, words);
  const zones = steadyZones(lines, parts.zones);
  const body = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bitacora//Programme//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(parts.route.name ? [`X-WR-CALNAME:${icsText(parts.route.name)}`] : []),
    ...[...zones.values()].flatMap((zone) => (zone.steady ? zoneLines(zone) : [])),
    ...lines.flatMap((line) => eventLines(line, { parts, words, zones })),
    'END:VCALENDAR',
  ];
  return body.map(icsLine).join('');
}

/** A stop's event is called so everywhere: what comes back is known by it. */
export function stopUid(stop: string, route: string): string {
  return `${stop}.${route}@bitacora`;
}

interface Known {
  readonly name: string;
  /** minutes east of UTC, as long as the route lasts */
  readonly offset: number;
  /** clocks aren't changed meanwhile */
  readonly steady: boolean;
}

function steadyZones(lines: readonly StopLine[], { clock, isKnown }: Zones): Map<string, Known> {
  const dates = lines.map(({ date }) => Date.parse(date)).sort((a, b) => a - b);
  const [first = 0, last = 0] = [dates[0], dates.at(-1)];
  const offsetAt = (name: string, at: number) =>
    Math.round((clockToInstant(clock(at, name), 0) - at) / 60_000);
  return new Map(
    [...new Set(lines.map(({ zone }) => zone))]
      .filter(isKnown)
      .sort()
      .map((name) => {
        const offset = offsetAt(name, first);
        let steady = true;
        for (let at = first - DAY; at <= last + 3 * DAY; at += DAY) steady &&= offsetAt(name, at) === offset;
        return [name, { name, offset, steady }];
      }),
  );
}

function zoneLines({ name, offset }: Known): string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    `X-LIC-LOCATION:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offsetText(offset)}`,
    `TZOFFSETTO:${offsetText(offset)}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const text = String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, '0');
  return `${minutes < 0 ? '-' : '+'}${text}`;
}

interface Around {
  readonly parts: ProgrammeParts;
  readonly words: ProgrammeWords;
  readonly zones: ReadonlyMap<string, Known>;
}

function eventLines(line: StopLine, { parts, words, zones }: Around): string[] {
  const { stop, place } = line;
  const changed = icsInstant(parts.changed.get(stop.id) ?? 0);
  const about = describe(line, words);
  const said = (name: string, text: string) => (text === '' ? [] : [`${name}:${icsText(text)}`]);
  const degrees = place?.position && fileDegrees(place.position);
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(stopUid(stop.id, parts.id))}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    ...timeLines(line, zones.get(line.zone), parts.zones),
    `SUMMARY:${icsText(line.title)}`,
    ...said('LOCATION', place?.name ?? ''),
    ...(degrees ? [`GEO:${degrees.lat};${degrees.lon}`] : []),
    ...said('CATEGORIES', stop.type === undefined ? '' : words.type(stop.type)),
    ...said('DESCRIPTION', about),
    // What a calendar has no word for, and whether the description is still the one that was made from it.
    ...said('X-BITACORA-TYPE', stop.type ?? ''),
    ...said('X-BITACORA-HOST', stop.host),
    ...said('X-BITACORA-ABOUT', stop.about),
    ...said('X-BITACORA-BRING', stop.bring),
    ...said('X-BITACORA-ZONE', line.zone),
    ...(isTime(stop.time.from) ? [] : said('X-BITACORA-TO', stop.time.to ?? '')),
    `X-BITACORA-SUM:${sumOf(about)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/** Begin and end; a stop without an hour takes the day, one that ends before it begins ends on the next. */
function timeLines({ stop: { time }, date }: StopLine, known: Known | undefined, zones: Zones): string[] {
  if (!isTime(time.from)) {
    const day = (text: string) => text.replaceAll('-', '');
    return [`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(addDays(date, 1))}`];
  }
  const [from, to] = [timeToMinutes(time.from) ?? 0, timeToMinutes(time.to)];
  const at = (name: string, minutes: number) => {
    const clock = { date: addDays(date, Math.floor(minutes / 1440)), time: minutesToTime(minutes % 1440) };
    const shown = `${clock.date}T${clock.time}00`.replaceAll(/[-:]/g, '');
    if (known === undefined) return `${name}:${shown}`;
    if (known.steady) return `${name};TZID=${known.name}:${shown}`;
    return `${name}:${icsInstant(zones.instant(clock, known.name))}`;
  };
  return [at('DTSTART', from), ...(to === undefined ? [] : [at('DTEND', to <= from ? to + 1440 : to)])];
}

function isTime(text: string | undefined): boolean {
  return timeToMinutes(text) !== undefined;
}

/** Purpose first, then place, host and the rest, a line each. */
function describe({ stop, place, host, leads, case: title }: StopLine, words: ProgrammeWords): string {
  const line = (name: string, text: string) => (text === '' ? [] : [`${name}: ${text}`]);
  const untimed = !isTime(stop.time.from) && stop.time.to ? [words.until(stop.time.to)] : [];
  return [
    ...(stop.about === '' ? [] : [stop.about]),
    ...untimed,
    ...line(words.place, place?.name ?? ''),
    ...line(words.host, host),
    ...line(words.case, title),
    ...line(words.leads, leads.join(', ')),
    ...line(words.bring, stop.bring),
  ].join('\n');
}
