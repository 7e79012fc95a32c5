import { describe, expect, it } from 'vitest';
import { ACTIVITY_TYPES, type ActivityType, activityOf } from '../../../domain/activity.ts';
import { caseOf } from '../../../domain/case.ts';
import { dayOf } from '../../../domain/day.ts';
import { personOf } from '../../../domain/person.ts';
import { placeOf } from '../../../domain/place.ts';
import { routeOf } from '../../../domain/route.ts';
import type { Change } from '../../../store/types.ts';
import { createZones } from '../../../domain/zone.ts';
import { PROGRAMME_COLUMNS } from './columns.ts';
import { compare, type Existing } from './compare.ts';
import { guessColumns, headingRow } from './guess.ts';
import { readRows } from './rows.ts';

const KINDS = Object.fromEntries(ACTIVITY_TYPES.map((type) => [type, type.replaceAll('_', ' ')])) as Record<
  ActivityType,
  string
>;
const read = (text: string, more: { start?: string; mended?: [string, string][]; from1904?: true } = {}) => {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = headingRow(rows, PROGRAMME_COLUMNS);
  const mapping = guessColumns(rows[head] ?? [], PROGRAMME_COLUMNS);
  return readRows(
    { rows, ...(more.from1904 && { from1904: true }) },
    {
      mapping,
      head,
      order: 'dmy',
      kinds: KINDS,
      start: more.start,
      mended: new Map(more.mended),
    },
  );
};
const EMPTY: Existing = {
  route: routeOf({}),
  days: [],
  activities: [],
  places: new Map(),
  cases: new Map(),
  people: [],
  zones: createZones('America/Lima'),
};
const chance = () => {
  let made = 0;
  return { newId: () => `new-${(made += 1)}`, random: () => 0.4 };
};

/** The route as it is once the changes are written. */
function after(changes: readonly Change[], { activities, days }: Existing = EMPTY): Existing {
  const of = (kind: string) => changes.filter((change) => change.kind === kind);
  const byId = <T extends object>(kind: string, make: (fields: NonNullable<Change['fields']>) => T) =>
    new Map(of(kind).map(({ id, fields = {} }) => [id, { ...make(fields), id }]));
  return {
    ...EMPTY,
    route: routeOf(of('route')[0]?.fields ?? {}),
    days: [...days, ...byId('day', dayOf).values()],
    activities: [...activities, ...byId('activity', activityOf).values()],
    places: byId('place', placeOf),
    cases: byId('case', caseOf),
  };
}

describe('columns', () => {
  it.each([
    [
      'Date|Start|End|Activity|Type|Place|Host',
      { date: 0, start: 1, end: 2, title: 3, type: 4, place: 5, host: 6 },
    ],
    [
      'Fecha|Hora de inicio|Hora de fin|Título|Lugar|Anfitrión',
      { date: 0, start: 1, end: 2, title: 3, place: 4, host: 5 },
    ],
    [
      'Jour|Début|Fin|Titre|Lieu|À apporter|Hébergement',
      { date: 0, start: 1, end: 2, title: 3, place: 4, bring: 5, bed: 6 },
    ],
    [
      'Day|Day title|Time (local)|What|Latitude|Longitude|Budget',
      { date: 0, dayTitle: 1, start: 2, title: 3, lat: 4, lon: 5 },
    ],
    ['Date of the visit|Stop name', { date: 0, title: 1 }],
  ])('are guessed from %s', (headings, mapping) => {
    expect(guessColumns(headings.split('|'), PROGRAMME_COLUMNS)).toEqual(mapping);
  });

  it('begin under a title that stands above them', () => {
    expect(headingRow([['Programme of the route'], [], ['Date', 'Start', 'Title']], PROGRAMME_COLUMNS)).toBe(
      2,
    );
    expect(headingRow([[], ['x', 'y']], PROGRAMME_COLUMNS)).toBe(1);
  });
});

