import ICAL from 'ical.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, nepal, programme, standing, WORDS } from '../../../tests/fixtures/programme.ts';
import type { Draft } from '../../domain/draft.ts';
import { programmeIcs } from './ics.ts';

const icsOf = (drafts: readonly Draft[]) => programmeIcs(standing(drafts).parts, WORDS);

/** As an independent reader understands it. */
function eventsOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const day = (date: string, id = 'd') => programme('day', id, { date, title: '' });
const stop = (fields: Draft['fields']) => programme('activity', 's', { day: 'd', title: 'Visit', ...fields });

describe('the programme as a calendar', () => {
  test('is read by another program, each stop once, at its instant', () => {
    const drafts = nepal();
    const events = eventsOf(icsOf(drafts));
    expect(events).toHaveLength(drafts.filter(({ kind }) => kind === 'activity').length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const { activities, days } = standing(drafts).parts;
    const timed = activities.filter(({ time }) => time.from);
    for (const { id, day: on, time } of timed) {
      const date = days.find((each) => each.id === on)?.date;
      const event = events.find(({ uid }) => uid === `${id}.r1@bitacora`);
      // Nepal is 5 h 45 min ahead, all year.
      expect(event?.startDate.toUnixTime()).toBe(Date.parse(`${date}T${time.from}:00+05:45`) / 1000);
    }
  });

  test('is the same bytes for the same programme, whatever order it comes in', () => {
    expect(icsOf(nepal().reverse())).toBe(icsOf(nepal()));
  });

  test('keeps every line within 75 octets and its words whole, in any script', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 20, maxLength: 160, size: 'max' });
    fc.assert(
      fc.property(words, words, (title, about) => {
        const ics = icsOf([day('2026-03-03'), stop({ title: `x${title}`, about, time: { from: '09:00' } })]);
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const [event] = eventsOf(ics);
        expect(event?.summary).toBe(`x${title}`.replaceAll(/[^\n\t\P{Cc}]/gu, ''));
      }),
      { numRuns: 200 },
    );
  });

  test('says an end on the next day, none, and a whole day', () => {
    const at = (time: Draft['fields'][string]) => icsOf([day('2026-12-31'), stop({ time })]);
    expect(at({ from: '22:30', to: '01:15' })).toMatch(
      /DTSTART;TZID=Asia\/Kathmandu:20261231T223000\r\nDTEND;TZID=Asia\/Kathmandu:20270101T011500/,
    );
    expect(at({ from: '22:30' })).not.toContain('DTEND');
    expect(at({})).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
    expect(at({ from: '20:00', to: '24:00' })).toContain('DTEND;TZID=Asia/Kathmandu:20270101T000000');
  });

  test('goes by the stop’s zone, its place’s, the route’s, and stands in UTC where clocks change on the way', () => {
    const route = programme('route', 'route', { zone: 'Africa/Kampala' });
    const place = programme('place', 'p', { name: 'Kigali', zone: 'Africa/Kigali' });
    const at = (fields: Draft['fields'], date = '2026-03-29') =>
      icsOf([day(date), route, place, stop({ time: { from: '09:00' }, ...fields })]);
    expect(at({})).toContain('DTSTART;TZID=Africa/Kampala:');
    expect(at({ place: 'p' })).toContain('DTSTART;TZID=Africa/Kigali:');
    // Clocks went forward there that night: 09:00 is 07:00 UTC, the day before 08:00.
    expect(at({ place: 'p', zone: 'Europe/Madrid' })).toContain('DTSTART:20260329T070000Z');
    expect(at({ zone: 'Europe/Madrid' }, '2026-03-28')).toContain('DTSTART:20260328T080000Z');
    expect(at({ zone: 'Europe/Madrid' }, '2026-06-01')).toContain('TZOFFSETTO:+0200');
  });

  test('escapes what a calendar would take for itself, and lets nothing in through a title', () => {
    const ics = icsOf([
      day('2026-03-03'),
      stop({ title: 'a;b,c\\d\r\nEND:VEVENT', time: { from: '09:00' } }),
    ]);
    expect(ics.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(eventsOf(ics)[0]?.summary).toBe('a;b,c\\d\nEND:VEVENT');
  });

  test('is a calendar without events where no day has a date', () => {
    expect(eventsOf(icsOf([programme('day', 'd', { title: 'Some day' }), stop({})]))).toEqual([]);
    expect(eventsOf(icsOf(bare('2026-03-03', '2026-03-05')))).toEqual([]);
  });
});
