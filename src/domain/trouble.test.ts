import { describe, expect, it } from 'vitest';
import { activityOf } from './activity.ts';
import type { Json } from './json.ts';
import { placeOf } from './place.ts';
import { distanceKm } from './distance.ts';
import { leastMinutes } from './travel.ts';
import { troubles } from './trouble.ts';

const KAMPALA = { lat: 0.3476, lon: 32.5825 };
const KASESE = { lat: 0.1833, lon: 30.0833 };
const place = (id: string, values: Record<string, Json>) => [id, { ...placeOf(values), id }] as const;
const PLACES = new Map([
  place('kampala', { name: 'Kampala', position: KAMPALA }),
  place('kasese', { name: 'Kasese', position: KASESE }),
  place('far', { name: 'Far', position: KASESE, zone: 'Africa/Kinshasa' }),
  place('vague', { name: 'Vague', position: { ...KASESE, precisionKm: 400 } }),
]);
const stop = (id: string, time: string, more: Record<string, Json> = {}) => {
  const [from = '', to] = time.split('-');
  return {
    ...activityOf({ day: 'd1', time: { from, ...(to && { to }) }, ...more }),
    id,
  };
};
const kinds = (stops: ReturnType<typeof stop>[]) =>
  [...troubles(stops, PLACES)].map(([id, all]) => `${id}: ${all.map(({ kind }) => kind).join(' ')}`);

describe('distance', () => {
  it('is that over the earth, also across the date line', () => {
    expect(distanceKm(KAMPALA, KASESE)).toBeCloseTo(278.5, 0);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 1);
    expect(distanceKm(KASESE, KASESE)).toBe(0);
  });

  it('takes a bus at least the time of a good road, less what nobody knows exactly', () => {
    expect(leastMinutes(KAMPALA, KASESE)).toBe(334);
    expect(leastMinutes(KAMPALA, { ...KASESE, precisionKm: 400 })).toBe(0);
  });
});

describe('what can hardly be meant', () => {
  it('is a way that takes longer than there is', () => {
    const far = stop('visit', '10:00-12:00', { place: 'kasese' });
    const opening = stop('opening', '08:00-09:00', { place: 'kampala' });
    const [trouble] = troubles([far, opening], PLACES).get('visit') ?? [];
    expect(trouble).toMatchObject({ kind: 'travel', km: 278, minutes: 334, left: 60 });
    expect(kinds([opening, stop('visit', '15:00', { place: 'kasese' })])).toEqual([]);
  });

  it('is none where the bus itself fills the time, hours are of two zones, or the place is vague', () => {
    const opening = stop('opening', '08:00-09:00', { place: 'kampala' });
    const bus = stop('bus', '09:00-15:00', { type: 'travel', place: 'kasese' });
    expect(kinds([opening, bus, stop('visit', '15:00-16:00', { place: 'kasese' })])).toEqual([]);
    expect(kinds([opening, stop('visit', '10:00', { place: 'far' })])).toEqual([]);
    expect(kinds([opening, stop('visit', '10:00', { place: 'vague' })])).toEqual([]);
  });

  it('is an end before the beginning, where it would be no night', () => {
    expect(kinds([stop('visit', '11:00-09:00')])).toEqual(['visit: backwards']);
    expect(kinds([stop('bus', '20:00-07:00')])).toEqual([]);
  });

  it('is two stops at once, and who leads both', () => {
    const both = [
      stop('a', '08:00-10:00', { leads: ['rosa', 'amina'] }),
      stop('b', '09:00', { leads: ['rosa'] }),
    ];
    expect(kinds(both)).toEqual(['a: overlap person', 'b: overlap person']);
    expect(
      kinds([stop('a', '08:00-09:00', { leads: ['rosa'] }), stop('b', '09:00', { leads: ['rosa'] })]),
    ).toEqual([]);
  });
});
