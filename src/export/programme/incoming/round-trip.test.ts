import { describe, expect, test } from 'vitest';
import {
  accept,
  bare,
  file,
  nepal,
  programme,
  standing,
  WORDS,
} from '../../../../tests/fixtures/programme.ts';
import type { Draft } from '../../../domain/draft.ts';
import { programmeGeojson } from '../geojson.ts';
import { programmeGpx } from '../gpx.ts';
import { programmeIcs } from '../ics.ts';
import { routeTemplate } from '../template.ts';
import type { Plan } from './plan.ts';
import { readProgramme } from './read-file.ts';

async function planFor(content: string, drafts: readonly Draft[], binned: string[] = []): Promise<Plan> {
  const now = standing(drafts, binned);
  const read = await readProgramme(file(content), now.parts.zones);
  if (!read.ok) throw new Error(read.reason);
  return read.plan(now);
}

const icsOf = (drafts: readonly Draft[]) => programmeIcs(standing(drafts).parts, WORDS);
const gpxOf = (drafts: readonly Draft[]) => programmeGpx(standing(drafts).parts, WORDS);
const geojsonOf = (drafts: readonly Draft[]) => programmeGeojson(standing(drafts).parts, WORDS);
const templateOf = (drafts: readonly Draft[]) => routeTemplate(standing(drafts).items);

describe('what was written', () => {
  test.each([
    ['ICS', icsOf],
    ['GPX', gpxOf],
    ['GeoJSON', geojsonOf],
    ['template', templateOf],
  ])('changes nothing where it came from: %s', async (_, write) => {
    const { planned, untouched, faults } = await planFor(write(nepal()), nepal());
    expect({ planned, faults }).toEqual({ planned: [], faults: [] });
    expect(untouched).toBeGreaterThan(3);
  });

  test.each([
    ['ICS', icsOf],
    ['GPX', gpxOf],
    ['GeoJSON', geojsonOf],
    ['template', templateOf],
  ])('comes in once, however often it is read: %s', async (_, write) => {
    const empty = bare('2014-12-06', '2014-12-08');
    const once = accept(empty, await planFor(write(nepal()), empty));
    expect(once.length).toBeGreaterThan(empty.length);
    expect((await planFor(write(nepal()), once)).planned).toEqual([]);
  });

  test('says on another phone what it said on the first, stop for stop', async () => {
    const route = programme('route', 'route', { name: 'Next', zone: 'Asia/Kathmandu' });
    const read = accept([route], await planFor(icsOf(nepal()), [route]));
    const told = (drafts: readonly Draft[]) => {
      const { activities, days, places } = standing(drafts).parts;
      return activities
        .map(({ id, title, type, time, host, about, bring, day, place }) => ({
          id,
          title,
          type,
          time,
          host,
          about,
          bring,
          date: days.find((each) => each.id === day)?.date,
          place: places.get(place ?? '')?.name,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    expect(told(read)).toEqual(told(nepal()));
  });

  test('keeps hours that end on the next day, those without an end and days without an hour', async () => {
    const stops = [
      { from: '22:30', to: '01:15' },
      { from: '09:00' },
      {},
      { to: '10:00' },
      { from: '20:00', to: '24:00' },
    ];
    for (const zone of ['Asia/Kathmandu', 'America/New_York', 'Pacific/Chatham']) {
      const drafts = [
        programme('route', 'route', { zone }),
        programme('day', 'd', { date: '2026-03-07' }),
        ...stops.map((time, index) => programme('activity', `s${index}`, { day: 'd', title: 'x', time })),
      ];
      const empty = [programme('route', 'route', { zone })];
      const read = standing(accept(empty, await planFor(icsOf(drafts), empty))).parts;
      expect([...read.activities].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ time }) => time)).toEqual(
        stops,
      );
      expect(read.days.map(({ date }) => date)).toEqual(['2026-03-07']);
    }
  });

  test('a description that somebody has changed in their calendar comes back as what the stop is about', async () => {
    const [moved = ''] = /DTSTART;TZID=Asia\/Kathmandu:\d+T\d+/.exec(icsOf(nepal())) ?? [];
    const changed = icsOf(nepal())
      .replace(moved, 'DTSTART;TZID=Asia/Kathmandu:20141206T070000')
      .replace(/\r\nDESCRIPTION:/, '\r\nDESCRIPTION:Come early. ');
    const { planned, untouched } = await planFor(changed, nepal());
    expect(planned).toHaveLength(1);
    expect(planned[0]?.isNew).toBe(false);
    expect(Object.keys(planned[0]?.fields ?? {}).sort()).toEqual(['about', 'time']);
    expect(planned[0]?.fields['about']).toMatch(/^Come early\. /);
    expect(untouched).toBe(standing(nepal()).parts.activities.length - 1);
  });

  test('what was thrown away stays in the bin', async () => {
    const drafts = nepal();
    const gone = standing(drafts).parts.activities[0]?.id ?? '';
    const left = drafts.filter(({ id }) => id !== gone);
    const { planned, faults } = await planFor(icsOf(drafts), left, [gone]);
    expect(planned).toEqual([]);
    expect(faults.map(({ code }) => code)).toEqual(['in_bin']);
  });
});

describe('the template of a route', () => {
  const drafts = [
    ...nepal(),
    programme('person', 'x', { name: 'Amina Secret' }),
    programme('activity', 'y', {
      day: 'gone',
      title: 'Visit',
      leads: ['x'],
      host: 'Rosa Secret',
      urgent: { text: 'Call Secret', at: 1 },
    }),
    programme('case', 'z', {
      title: 'Honey',
      host: 'Secret',
      champions: ['x'],
      before: 'Secret',
      now: 'Secret',
    }),
    programme('route', 'route', {
      name: 'Nepal',
      start: '2014-12-06',
      contacts: 'Secret',
      emergency: 'Secret',
    }),
    programme('event', 'e', { what: 'Secret' }),
    programme('saying', 'q', { media: 'Secret' }),
  ];

  test('holds nobody and no date', () => {
    const text = templateOf(drafts);
    expect(text).not.toContain('Secret');
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    for (const { fields, scope } of nepal()) {
      if (scope === 'programme' && typeof fields['host'] === 'string' && fields['host'] !== '') {
        expect(text).not.toContain(fields['host']);
      }
    }
  });

  test('begins where the next route begins', async () => {
    const next = bare('2027-05-01', '2027-05-02');
    const plan = await planFor(templateOf(nepal()), next);
    const made = standing(accept(next, plan)).parts;
    const [then, now] = [standing(nepal()).parts.days, made.days].map((days) =>
      days.map(({ date = '' }) => date).sort(),
    );
    expect(then?.[0]).toBe('2014-12-06');
    expect(now).toHaveLength(then?.length ?? 0);
    expect(now?.slice(0, 3)).toEqual(['2027-05-01', '2027-05-02', '2027-05-03']);
    const known = new Set(made.days.map(({ id }) => id));
    expect(made.activities).toHaveLength(standing(nepal()).parts.activities.length);
    expect(made.activities.filter(({ day }) => !known.has(day ?? ''))).toEqual([]);
    // What the route is called already stays.
    expect(made.route.name).toBe('Next (invented)');
  });
});
