import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../merge/cell.ts';
import { setField } from '../merge/fields.ts';
import { makeStamp } from '../merge/stamp.ts';
import type { WirePatch, WirePiece, WireValue } from '../protocol/wire-patch.ts';
import { applyChange, beginRecord } from './apply.ts';
import { waitingOf } from './offer.ts';
import { isPlain, packedWaiting, packRow, unpackRow } from './packed-row.ts';
import { readPatch, patchToStroke, receivePatch, sortPatches } from './receive.ts';

const REF = { scope: 'team', id: 'n1' } as const;
const PEN = { device: 'anaphone00', now: 1_790_000_000_123 };
const STAMP = makeStamp(PEN.now, 0, PEN.device);
const SEEN = { beaphone00: '000000000001-0000' };

const RARE: readonly [string, Json][] = [
  ['__proto__', true],
  ['_deleted', null],
  ['_deleted', { by: 'ana', seen: {} }],
  ['_erased', { by: 'ana', at: 1, reason: '', chunks: [] }],
];
/** Most records have none of them. */
const rare = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...RARE]));

const id = fc.constantFrom('', 'a1', 'b2', 'c3');
/** Fields that lists, links and the state of a record are read from, and such as every object inherits. */
const values = fc
  .record(
    {
      title: fc.jsonValue() as fc.Arbitrary<Json>,
      created: fc.oneof(fc.integer(), fc.constant('now')),
      started: fc.integer(),
      plan: id,
      sound: id,
      source: fc.oneof(id, fc.integer()),
      permissions: fc.oneof(fc.array(id), id),
      moved: fc.oneof(fc.record({ media: id, at: fc.nat() }), fc.constant('elsewhere')),
      constructor: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((known) =>
    rare.map((fields) => {
      const all: Record<string, Json> = { ...known };
      for (const [field, value] of fields) setField(all, field, value);
      return all;
    }),
  );

function each<T>(fields: Readonly<Record<string, Json>>, content: (value: Json) => T): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [field, value] of Object.entries(fields)) setField(all, field, content(value));
  return all;
}

it('makes of a record that is begun what any change comes to', () => {
  fc.assert(
    fc.property(values, (fields) => {
      const change = { ...REF, kind: 'note', fields };
      const whole = applyChange(undefined, change, PEN);
      const begun = beginRecord(change, PEN);
      const isStroke = whole !== undefined && Object.keys(fields).every(isPlain);
      expect(begun).toEqual(isStroke ? packRow(whole) : undefined);
      if (begun) expect(packedWaiting(begun).waiting).toEqual(whole && waitingOf(whole));
    }),
  );
});

it('waits also where the clock stands at its very beginning', () => {
  const begun = beginRecord({ ...REF, kind: 'note', fields: { title: 'Seeds' } }, { ...PEN, now: 0 });
  expect(begun).toMatchObject({ since: 0 });
  expect(begun && unpackRow(begun)).toMatchObject({ waiting: 1, since: 0 });
});

it('makes of a patch that comes what merging it comes to', () => {
  const coming = fc.tuple(values, fc.boolean(), fc.constantFrom(undefined, {}, SEEN), fc.boolean());
  fc.assert(
    fc.property(coming, ([fields, isLater, seen, hasText]) => {
      const cells = each(fields, (value): WireValue[] => [[STAMP, value, seen]]);
      if (isLater) setField(cells, 'place', [[makeStamp(PEN.now + 1, 0, PEN.device), 'Lumbini', {}]]);
      const texts = hasText ? { body: [[STAMP, 'AAA='] as WirePiece] } : {};
      const patch = { ...REF, kind: 'note', cells, texts };
      const incoming = readPatch(patch);
      const merged = incoming && receivePatch(undefined, incoming);
      const stroke = patchToStroke(patch);
      const isStroke = Object.keys(cells).every(isPlain) && !isLater && !hasText && seen !== SEEN;
      expect(stroke !== undefined).toBe(isStroke && Object.keys(cells).length > 0);
      if (stroke) expect(stroke).toEqual(merged && packRow(merged));
    }),
  );
});

it.each([
  ['a scope that nobody knows', { scope: 'street' }],
  ['a stamp that is none', { cells: { title: [['soon', 'Seeds']] } }],
  [
    'two values of a field',
    {
      cells: {
        title: [
          [STAMP, 'Seeds'],
          [makeStamp(1, 0, 'beaphone00'), 'Jars'],
        ],
      },
    },
  ],
  ['a field that holds nothing', { cells: { title: [] } }],
  ['nothing at all', { cells: {} }],
])('leaves %s to merging', (_, other) => {
  const patch = { ...REF, kind: 'note', cells: { title: [[STAMP, 'Seeds']] }, ...other } as WirePatch;
  expect(patchToStroke(patch)).toBeUndefined();
});

it('merges what one answer says of a record twice', () => {
  const whole: WirePatch = { ...REF, kind: 'note', cells: { title: [[STAMP, 'Seeds']] } };
  const other: WirePatch = { ...REF, kind: 'note', cells: { place: [[STAMP, 'Lumbini']] } };
  const alone: WirePatch = { ...whole, id: 'n2' };
  const { strokes, incoming } = sortPatches([whole, alone, other], new Set());
  expect([...strokes].map(({ key }) => key)).toEqual(['team/n2']);
  expect(incoming).toEqual([readPatch(whole), readPatch(other)]);
  const held = sortPatches([alone], new Set(['team/n2']));
  expect([[...held.strokes], held.incoming]).toEqual([[], [readPatch(alone)]]);
});
