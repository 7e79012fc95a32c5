import type { WallClock } from '../../../domain/date.ts';
import type { Component } from './ics-lines.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Minutes east of UTC that a zone of the file's own has when its clocks show this: for zones that have a name of somebody's own,
 * as Outlook writes them. Undefined where its rules are none that are in use.
 */
export function offsetAt(zone: Component, { date, time }: WallClock): number | undefined {
  const shown = Date.parse(`${date}T${time}Z`);
  let found: { onset: number; offset: number } | undefined;
  let earliest: { onset: number; from: number } | undefined;
  for (const rule of zone.components) {
    const value = (name: string) => rule.properties.find((property) => property.name === name)?.value ?? '';
    const [offset, from] = [minutesOf(value('TZOFFSETTO')), minutesOf(value('TZOFFSETFROM'))];
    if (offset === undefined) return undefined;
    const begins = clockOf(value('DTSTART'));
    const onsets =
      begins === undefined ? [Number.NEGATIVE_INFINITY] : onsetsOf(begins, value('RRULE'), shown);
    if (onsets === undefined) return undefined;
    for (const onset of onsets) {
      if (onset <= shown && (found === undefined || onset > found.onset)) found = { onset, offset };
      if (earliest === undefined || onset < earliest.onset) earliest = { onset, from: from ?? offset };
    }
  }
  return found?.offset ?? earliest?.from;
}

/** `+0545`, `-0330` */
function minutesOf(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})(?:\d{2})?$/.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function clockOf(text: string): number | undefined {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(text.trim()) ?? [];
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number.isNaN(instant) ? undefined : instant;
}

/** When the rule begins to hold in the year of `shown` and the one before; undefined for a rule of another shape. */
function onsetsOf(begins: number, rule: string, shown: number): number[] | undefined {
  if (rule === '') return [begins];
  const part = Object.fromEntries(rule.split(';').map((each) => each.split('=')));
  const { FREQ: often, BYMONTH: month, BYDAY: day, UNTIL: until } = part;
  const [, nth, weekday] = /^([+-]?\d)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(day)) ?? [];
  if (often !== 'YEARLY' || weekday === undefined || !(Number(month) >= 1 && Number(month) <= 12))
    return undefined;
  const year = new Date(shown).getUTCFullYear();
  // From 1601 on, as Outlook counts: before 1970 the remainder is negative.
  const clock = ((begins % DAY) + DAY) % DAY;
  const last = until === undefined ? Number.POSITIVE_INFINITY : (clockOf(String(until)) ?? 0) + DAY;
  return [year - 1, year]
    .map((each) => nthDay(each, Number(month), Number(nth ?? 1), WEEKDAYS.indexOf(weekday)) + clock)
    .filter((onset) => onset >= begins && onset <= last);
}

/** Midnight of the second Sunday in March, of the last in October (−1). */
function nthDay(year: number, month: number, nth: number, weekday: number): number {
  const edge = nth > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0);
  const at = new Date(edge).getUTCDay();
  const away = nth > 0 ? (weekday - at + 7) % 7 : -((at - weekday + 7) % 7);
  return edge + (away + (nth > 0 ? nth - 1 : nth + 1) * 7) * DAY;
}
