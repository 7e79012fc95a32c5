import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json, Value } from '../merge/cell.ts';
import { setField } from '../merge/fields.ts';
import { makeStamp } from '../merge/stamp.ts';
import { applyChange } from './apply.ts';
import { receivePatch } from './receive.ts';
import { makeRow, NO_MARKS } from './row.ts';

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

it('makes of a record that is begun what it would make of any', () => {
  fc.assert(
    fc.property(values, (fields) => {
      const made = applyChange(undefined, { ...REF, kind: 'note', fields }, PEN);
      // An empty list of updates is looked at in full.
      const whole = applyChange(undefined, { ...REF, kind: 'note', fields, updates: {} }, PEN);
      expect(made).toEqual(whole);
      if (made) expect(Object.keys(made)).toEqual(Object.keys(whole ?? {}));
    }),
  );
});

it('makes of a record that comes what it would make of any', () => {
  const coming = fc.tuple(values, fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(coming, ([fields, isLater, hasSeen]) => {
      const cells = each(fields, (value): Value[] => [[STAMP, value, hasSeen ? SEEN : {}]]);
      if (isLater) setField(cells, 'place', [[makeStamp(PEN.now + 1, 0, PEN.device), 'Lumbini', {}]]);
      const state = { cells, texts: {} };
      const made = receivePatch(undefined, { ...REF, kind: 'note', state });
      const erased = cells['_erased'];
      const left = erased ? { cells: { _erased: erased }, texts: {} } : state;
      const isNothing = Object.keys(cells).length === 0;
      expect(made).toEqual(isNothing ? undefined : makeRow(REF, 'note', left, NO_MARKS));
    }),
  );
});
