import type { Draft } from '../../draft.ts';
import type { Label } from '../../field.ts';
import type { Json } from '../../json.ts';
import { firstRanks } from '../../rank.ts';
import { STOP_TITLES } from '../nepal-days.ts';
import { saidIn, type Say } from '../phrase.ts';
import type { KnownAct, KnownRoute, KnownStop } from './facts.ts';

/** Places, cases and activities of a route; `spread` are the days of each stop. */
export function knownStops(facts: KnownRoute, spread: readonly (readonly number[])[], say: Say): Draft[] {
  const cases = facts.stops.filter(({ case: held }) => held !== undefined);
  const ranks = firstRanks(cases.length);
  return facts.stops.flatMap((stop, index) => {
    const number = cases.indexOf(stop);
    return [
      place(stop, index + 1, say),
      ...(number === -1
        ? []
        : [heldCase(stop, index + 1, { weave: number % 8, rank: ranks[number] ?? '' }, say)]),
      ...activities(stop, index + 1, spread[index] ?? [], say),
    ];
  });
}

function place({ place: name, at, zone }: KnownStop, number: number, say: Say): Draft {
  const labels: Record<string, Label> = { name: at ? 'source' : 'approximate' };
  const fields: Record<string, Json> = { name: saidIn(say, name) };
  if (at) {
    const [lat, lon, precisionKm] = at;
    fields['position'] = { lat, lon, precisionKm };
    labels['position'] = 'approximate';
  }
  if (zone) {
    fields['zone'] = zone;
    labels['zone'] = 'approximate';
  }
  return { scope: 'programme', kind: 'place', id: `place-${number}`, fields: { ...fields, labels } };
}

type Order = { readonly weave: number; readonly rank: string };

function heldCase(stop: KnownStop, number: number, order: Order, say: Say): Draft {
  const title = stop.case === true || stop.case === undefined ? stop.place : stop.case;
  const labels: Record<string, Label> = { title: stop.at ? 'source' : 'approximate', place: 'source' };
  const fields: Record<string, Json> = { title: saidIn(say, title), place: `place-${number}`, ...order };
  if (stop.host) {
    fields['host'] = saidIn(say, stop.host);
    labels['host'] = 'source';
  }
  if (stop.question) {
    fields['axis'] = say(stop.question);
    labels['axis'] = 'source';
  }
  return { scope: 'programme', kind: 'case', id: `case-${number}`, fields: { ...fields, labels } };
}

/** Where no source says what was done there, it was visited. */
const VISIT: readonly KnownAct[] = [{ type: 'field_visit', typeIs: 'approximate' }];

/** Hours that nobody knows, in which a day has room for what is known of it. */
const HOURS = [
  { from: '08:30', to: '10:30' },
  { from: '11:00', to: '12:30' },
  { from: '14:00', to: '15:30' },
  { from: '16:00', to: '17:30' },
];

function activities(stop: KnownStop, number: number, days: readonly number[], say: Say): Draft[] {
  const acts = stop.acts ?? VISIT;
  const ranks = firstRanks(acts.length);
  return days.flatMap((day) =>
    acts.map((act, index) => ({
      scope: 'programme' as const,
      kind: 'activity',
      id: `activity-${day}-${number}-${index + 1}`,
      fields: {
        ...activity(stop, act, say),
        day: `day-${day}`,
        place: `place-${number}`,
        ...(stop.case === undefined ? {} : { case: `case-${number}` }),
        time: HOURS[index % HOURS.length] ?? {},
        rank: ranks[index] ?? '',
      },
    })),
  );
}

function activity(stop: KnownStop, { type, typeIs, title }: KnownAct, say: Say): Record<string, Json> {
  const labels: Record<string, Label> = {
    type: typeIs,
    title: title ? 'source' : typeIs,
    day: stop.days ? 'source' : 'approximate',
    time: 'invented',
    place: 'source',
  };
  const fields: Record<string, Json> = { type, title: title ? saidIn(say, title) : say(STOP_TITLES[type]) };
  if (stop.case !== undefined) labels['case'] = 'source';
  if (stop.about) {
    fields['about'] = say(stop.about);
    labels['about'] = stop.aboutIs ?? 'source';
  }
  if (type === 'field_visit') {
    fields['guide'] = 'guide-1';
    labels['guide'] = 'invented';
  }
  return { ...fields, labels };
}