describe('rows', () => {
  it('are read with the day of the row above, and a kind that is only in the title', () => {
    const { stops, wrong } = read(
      'Date|Start|End|Title|Type\n12/03/2011|8:00|9h30|Opening|\n|10am|later|Visit|\n|||Panel|',
    );
    expect(wrong).toEqual([{ row: 3, field: 'end', code: 'time', words: 'later' }]);
    expect(stops.map(({ date, time, title, type }) => [date, time, title, type])).toEqual([
      ['2011-03-12', { from: '08:00', to: '09:30' }, 'Opening', 'induction'],
      ['2011-03-12', {}, 'Panel', 'panel'],
    ]);
  });

  it('are left out with each cell that is wrong, until it is put right', () => {
    const text = 'Date|Start|Title|Lat|Lon\n12/03|25:00|Bus||\n31/02|9:00|Visit|95|x\n\n12/03|10:00|||';
    const { stops, wrong } = read(text, { start: '2011-03-01' });
    expect(stops).toEqual([]);
    expect(wrong.map(({ row, field, code, words }) => `${row} ${field} ${code} ${words}`)).toEqual([
      '2 start time 25:00',
      '3 date date 31/02',
      '3 lat position 95',
      '3 lon position x',
      '5 title no_title ',
    ]);
    const mended = read(text, {
      start: '2011-03-01',
      mended: [
        ['2 start', '15:00'],
        ['5 title', 'Lunch'],
      ],
    });
    expect(mended.stops.map(({ row, title }) => `${row} ${title}`)).toEqual(['2 Bus', '5 Lunch']);
  });

  it('name the zone of their hours by its name or its city, and count days as the file does', () => {
    const text = 'Date|Title|Time zone\n39158|Bus|kampala\n39158|Walk|Mars\n39158|Rest|';
    const { stops, wrong } = read(text, { from1904: true });
    expect(stops.map(({ date, title, zone }) => [date, title, zone])).toEqual([
      ['2011-03-18', 'Bus', 'Africa/Kampala'],
      ['2011-03-18', 'Rest', ''],
    ]);
    expect(wrong).toEqual([{ row: 3, field: 'zone', code: 'zone', words: 'Mars' }]);
    expect(read(text).stops[0]?.date).toBe('2007-03-17');
  });

  it('count days from the first, if there is one, and keep a kind that nobody knows as words', () => {
    const text = 'Day|Title|Type\nDay 2|Talk|Campfire\n|Song|Plan fair';
    expect(read(text).wrong.map(({ code }) => code)).toEqual(['no_day', 'no_day']);
    const { stops, otherKinds } = read(text, { start: '2011-02-28' });
    expect(stops.map(({ date, type }) => `${date} ${type}`)).toEqual([
      '2011-03-01 other',
      '2011-03-01 plan_fair',
    ]);
    expect(otherKinds).toEqual([{ row: 2, field: 'type', words: 'Campfire' }]);
  });
});

const SHEET = `Date|Start|End|Title|Place|Case|Leads|Bed
2011-03-12|08:00|09:00|Opening|Kampala||Rosa, Amina|Hotel
2011-03-12|09:00|12:00|Fair|kampala ||Rosa|
2011-03-13|09:00|12:00|Visit|Kasese|Bukonzo Joint||
2011-03-13|09:00|12:00|visit|Kasese|||`;

