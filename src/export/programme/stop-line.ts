import type { Activity } from '../../domain/activity.ts';
import type { Case } from '../../domain/case.ts';
import { byDate, type Day, dayNumber } from '../../domain/day.ts';
import type { Listed } from '../../domain/json.ts';
import type { Person } from '../../domain/person.ts';
import type { Place } from '../../domain/place.ts';
import type { Route } from '../../domain/route.ts';
import { programmeOf } from '../../domain/today.ts';
import type { Zones } from '../../domain/zone.ts';

type ById<T> = ReadonlyMap<string, T>;

/** What of a route is handed on as its programme. */
export interface ProgrammeParts {
  readonly route: Route;
  /** the route's id: two routes may hold stops of the same id */
  readonly id: string;
  readonly days: readonly Listed<Day>[];
  readonly activities: readonly Listed<Activity>[];
  readonly places: ById<Listed<Place>>;
  readonly cases: ById<Case>;
  /** name cards */
  readonly people: ById<Person>;
  /** when each stop was written last, ms */
  readonly changed: ReadonlyMap<string, number>;
  readonly zones: Zones;
}

/** What the files say in the language of whoever makes them. */
export interface ProgrammeWords {
  readonly type: (type: NonNullable<Activity['type']>) => string;
  readonly untitled: string;
  readonly day: (number: number) => string;
  readonly place: string;
  readonly host: string;
  readonly case: string;
  readonly leads: string;
  readonly bring: string;
  readonly until: (time: string) => string;
  readonly columns: Readonly<Record<Column, string>>;
}

export const COLUMNS = [
  'date',
  'dayTitle',
  'start',
  'end',
  'title',
  'type',
  'place',
  'lat',
  'lon',
  'case',
  'host',
  'leads',
  'about',
  'bring',
  'transport',
  'bed',
  'food',
  'zone',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A stop with all that stands around it. */
export interface StopLine {
  readonly stop: Listed<Activity>;
  readonly day: Listed<Day>;
  readonly number: number | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly title: string;
  readonly place: Listed<Place> | undefined;
  readonly case: string;
  /** the stop's own, else the case's */
  readonly host: string;
  /** names as on their cards */
  readonly leads: readonly string[];
  /** IANA */
  readonly zone: string;
}

/** The stops that have a date, in the order of the programme. */
export function stopLines(parts: ProgrammeParts, words: ProgrammeWords): StopLine[] {
  const dated = [...parts.days].sort(byDate);
  return dated.flatMap((day) => {
    const { date } = day;
    if (date === undefined) return [];
    return programmeOf(parts.activities, day.id).map((stop): StopLine => {
      const place = parts.places.get(stop.place ?? '');
      const shown = parts.cases.get(stop.case ?? '');
      return {
        stop,
        day,
        number: dayNumber(dated, day),
        date,
        title: lineTitle(stop, words),
        place,
        case: shown?.title ?? '',
        host: stop.host || (shown?.host ?? ''),
        leads: stop.leads.flatMap((id) => parts.people.get(id)?.name || []),
        zone: parts.zones.of(stop, parts),
      };
    });
  });
}

/** What a stop is called: its own title, else its kind. */
export function lineTitle({ title, type }: Pick<Activity, 'title' | 'type'>, words: ProgrammeWords): string {
  return title || (type === undefined ? words.untitled : words.type(type));
}
