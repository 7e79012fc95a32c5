import { describe, expect, it } from 'vitest';
import { activityOf } from '../activity.ts';
import { placeOf } from '../place.ts';
import { troubles } from '../trouble.ts';
import { SKELETONS } from './names.ts';
import { skeletonRoute } from './skeleton.ts';

const LENGTH = { seven: 7, nine: 9, fifteen: 15 };

const make = (skeleton: (typeof SKELETONS)[number], lang = 'en') => {
  let made = 0;
  return skeletonRoute({ skeleton, lang, start: '2027-03-12', newId: () => `id-${(made += 1)}`, guide: 'g' });
};

describe.each(SKELETONS)('the skeleton of %s days', (skeleton) => {
  const { frame, records } = make(skeleton);
  const of = (kind: string) => records.filter((draft) => draft.kind === kind);
  const stops = of('activity').map(({ id, fields }) => ({ ...activityOf(fields), id }));

  it('has so many days, each with stops, opens with an opening and ends after a plan fair', () => {
    const dates = of('day').map(({ fields }) => fields['date']);
    expect(dates).toHaveLength(LENGTH[skeleton]);
    expect([dates[0], dates.at(-1)]).toEqual([frame.start, frame.end]);
    for (const day of of('day')) expect(stops.some((stop) => stop.day === day.id)).toBe(true);
    expect(stops[0]?.type).toBe('induction');
    expect(stops.filter(({ type }) => type === 'plan_fair')).toHaveLength(1);
  });

  it('analyses each case once, after it was visited, and lets nothing overlap', () => {
    const cases = of('case').map(({ id }) => id);
    for (const id of cases) {
      const order = stops.filter((stop) => stop.case === id).map(({ type }) => type);
      expect(order.filter((type) => type === 'case_analysis')).toHaveLength(1);
      expect(order[0]).toBe('field_visit');
    }
    expect(troubles(stops, new Map([['p', { ...placeOf({}), id: 'p' }]])).size).toBe(0);
  });

  it('speaks three languages', () => {
    const titles = (lang: string) => make(skeleton, lang).records.map(({ fields }) => fields['title']);
    expect(titles('es')).not.toEqual(titles('en'));
    expect(titles('fr')).not.toEqual(titles('es'));
    expect(titles('de')).toEqual(titles('en'));
  });
});
