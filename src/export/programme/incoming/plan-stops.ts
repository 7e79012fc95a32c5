import { ACTIVITY_TYPES } from '../../../domain/activity.ts';
import { addDays, daysBetween, timeToMinutes, type WallClock } from '../../../domain/date.ts';
import { sumOf } from '../../../domain/field-key.ts';
import type { Json } from '../../../domain/json.ts';
import type { Zones } from '../../../domain/zone.ts';
import { stopUid } from '../ics.ts';
import { lineTitle } from '../stop-line.ts';
import type { IcsEvent, Moment } from './ics-events.ts';
import { createPlan, type Fault, type Plan, type PlanMaker, type Standing } from './plan.ts';
import { createPlaces, type PlaceMaker } from './plan-places.ts';
import { cleanWords } from './text.ts';

type Fields = Record<string, Json>;

/**
 * What the events of a calendar would change. One that left this route as a stop is that stop; any other makes a stop, the same one
 * however often it is read. What the calendar doesn't say stays as it is.
 */
export function planStops(events: readonly IcsEvent[], faults: readonly Fault[], standing: Standing): Plan {
  const plan = createPlan(standing);
  const places = createPlaces(plan, standing);
  for (const fault of faults) plan.say(fault);
  const days = new Map(
    standing.parts.days.flatMap(({ id, date }): [string, string][] => (date ? [[date, id]] : [])),
  );
  const seen = new Set<string>();
  const uids = new Map(standing.parts.activities.map(({ id }) => [stopUid(id, standing.parts.id), id]));
  for (const event of events) {
    const id = uids.get(event.uid) ?? ownId(event);
    const what = cleanWords(event.say('SUMMARY')).slice(0, 100);
    if (seen.has(id)) plan.say({ at: event.line, code: 'twice', what });
    else if (plan.isBinned(id)) plan.say({ at: event.line, code: 'in_bin', what });
    else takeStop(event, id, { plan, places, days, standing });
    seen.add(id);
  }
  return plan.done();
}

/** An event of this app keeps its stop's id on another phone too; any other has one made from its own. */
function ownId({ uid, start, say }: IcsEvent): string {
  const [, own] = /^([\w-]{1,64})\.[\w-]+@bitacora$/.exec(uid) ?? [];
  return own ?? `ics-${sumOf(uid || `${JSON.stringify(start)} ${say('SUMMARY')}`)}`;
}

interface Around {
  readonly plan: PlanMaker;
  readonly places: PlaceMaker;
  /** date → day; days that are made are put in */
  readonly days: Map<string, string>;
  readonly standing: Standing;
}

function takeStop(event: IcsEvent, id: string, { plan, places, days, standing }: Around): void {
  const { parts, words } = standing;
  const stop = parts.activities.find((each) => each.id === id);
  const placeName = cleanWords(event.say('LOCATION')).replaceAll('\n', ', ').slice(0, 200);
  const place = placeName === '' ? undefined : places.named(placeName, geoOf(event.say('GEO')));
  const { zones } = parts;
  const usual = zones.of({ zone: stop?.zone ?? '', place: place ?? stop?.place }, parts);
  const said = event.start.kind === 'instant' ? event.say('X-BITACORA-ZONE') || event.start.zone : '';
  const zone = stop === undefined && zones.isKnown(said) ? said : usual;
  const from = shownIn(event.start, zone, zones);
  const at = days.get(from.date) ?? newDay(from.date, { plan, days });
  const type = ACTIVITY_TYPES.find((each) => each === event.say('X-BITACORA-TYPE'));
  const title = cleanWords(event.say('SUMMARY')).replaceAll('\n', ' ');
  const isUnnamed = title === lineTitle({ title: '', type: stop?.type ?? type }, words);
  const fields: Fields = {
    day: at,
    ...timeFields(event, { from, until: event.end && shownIn(event.end, zone, zones) }, (code) =>
      plan.say({ at: event.line, code, what: title.slice(0, 100) }),
    ),
    ...(title !== '' && !(isUnnamed && (stop?.title ?? '') === '') && { title }),
    ...(place !== undefined && { place }),
    ...(type !== undefined && { type }),
    ...(stop === undefined && zone !== zones.of({ zone: '', place }, parts) && { zone }),
    ...descriptionFields(event),
  };
  plan.take({ kind: 'activity', id, name: title || lineTitle({ title: '', type }, words), fields });
}

function newDay(date: string, { plan, days }: Pick<Around, 'plan' | 'days'>): string {
  const id = plan.freeId(`day-${date}`);
  days.set(date, id);
  plan.take({ kind: 'day', id, name: date, fields: { date } });
  return id;
}

function shownIn(moment: Moment, zone: string, { clock }: Zones): Shown {
  if (moment.kind === 'day') return { date: moment.date, time: undefined };
  if (moment.kind === 'clock') return moment;
  return clock(moment.instant, zone);
}

function timeFields(
  { say }: IcsEvent,
  { from, until: end }: { from: Shown; until: Shown | undefined },
  fault: (code: Fault['code']) => void,
): Fields {
  if (from.time === undefined) {
    if (end && daysBetween(from.date, end.date) > 1) fault('many_days');
    const to = say('X-BITACORA-TO');
    return { time: timeToMinutes(to) === undefined ? {} : { to } };
  }
  const to = end?.time === undefined ? undefined : endOf({ date: from.date, time: from.time }, end);
  if (to === TOO_LONG) fault('too_long');
  return { time: { from: from.time, ...(to !== undefined && to !== TOO_LONG && { to }) } };
}

/** Stands for an end that hours alone can't say. */
const TOO_LONG = 'too_long';

interface Shown {
  readonly date: string;
  /** absent where it takes the whole day */
  readonly time: string | undefined;
}

/** An end that says its hour alone: less than a day after its beginning. */
function endOf(from: WallClock, to: Shown): string | undefined {
  const time = to.time ?? '';
  const days = daysBetween(from.date, to.date);
  if (days < 0 || (days === 0 && time <= from.time)) return undefined;
  const isNext = to.date === addDays(from.date, 1);
  if (days > 1 || (isNext && time > from.time)) return TOO_LONG;
  return isNext && time === '00:00' && from.time !== '00:00' ? '24:00' : time;
}

/** The parts of a description that nobody has touched since it was made; else its words, as what the stop is about. */
function descriptionFields({ say }: IcsEvent): Fields {
  const words = cleanWords(say('DESCRIPTION'));
  const isOwn = say('X-BITACORA-SUM') === sumOf(say('DESCRIPTION'));
  const parts: Fields = isOwn
    ? { about: say('X-BITACORA-ABOUT'), host: say('X-BITACORA-HOST'), bring: say('X-BITACORA-BRING') }
    : { about: words };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** `27.61;84.57` */
function geoOf(text: string): { lat: number; lon: number } | undefined {
  const [lat, lon] = text.split(';').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (lat === undefined || lon === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}