describe('taking them', () => {
  it('makes days, places, cases and people once, and says what is there twice', () => {
    const { stops } = read(SHEET);
    const compared = compare(stops, EMPTY, chance());
    expect(compared).toMatchObject({
      days: 2,
      places: ['Kampala', 'Kasese'],
      cases: ['Bukonzo Joint'],
      people: ['Rosa', 'Amina'],
    });
    expect(compared.twice.map(({ row }) => row)).toEqual([5]);
    expect(compared.fresh).toHaveLength(3);
    const made = after(compared.changes);
    expect(made.route).toMatchObject({ start: '2011-03-12', end: '2011-03-13' });
    expect(made.days.map(({ bed }) => bed)).toEqual(['Hotel', '']);
    const [opening, fair] = made.activities;
    expect([opening?.place, opening?.leads.length]).toEqual([fair?.place, 2]);
  });

  it('takes two groups at once for two stops, and knows each again by its place', () => {
    const text = 'Date|Start|Title|Place\n2011-03-12|09:00|Visit|Mill\n2011-03-12|09:00|Visit|Farm';
    const { fresh, twice, changes } = compare(read(text).stops, EMPTY, chance());
    expect([fresh.length, twice.length]).toEqual([2, 0]);
    const here = after(changes);
    expect(compare(read(text).stops, here, chance()).changes).toEqual([]);
    const moved = compare(read(text.replace('Mill', 'School')).stops, here, chance());
    expect(moved).toMatchObject({ fresh: [], places: ['School'], untouched: 1 });
    expect(moved.changed.map(({ fields }) => fields)).toEqual([['place']]);
  });

  it('gives a route without stops the zone that most rows name, and the others their own', () => {
    const text = `Date|Title|Time zone\n2011-03-12|A|Kigali\n2011-03-12|B|Kampala\n2011-03-12|C|Kampala`;
    const here = after(compare(read(text).stops, EMPTY, chance()).changes);
    expect(here.route.zone).toBe('Africa/Kampala');
    expect(here.activities.map(({ zone }) => zone)).toEqual(['Africa/Kigali', '', '']);
    const moved = compare(read(text.replace('Kigali', 'Kampala')).stops, here, chance());
    expect(moved.changed.map(({ fields }) => fields)).toEqual([['zone']]);
  });

  it('takes off who leads no more and adds who does, and leaves whoever has no name', () => {
    const people = ['Rosa', 'Amina', ''].map((name, at) => ({ ...personOf({ name }), id: `p${at}` }));
    const leads = ['p0', 'p2'];
    const day = { ...dayOf({ date: '2011-03-12' }), id: 'd1' };
    const stop = { ...activityOf({ day: 'd1', title: 'Bus', time: { from: '08:00' }, leads }), id: 'a' };
    const sheet = (words: string) =>
      compare(
        read(`Date|Start|Title|Who leads\n2011-03-12|08:00|Bus|${words}`).stops,
        { ...EMPTY, people, days: [day], activities: [stop] },
        chance(),
      ).changes.filter(({ kind }) => kind === 'activity');
    expect(sheet('Rosa')).toEqual([]);
    expect(sheet('Amina').map(({ fields }) => fields)).toEqual([{ 'lead.p1': 0, 'lead.p0': false }]);
  });

  it('leaves a stop its end where the sheet has none', () => {
    const here = after(compare(read(SHEET).stops, EMPTY, chance()).changes);
    const text = 'Date|Start|Title|Place\n2011-03-12|08:00|Opening|Entebbe';
    const { changed } = compare(read(text).stops, here, chance());
    expect(changed.map(({ fields }) => fields)).toEqual([['place']]);
  });

  it('knows a stop again by day, hour and title: the same sheet changes nothing', () => {
    const first = after(compare(read(SHEET).stops, EMPTY, chance()).changes);
    const again = compare(
      read(SHEET.replaceAll('Rosa, Amina', '').replaceAll('Rosa', '')).stops,
      first,
      chance(),
    );
    expect(again).toMatchObject({ changes: [], untouched: 3, days: 0, places: [] });
    const later = compare(
      read(SHEET.replace('09:00|12:00|Fair', '09:00|13:00|FAIR').replaceAll(/Rosa(, Amina)?/g, '')).stops,
      first,
      chance(),
    );
    expect(later.changed.map(({ stop, fields }) => [stop.title, fields])).toEqual([
      ['FAIR', ['title', 'time']],
    ]);
    expect(later.changes).toEqual([
      {
        scope: 'programme',
        kind: 'activity',
        id: first.activities[1]?.id,
        fields: { title: 'FAIR', time: { from: '09:00', to: '13:00' } },
      },
    ]);
  });
});
