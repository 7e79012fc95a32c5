import { isDate } from '../../../domain/date.ts';
import type { Zones } from '../../../domain/zone.ts';
import { icsWords } from '../ics-text.ts';
import { type Component, type Property, parseComponents } from './ics-lines.ts';
import type { Fault } from './plan.ts';
import { MOST_ENTRIES } from './text.ts';
import { offsetAt } from './vtimezone.ts';

/** When something is, as a calendar says it. */
export type Moment =
  | { readonly kind: 'day'; readonly date: string }
  /** the same on every clock */
  | { readonly kind: 'instant'; readonly instant: number; readonly zone: string }
  /** whatever the clock says where one is */
  | { readonly kind: 'clock'; readonly date: string; readonly time: string };

/** An event that can be taken over. */
export interface IcsEvent {
  readonly line: number;
  readonly uid: string;
  readonly start: Moment;
  readonly end: Moment | undefined;
  /** words of a property, empty where there are none */
  readonly say: (name: string) => string;
}

/** The events of a calendar; undefined where it is none. Those that can't be taken over are said. */
export function icsEvents(text: string, clocks: Zones): { events: IcsEvent[]; faults: Fault[] } | undefined {
  const calendars = parseComponents(text);
  if (calendars === undefined) return undefined;
  const [events, faults]: [IcsEvent[], Fault[]] = [[], []];
  const zones = new Map<string, Component>();
  const all = calendars.flatMap(({ components }) => components);
  for (const zone of all) {
    if (zone.name === 'VTIMEZONE') zones.set(valueOf(zone, 'TZID'), zone);
  }
  for (const event of all.filter(({ name }) => name === 'VEVENT')) {
    const what = icsWords(valueOf(event, 'SUMMARY')).slice(0, 100);
    const say = (code: Fault['code']) => void faults.push({ at: event.line, code, what });
    if (events.length >= MOST_ENTRIES) {
      say('too_many');
      break;
    }
    const read = eventOf(event, { clocks, zones }, say);
    if (read) events.push(read);
  }
  return { events, faults };
}

interface Known {
  readonly clocks: Zones;
  /** zones that the file itself describes */
  readonly zones: ReadonlyMap<string, Component>;
}

function eventOf(event: Component, known: Known, say: (code: Fault['code']) => void): IcsEvent | undefined {
  const has = (name: string) => event.properties.some((property) => property.name === name);
  const moment = (name: string) => {
    const property = event.properties.find((each) => each.name === name);
    return property && momentOf(property, known, say);
  };
  const start = moment('DTSTART');
  const fault = faultOf(event, has);
  if (fault !== undefined || start === undefined) {
    say(fault ?? 'no_start');
    return undefined;
  }
  return {
    line: event.line,
    uid: icsWords(valueOf(event, 'UID')),
    start,
    end: moment('DTEND') ?? lasting(start, valueOf(event, 'DURATION')),
    say: (name) => icsWords(valueOf(event, name)),
  };
}

function faultOf(event: Component, has: (name: string) => boolean): Fault['code'] | undefined {
  if (!event.ended) return 'not_ended';
  if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return 'cancelled';
  return has('RRULE') || has('RDATE') || has('RECURRENCE-ID') ? 'recurring' : undefined;
}

function valueOf({ properties }: Component, name: string): string {
  return properties.find((property) => property.name === name)?.value ?? '';
}

function momentOf(
  { value, parameters }: Property,
  known: Known,
  say: (code: Fault['code']) => void,
): Moment | undefined {
  const [, year, month, day, clock, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{4})(?:\d{2})?(Z)?)?$/.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return undefined;
  if (clock === undefined) return { kind: 'day', date };
  const time = `${clock.slice(0, 2)}:${clock.slice(2)}`;
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const shown = { date, time };
  if (utc) return { kind: 'instant', instant: Date.parse(`${date}T${time}Z`), zone: '' };
  const name = parameters['TZID'];
  if (name === undefined) return { kind: 'clock', ...shown };
  const own = known.zones.get(name);
  const zone = knownZone(name, own, known.clocks);
  if (zone) return { kind: 'instant', instant: known.clocks.instant(shown, zone), zone };
  const offset = own && offsetAt(own, shown);
  if (offset !== undefined) {
    return { kind: 'instant', instant: Date.parse(`${date}T${time}Z`) - offset * 60_000, zone: '' };
  }
  say('zone_unknown');
  return { kind: 'clock', ...shown };
}

/** `Asia/Kathmandu`, also behind an address as some calendars write it, or as the zone itself says it is called elsewhere. */
function knownZone(name: string, own: Component | undefined, { isKnown }: Zones): string | undefined {
  const [tail] = /[A-Za-z_]+\/[\w+/-]+$/.exec(name) ?? [];
  const other = own ? valueOf(own, 'X-LIC-LOCATION') : '';
  return [name, tail ?? '', other].find(isKnown);
}

/** The end of what only says how long it lasts: `PT1H30M`, `P1D`. */
function lasting(start: Moment, duration: string): Moment | undefined {
  const [, weeks, days, hours, minutes] =
    /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/.exec(
      duration.trim(),
    ) ?? [];
  const sum =
    ((Number(weeks ?? 0) * 7 + Number(days ?? 0)) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0);
  if (!(sum > 0) || start.kind === 'day') return undefined;
  if (start.kind === 'instant') return { ...start, instant: start.instant + sum * 60_000 };
  const later = new Date(Date.parse(`${start.date}T${start.time}Z`) + sum * 60_000).toISOString();
  return { kind: 'clock', date: later.slice(0, 10), time: later.slice(11, 16) };
}
