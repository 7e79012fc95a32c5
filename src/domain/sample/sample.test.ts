import { describe, expect, test } from 'vitest';
import { activityOf } from '../activity.ts';
import { consentOf, permissionOf } from '../consent.ts';
import { permissionFrom } from '../permission.ts';
import { isDate } from '../date.ts';
import { dayOf } from '../day.ts';
import type { Draft } from '../draft.ts';
import { emptyRoute } from '../empty-route.ts';
import { routeLength } from '../route-length.ts';
import { KINDS } from '../kind.ts';
import { routeOf } from '../route.ts';
import { todayOf } from '../today.ts';
import { createZones } from '../zone.ts';
import { sampleRoute } from './sample.ts';

const NAME = /^[A-Za-z0-9_./:-]{1,64}$/;
const kind = (drafts: readonly Draft[], of: string) => drafts.filter((draft) => draft.kind === of);
const zones = createZones('UTC');
const todayIn = (drafts: readonly Draft[], date: string, time: string) =>
  todayOf(
    {
      days: kind(drafts, 'day').map(({ id, fields }) => ({ id, ...dayOf(fields) })),
      activities: kind(drafts, 'activity').map(({ id, fields }) => ({ id, ...activityOf(fields) })),
      places: new Map(),
      route: { zone: '' },
    },
    { now: zones.instant({ date, time }, zones.own), zones },
  );

describe('the sample', () => {
  test.each(['en', 'es', 'fr'])('holds in %s what the kinds can hold, under ids of its own', (lang) => {
    const drafts = sampleRoute({ lang });
    expect(new Set(drafts.map(({ scope, id }) => `${scope}/${id}`)).size).toBe(drafts.length);
    for (const { kind, id, fields, texts = {} } of drafts) {
      expect(KINDS).toContain(kind);
      for (const name of [id, ...Object.keys(fields), ...Object.keys(texts)]) expect(name).toMatch(NAME);
      for (const value of [...Object.values(fields), ...Object.values(texts)])
        expect(value).not.toBeUndefined();
    }
  });

  test('links to nothing that it does not hold', () => {
    const drafts = sampleRoute({ lang: 'en' });
    const ids = new Set(drafts.map(({ id }) => id));
    const links = [
      'day',
      'place',
      'case',
      'activity',
      'guide',
      'interview',
      'permission',
      'mark',
      'plan',
      'source',
    ];
    for (const { fields } of drafts) {
      for (const link of links) if (typeof fields[link] === 'string') expect(ids).toContain(fields[link]);
    }
  });

  test('labels as invented whatever people say or write, and names its sources', () => {
    const drafts = sampleRoute({ lang: 'en' });
    for (const { scope, fields } of drafts) {
      if (scope !== 'programme') expect(fields['labels']).toEqual({ '*': 'invented' });
    }
    for (const { fields } of kind(drafts, 'activity')) {
      expect(JSON.stringify(fields['labels'])).toMatch(/"(time|\*)":"invented"/);
    }
    expect(routeOf(drafts[0]?.fields ?? {}).sources.length).toBe(6);
  });

  test('keeps the public dates', () => {
    const drafts = sampleRoute({ lang: 'en' });
    const dateOf = new Map(kind(drafts, 'day').map(({ id, fields }) => [id, fields['date']]));
    const dates = (type: string) =>
      kind(drafts, 'activity')
        .filter(({ fields }) => fields['type'] === type)
        .map(({ fields }) => dateOf.get(fields['day'] as string));
    expect(dates('experience_fair')).toEqual(['2014-12-06']);
    expect(dates('case_analysis')).toEqual(['2014-12-10', '2014-12-12']);
    expect(dates('plan_workshop')).toEqual(['2014-12-10', '2014-12-12', '2014-12-13']);
    expect(dates('plan_fair')).toEqual(['2014-12-13']);
  });

  test('moves to other dates with all that happens in it', () => {
    const drafts = sampleRoute({ lang: 'es', start: '2026-11-20', offset: -300 });
    const route = routeOf(drafts[0]?.fields ?? {});
    expect([route.start, route.end, route.keyDates[0]?.date]).toEqual([
      '2026-11-20',
      '2026-11-27',
      '2026-12-30',
    ]);
    const today = todayIn(drafts, '2026-11-22', '14:30');
    expect('now' in today && today.now[0]?.activity.id).toBe('activity-3-5');
    const interview = kind(drafts, 'interview')[0]?.fields['started'];
    expect(new Date(Number(interview)).toISOString()).toBe('2026-11-22T19:20:00.000Z');
    for (const { fields } of kind(drafts, 'activity'))
      expect(fields['labels']).not.toHaveProperty('undefined');
  });

  test('has permissions that say what its consents say', () => {
    const drafts = sampleRoute({ lang: 'en' });
    const permissions = new Map(kind(drafts, 'permission').map(({ id, fields }) => [id, fields]));
    for (const { id, fields } of kind(drafts, 'consent')) {
      expect(permissionFrom(permissions.get(id) ?? {})).toEqual(permissionOf(consentOf(fields)));
    }
    expect(permissions.size).toBe(2);
  });
});

describe('an empty route', () => {
  test('has a day for each date and twelve questions', () => {
    const drafts = emptyRoute({ name: 'New', start: '2027-02-27', end: '2027-03-02' });
    expect(kind(drafts, 'day').map(({ fields }) => fields['date'])).toEqual([
      '2027-02-27',
      '2027-02-28',
      '2027-03-01',
      '2027-03-02',
    ]);
    expect(kind(drafts, 'guide')).toHaveLength(1);
    expect(kind(drafts, 'question')).toHaveLength(12);
  });

  test('has no days where the dates make no sense', () => {
    for (const [start, end] of [
      ['2027-03-02', '2027-03-01'],
      ['2027-02-30', '2027-03-01'],
      ['2026-01-01', '2027-01-01'],
    ] as const) {
      expect(routeLength(start, end)).toBeUndefined();
      expect(kind(emptyRoute({ name: 'x', start, end }), 'day')).toEqual([]);
    }
    expect(isDate('2028-02-29')).toBe(true);
  });
});
