import { describe, expect, test } from 'vitest';
import { caseOf } from '../../case.ts';
import { isDate } from '../../date.ts';
import type { Draft } from '../../draft.ts';
import { labelOf, labels } from '../../field.ts';
import { placeOf } from '../../place.ts';
import { routeOf } from '../../route.ts';
import { firstVisit, knownRoute } from './known-route.ts';
import { KNOWN_ROUTES } from './known.ts';
import { spreadStops } from './spread.ts';

const NAME = /^[A-Za-z0-9_./:-]{1,64}$/;
const LINKS = ['day', 'place', 'case', 'guide'];
/** What no source could say, because it is how records hang together and look. */
const FRAME = new Set(['labels', 'rank', 'weave']);

const each = KNOWN_ROUTES.flatMap((facts) =>
  ['en', 'es', 'fr'].map((lang) => [`${facts.id}, ${lang}`, knownRoute(facts, { lang })] as const),
);
const kind = (drafts: readonly Draft[], of: string) => drafts.filter((draft) => draft.kind === of);

describe.each(each)('%s', (_, drafts) => {
  test('is a programme alone, under ids of its own, and links to nothing that it does not hold', () => {
    const ids = new Set(drafts.map(({ id }) => id));
    expect(ids.size).toBe(drafts.length);
    for (const { scope, id, fields } of drafts) {
      expect([scope, id]).toEqual(['programme', expect.stringMatching(NAME)]);
      for (const link of LINKS) if (typeof fields[link] === 'string') expect(ids).toContain(fields[link]);
    }
  });

  test('says of every field what stands behind it, and calls hours invented', () => {
    for (const { kind: of, id, fields } of drafts) {
      if (of === 'guide' || of === 'question') continue;
      const said = labels.parse(fields['labels']);
      for (const field of Object.keys(fields))
        if (!FRAME.has(field)) expect([id, field, labelOf(said, field)]).not.toContain(undefined);
      if (of === 'activity') expect(said['time']).toBe('invented');
      if ('position' in fields) expect(said['position']).toBe('approximate');
    }
  });

  test('has a day for each of its dates, and every stop on one of them', () => {
    const route = routeOf(drafts[0]?.fields ?? {});
    const dates = kind(drafts, 'day').map(({ fields }) => fields['date']);
    expect([dates[0], dates.at(-1)]).toEqual([route.start, route.end]);
    expect(dates.every(isDate)).toBe(true);
    expect(kind(drafts, 'activity').length).toBeGreaterThan(0);
    expect(route.sources.length).toBeGreaterThan(0);
    expect([route.organiser, route.zone, route.objectives]).not.toContain('');
  });

  test('knows how far off each position may be, and has a zone that clocks know', () => {
    for (const { fields } of kind(drafts, 'place')) {
      const { position, zone } = placeOf(fields);
      if ('position' in fields) expect(position?.precisionKm).toBeGreaterThan(0);
      if (zone) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });
});

describe('routes that took place', () => {
  const find = (start: string) => KNOWN_ROUTES.find(({ id }) => id.startsWith(start));
  const made = (start: string, lang = 'en', first?: string) => {
    const facts = find(start);
    return facts ? knownRoute(facts, first ? { lang, start: first } : { lang }) : [];
  };
  const dayOfCase = (drafts: readonly Draft[], host: RegExp) => {
    const held = kind(drafts, 'case').find(({ fields }) => host.test(caseOf(fields).host));
    const stops = kind(drafts, 'activity').filter(({ fields }) => fields['case'] === held?.id);
    return [...new Set(stops.map(({ fields }) => fields['day']))];
  };

  test('keep the days that are public', () => {
    expect(dayOfCase(made('ma-2013'), /ANCA/)).toEqual(['day-2', 'day-3']);
    const panels = kind(made('la-th'), 'activity').filter(({ fields }) => fields['type'] === 'panel');
    expect(panels.map(({ fields }) => fields['day'])).toEqual(['day-2', 'day-6']);
    expect(panels.map(({ fields }) => labels.parse(fields['labels'])['day'])).toEqual(['source', 'source']);
  });

  test('leave a place that nobody found without a position, and say whose words a name is in', () => {
    const uganda = made('ug-2011', 'fr');
    const places = kind(uganda, 'place').map(({ fields }) => placeOf(fields).position !== undefined);
    expect(places).toEqual([true, false, true, true, true]);
    expect(labels.parse(uganda[0]?.fields['labels'])['name']).toBe('approximate');
    expect(labels.parse(made('ug-2011', 'es')[0]?.fields['labels'])['name']).toBe('source');
  });

  test('give each case a band of its own, in their order', () => {
    const cases = kind(made('ug-2011'), 'case').map(({ fields }) => caseOf(fields));
    expect(cases.map(({ weave }) => weave)).toEqual([0, 1, 2, 3]);
    expect(cases.map(({ rank }) => rank)).toEqual(cases.map(({ rank }) => rank).sort());
    expect(cases[1]?.axis).toBe('Can a social NGO also run a microfinance institution?');
  });

  test('move to other dates with all their days', () => {
    const moved = made('sn-mr', 'es', '2026-11-20');
    const route = routeOf(moved[0]?.fields ?? {});
    expect([route.start, route.end]).toEqual(['2026-11-20', '2026-11-30']);
    expect(kind(moved, 'day')[0]?.fields['date']).toBe('2026-11-20');
  });

  test('have a first visit within them', () => {
    expect(KNOWN_ROUTES.map((facts) => [facts.id.slice(0, 2), firstVisit(facts)])).toEqual([
      ['br', 1],
      ['sn', 4],
      ['sv', 1],
      ['ke', 3],
      ['ma', 2],
      ['la', 4],
      ['pe', 9],
      ['ug', 3],
    ]);
  });
});

test('stops without a day lie evenly between those that have one, in their order', () => {
  const stop = { place: 'x' };
  expect(spreadStops([stop, stop, stop], 9)).toEqual([[1], [4], [7]]);
  expect(spreadStops([{ ...stop, days: [2] }, stop, { ...stop, days: [6] }, stop], 8)).toEqual([
    [2],
    [4],
    [6],
    [8],
  ]);
  expect(
    spreadStops([stop, stop, stop, stop], 2)
      .flat()
      .every((day) => day >= 1 && day <= 2),
  ).toBe(true);
});
