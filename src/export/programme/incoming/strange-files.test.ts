import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { file, nepal, standing } from '../../../../tests/fixtures/programme.ts';
import { type FileFault, readProgramme } from './read-file.ts';
import type { PartFault } from './plan.ts';

const event = (...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Visit',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
const gpx = (...parts: string[]) => `<?xml version="1.0"?><gpx>\n${parts.join('\n')}\n</gpx>`;
const features = (...parts: object[]) => JSON.stringify({ type: 'FeatureCollection', features: parts });
const point = (name: unknown, ...coordinates: unknown[]) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates },
});
const template = (...records: unknown[]) => JSON.stringify({ format: 'bitacora-route', version: 1, records });
const deep = (open: string, close: string, times = 100_000) => open.repeat(times) + close.repeat(times);
const START = 'DTSTART:20141206T030000Z';

const REFUSED: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, FileFault])[] = [
  ['nothing', '', 'empty'],
  ['white', ' \r\n\t ', 'empty'],
  ['words', 'Dear Amina, here is the programme.', 'unknown'],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'unknown'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'unknown'],
  ['bytes of no letters', new Uint8Array([0x42, 0xc3, 0x28, 0xff]), 'unknown'],
  ['zeros', new Uint8Array(2000), 'unknown'],
  ['a ZIP', new Uint8Array(zipSync({ 'doc.kml': strToU8('<kml/>') })), 'packed'],
  ['half a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 1]), 'packed'],
  ['a table', 'Date,Start,Title\r\n2026-03-03,09:00,Visit\r\n', 'sheet'],
  ['what is far too long', 'x'.repeat(4 * 1024 * 1024 + 1), 'too_large'],
  ['a calendar without events', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR', 'empty'],
  ['a task list', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\nEND:VCALENDAR', 'empty'],
  ['calendars in calendars', 'BEGIN:VCALENDAR\r\n'.repeat(10_000), 'broken'],
  ['a page', '<!doctype html><html><body>Programme</body></html>', 'unknown'],
  ['XML of something else', '<rss><channel/></rss>', 'unknown'],
  ['KML', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>', 'kml'],
  ['half a GPX', '<gpx><wpt lat="1" lon="2"><name>A', 'broken'],
  ['a GPX that closes what is not open', '<gpx></wpt></gpx>', 'broken'],
  ['a GPX with a quote that never ends', '<gpx><wpt lat="1 lon="2></gpx>', 'broken'],
  ['two GPX in one', '<gpx></gpx><gpx></gpx>', 'broken'],
  ['a GPX whose entities grow', '<!DOCTYPE gpx [<!ENTITY a "&b;&b;">]><gpx><wpt>&a;</wpt></gpx>', 'broken'],
  ['a GPX without points', gpx('<metadata/>'), 'empty'],
  ['a deep GPX', `<gpx>${deep('<a>', '</a>')}</gpx>`, 'broken'],
  ['half a JSON', '{"type":"FeatureCollection","features":[', 'broken'],
  ['JSON of something else', '{"hello":"world"}', 'unknown'],
  ['a list', '[1,2,3]', 'unknown'],
  ['a deep list', deep('[', ']'), 'unknown'],
  ['a GeoJSON without features', features(), 'empty'],
  ['a GeoJSON whose features are none', '{"type":"FeatureCollection","features":7}', 'unknown'],
  ['a template without records', template(), 'empty'],
  ['a template whose records are words', '{"format":"bitacora-route","records":"all"}', 'unknown'],
];

const TAKEN_IN_PART: readonly (readonly [string, string, PartFault[], number])[] = [
  ['an event that comes again', event(START, 'RRULE:FREQ=SECONDLY'), ['recurring'], 0],
  ['one day of a series', event(START, 'RECURRENCE-ID:20141206T030000Z'), ['recurring'], 0],
  ['what was called off', event(START, 'STATUS:CANCELLED'), ['cancelled'], 0],
  ['an event without a start', event('DTEND:20141206T030000Z'), ['no_start'], 0],
  ['a day that no calendar has', event('DTSTART:20140230T030000Z'), ['no_start'], 0],
  ['an hour that no clock has', event('DTSTART:20141206T256100Z'), ['no_start'], 0],
  ['a year of six digits', event('DTSTART:999999991231T000000Z'), ['no_start'], 0],
  [
    'an event that never ends',
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${START}\r\nSUMMARY:Cut`,
    ['not_ended'],
    0,
  ],
  [
    'an event of three days',
    event('DTSTART;VALUE=DATE:20141206', 'DTEND;VALUE=DATE:20141209'),
    ['many_days'],
    1,
  ],
  ['an event of thirty hours', event(START, 'DTEND:20141207T090000Z'), ['too_long'], 1],
  ['an end before its beginning', event(START, 'DTEND:20141206T020000Z'), [], 1],
  ['a zone that nobody knows', event('DTSTART;TZID=Mars/Base:20141206T090000'), ['zone_unknown'], 1],
  ['the same event twice', event(START, 'END:VEVENT', 'BEGIN:VEVENT', 'UID:a', START), ['twice'], 1],
  ['lines without a colon', event(START, 'NONSENSE', ':x', ';;;', 'X;Y'), [], 1],
  ['a title of a million letters', event(START, `SUMMARY:${'x'.repeat(1e6)}`), [], 1],
  ['a place off the globe', gpx('<wpt lat="91" lon="0"><name>A</name></wpt>'), ['off_globe'], 0],
  ['a place that is nowhere', gpx('<wpt lat="" lon="1e400"><name>A</name></wpt>'), ['no_position'], 0],
  ['a place without a name', gpx('<wpt lat="1" lon="2"/>'), ['no_name'], 0],
  ['a track', gpx('<trk><name>Walk</name></trk>'), ['track'], 0],
  [
    'one name in two places',
    gpx('<wpt lat="1" lon="2"><name>A</name></wpt>', '<wpt lat="3" lon="2"><name>á </name></wpt>'),
    ['twice'],
    1,
  ],
  ['an area', features({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } }), ['no_point'], 0],
  [
    'features that are none',
    JSON.stringify({ type: 'FeatureCollection', features: [null, 7, 'x', []] }),
    ['no_point', 'no_point', 'no_point', 'no_point'],
    0,
  ],
  ['coordinates that are words', features(point('A', '84', '27')), ['no_position'], 0],
  ['latitude first', features(point('A', 27, 184)), ['off_globe'], 0],
  ['a name that is a number', features(point(7, 84, 27)), ['no_name'], 0],
  [
    'records of other kinds',
    template({ kind: 'person', id: 'p', fields: { name: 'X' } }, 5, { kind: 'consent', id: 'c' }),
    ['unknown_kind', 'unknown_kind', 'unknown_kind'],
    0,
  ],
  ['a record with a strange id', template({ kind: 'place', id: '../x', fields: {} }), ['unknown_kind'], 0],
  ['a second route', template({ kind: 'route', id: 'other', fields: { name: 'X' } }), ['unknown_kind'], 0],
  [
    'a day that is no number',
    template({ kind: 'day', id: 'n', fields: { on: '2014' } }, { kind: 'day', id: 'm', fields: { on: 1e9 } }),
    ['no_day', 'no_day'],
    0,
  ],
  [
    'a field as deep as a well',
    template({ kind: 'place', id: 'n', fields: { name: JSON.parse(deep('[', ']', 5000)) } }),
    [],
    1,
  ],
  [
    'a field of the prototype',
    template(JSON.parse('{"kind":"place","id":"__proto__","fields":{"__proto__":{"a":1},"name":"N"}}')),
    [],
    1,
  ],
]; // prettier-ignore

describe('files that are broken, foreign or mean', () => {
  const now = standing(nepal());
  test('are more than forty', () => {
    expect(new Set([...REFUSED, ...TAKEN_IN_PART].map(([name]) => name)).size).toBeGreaterThan(40);
  });

  test.each(REFUSED)('%s is refused with a reason', async (_, content, reason) => {
    expect(await readProgramme(file(content), now.parts.zones)).toEqual({ ok: false, reason });
  });

  test.each(TAKEN_IN_PART)('%s is said, and the rest is taken', async (_, content, codes, count) => {
    const began = performance.now();
    const read = await readProgramme(file(content), now.parts.zones);
    if (!read.ok) throw new Error(read.reason);
    const { planned, faults } = read.plan(now);
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(planned.filter(({ kind }) => kind !== 'day')).toHaveLength(count);
    expect(performance.now() - began).toBeLessThan(5000);
    // Whatever is taken can be kept: plain, and of a modest size.
    expect(JSON.stringify(planned).length).toBeLessThan(20_000);
  });

  test('long walks of strange signs end soon', async () => {
    const many = [
      `BEGIN:VCALENDAR\r\n${'X;A="'.repeat(400_000)}`,
      `BEGIN:VCALENDAR\r\n${'\r\n '.repeat(700_000)}`,
      `<gpx ${'a="b" '.repeat(500_000)}></gpx>`,
      `<gpx>${'<!--'.repeat(500_000)}</gpx>`,
      `<gpx>${'&amp;'.repeat(500_000)}</gpx>`,
      `,${'"'.repeat(3_000_000)}`,
    ];
    const began = performance.now();
    for (const content of many) await readProgramme(file(content), now.parts.zones);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('zones of calendars', () => {
  const now = standing([...nepal()]);
  /** What Outlook writes for a zone by its own name. */
  const OUTLOOK = [
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:Eastern Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  test.each([
    ['DTSTART:20260703T120000Z', '17:45'],
    ['DTSTART:20260703T120000', '12:00'],
    ['DTSTART;TZID=America/New_York:20260703T080000', '08:00'],
    ['DTSTART;TZID="/freeassociation.sourceforge.net/Asia/Kathmandu":20260703T174500', '17:45'],
    ['DTSTART;TZID=Eastern Standard Time:20260703T080000', '17:45'],
    ['DTSTART;TZID=Eastern Standard Time:20260103T080000', '18:45'],
    ['DTSTART;TZID=Eastern Standard Time:20260308T030000', '12:45'],
    ['DTSTART;TZID=Eastern Standard Time:20261101T003000', '10:15'],
  ])('%s is %s where the stop is', async (line, from) => {
    const text = [...OUTLOOK, 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:x', line, 'END:VEVENT', 'END:VCALENDAR'].join(
      '\n',
    );
    const read = await readProgramme(file(text), now.parts.zones);
    if (!read.ok) throw new Error(read.reason);
    const stop = read.plan(now).planned.find(({ kind }) => kind === 'activity');
    expect(stop?.fields['time']).toEqual({ from });
    expect(stop?.fields['zone']).toBe(line.includes('New_York') ? 'America/New_York' : undefined);
  });
});
