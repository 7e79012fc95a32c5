import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityOf } from './activity.ts';
import { dayOf } from './day.ts';
import { todayOf } from './today.ts';
import { createZones } from './zone.ts';

const zones = createZones('Europe/Madrid');
const utc = (clock: string, zone: string) => {
  const [date = '', time = ''] = clock.split(' ');
  return new Date(zones.instant({ date, time }, zone)).toISOString().slice(0, 16);
};
const ZONES = [
  'Africa/Kampala',
  'America/Bogota',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Madrid',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const instants = fc.date({
  min: new Date('2010-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});

describe('a zone', () => {
  test('turns what clocks show into an instant', () => {
    expect(utc('2026-07-01 14:00', 'Africa/Kampala')).toBe('2026-07-01T11:00');
    expect(utc('2026-07-01 00:15', 'Asia/Kathmandu')).toBe('2026-06-30T18:30');
    expect(utc('2026-07-01 24:00', 'Europe/Madrid')).toBe('2026-07-01T22:00');
  });

  test('takes the first of an hour that comes twice, and puts off one that is left out', () => {
    expect(utc('2026-10-25 02:30', 'Europe/Madrid')).toBe('2026-10-25T00:30');
    expect(utc('2026-10-25 03:30', 'Europe/Madrid')).toBe('2026-10-25T02:30');
    expect(utc('2026-03-29 02:30', 'Europe/Madrid')).toBe('2026-03-29T01:30');
    expect(utc('2026-03-29 01:59', 'Europe/Madrid')).toBe('2026-03-29T00:59');
    // The whole 30 December 2011 was left out in Samoa.
    expect(utc('2011-12-30 12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00');
  });

  test('never throws for what no browser knows, and goes by the next', () => {
    const within = {
      places: new Map([
        ['p', { zone: 'Asia/Kathmandu' }],
        ['q', { zone: 'Nowhere/City' }],
      ]),
      route: { zone: 'Africa/Kampala' },
    };
    expect(zones.of({ zone: 'America/Bogota', place: 'p' }, within)).toBe('America/Bogota');
    expect(zones.of({ zone: 'Not a zone', place: 'p' }, within)).toBe('Asia/Kathmandu');
    expect(zones.of({ zone: '', place: 'q' }, within)).toBe('Africa/Kampala');
    expect(zones.of({ zone: '' }, { places: new Map(), route: { zone: '??' } })).toBe('Europe/Madrid');
    expect(createZones('Mars/Base').of({ zone: '' }, { places: new Map(), route: { zone: '' } })).toBe('UTC');
    expect(zones.clock(Date.UTC(2026, 6, 1, 12), 'Not a zone').time).toBe('14:00');
  });

  test('shows again what it was asked for, in every zone and over every change of the clocks', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (date, zone) => {
        const minute = Math.floor(date.getTime() / 60_000) * 60_000;
        const back = zones.instant(zones.clock(minute, zone), zone);
        // Only what clocks show twice may come back as the earlier of the two.
        expect(zones.clock(back, zone)).toEqual(zones.clock(minute, zone));
        expect(back).toBeLessThanOrEqual(minute);
        expect(minute - back).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 500 },
    );
  });

  test('lets later hours of a day be later instants, but for what the clocks leave out', () => {
    const hours = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(instants, hours, hours, fc.constantFrom(...ZONES), (date, one, other, zone) => {
        const day = date.toISOString().slice(0, 10);
        const time = (at: number) =>
          [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
        const at = (minutes: number) => zones.instant({ date: day, time: time(minutes) }, zone);
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const isShown = (minutes: number) => zones.clock(at(minutes), zone).time === time(minutes);
        fc.pre(isShown(first) && isShown(last));
        expect(at(last)).toBeGreaterThanOrEqual(at(first));
      }),
    );
  });
});

describe('now', () => {
  const stops = [
    { id: 'visit', ...activityOf({ day: 'd', time: { from: '14:00', to: '16:00' }, place: 'kampala' }) },
    { id: 'night', ...activityOf({ day: 'd', time: { from: '22:00', to: '05:00' }, place: 'kampala' }) },
  ];
  const places = new Map([['kampala', { zone: 'Africa/Kampala' }]]);
  const planOn = (date: string) => ({
    days: [{ id: 'd', ...dayOf({ date }) }],
    activities: stops,
    places,
    route: { zone: '' },
  });

  test('is the same on every phone, whatever zone it is set to', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (date, one, other) => {
        const plan = planOn(date.toISOString().slice(0, 10));
        const [a, b] = [one, other].map((own) =>
          todayOf(plan, { now: date.getTime(), zones: createZones(own) }),
        );
        expect(a).toEqual(b);
      }),
      { numRuns: 200 },
    );
  });

  test('begins and ends with the instants of the stop, through midnight and changes of the clocks', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...ZONES),
        fc.integer({ min: -30, max: 60 * 11 }),
        (date, zone, minutes) => {
          const day = date.toISOString().slice(0, 10);
          const plan = { ...planOn(day), places: new Map([['kampala', { zone }]]) };
          const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
          const from = zones.instant({ date: day, time: '22:00' }, zone);
          const to = zones.instant({ date: next, time: '05:00' }, zone);
          const now = from + minutes * 60_000;
          const today = todayOf(plan, { now, zones });
          const isOn = today.phase === 'during' && today.now.some(({ activity }) => activity.id === 'night');
          expect(isOn).toBe(now >= from && now < to);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('takes the day from where the route is, across a border too', () => {
    const days = [
      { id: 'one', ...dayOf({ date: '2026-07-01' }) },
      { id: 'two', ...dayOf({ date: '2026-07-02' }) },
    ];
    const activities = [
      {
        id: 'bus',
        ...activityOf({ day: 'one', zone: 'America/New_York', time: { from: '20:00', to: '22:00' } }),
      },
      {
        id: 'arrival',
        ...activityOf({ day: 'two', zone: 'Asia/Kathmandu', time: { from: '08:00', to: '09:00' } }),
      },
    ];
    const plan = { days, activities, places: new Map(), route: { zone: '' } };
    const at = (iso: string) => todayOf(plan, { now: Date.parse(iso), zones });
    // 21:00 in New York is the next day in Madrid already, where the phone is.
    expect(at('2026-07-02T01:00Z')).toMatchObject({ date: '2026-07-01', day: { id: 'one' } });
    // The bus is over, and it is half past eight in Kathmandu.
    expect(at('2026-07-02T02:45Z')).toMatchObject({
      zone: 'Asia/Kathmandu',
      date: '2026-07-02',
      day: { id: 'two' },
    });
  });
});
