import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Value } from '../merge/cell.ts';
import { mergeRecords, type RecordState } from '../merge/record.ts';
import { makeStamp, stampTime } from '../merge/stamp.ts';
import { clearSent, type Sent, sentKeys } from './offer.ts';
import { clearPacked, packedToItem, packRow, unpackRow } from './packed-row.ts';
import { liveStamps, makeRow, NO_MARKS } from './row.ts';
import type { Row } from './types.ts';

const DEVICES = ['anaphone00', 'beaphone00', 'carphone00'];
const FIELDS = ['title', 'body', 'rank', 'created', 'media', '_deleted', 'constructor', '__proto__'];

const PROTO = '__proto__';
const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;
const value = fc
  .tuple(fc.nat(50), fc.constantFrom(...DEVICES), json, fc.option(fc.nat(50)))
  .map(([wall, device, content, seen]): Value => {
    const other = DEVICES.find((each) => each !== device) ?? '';
    return [
      makeStamp(wall + 1, 0, device),
      content,
      seen === null ? {} : { [other]: stampTime(makeStamp(seen, 0, other)) },
    ];
  });
const fields = <T>(content: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), content), {
      selector: ([field]) => field,
      maxLength: 5,
    })
    .map((entries) => Object.fromEntries(entries));
const pieces = fc
  .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 3 })
  .map((walls) =>
    walls.map((wall): [string, string] => [makeStamp(wall + 1, 1, 'anaphone00'), `update ${wall}`]),
  );
const row = fc
  .tuple(fields(fc.array(value, { minLength: 1, maxLength: 4 })), fields(pieces), fc.boolean(), fc.nat(9))
  .map(([cells, texts, unsent, since]): Row => {
    const record: RecordState = mergeRecords({ cells: {}, texts: {} }, { cells, texts });
    const marks = Object.fromEntries([...liveStamps(record)].map(([field, stamps]) => [field, [...stamps]]));
    const offered = Object.values(record.texts).flatMap((each) => each.map(([stamp]) => stamp));
    return makeRow({ scope: 'team', id: 'n1' }, 'note', record, {
      ...NO_MARKS,
      reads: Object.fromEntries(Object.keys(record.texts).map((field) => [field, `words of ${field}`])),
      unread: Object.keys(record.texts).slice(0, 1),
      ...(unsent && { unsent: marks, offered, since }),
    });
  });

function sentOf({ key, unsent }: Row): Sent[] {
  return Object.entries(unsent).flatMap(([field, stamps]) => stamps.map((stamp) => ({ key, field, stamp })));
}

/** Written in one go, and not touched since. */
const stroke = fc.tuple(fields(json), fc.boolean(), fc.nat(9)).map(([values, waits, since]): Row => {
  const stamp = makeStamp(7, 0, 'anaphone00');
  const each = <T>(content: (value: Json) => T) =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, content(value)]));
  const cells = each((value): Value[] => [[stamp, value, {}]]);
  const marks = { ...NO_MARKS, ...(waits && { unsent: each(() => [stamp]), since }) };
  return makeRow({ scope: 'team', id: 'n1' }, 'note', { cells, texts: {} }, marks);
});
const any = fc.oneof(row, stroke);

/** What the browser does with what is put into a database. */
const throughDisk = <T>(stored: T): T => structuredClone(stored);

describe('a row in the database', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(any, (before) => {
        expect(unpackRow(throughDisk(packRow(before)))).toEqual(before);
      }),
    );
  });

  it('shows on screens what the whole row would', () => {
    fc.assert(
      fc.property(any, (before) => {
        expect(before).toMatchObject(packedToItem(throughDisk(packRow(before))));
      }),
    );
  });

  it('is in the index of what waits only while it waits', () => {
    fc.assert(
      fc.property(any, (before) => {
        expect('since' in packRow(before)).toBe(before.waiting === 1);
      }),
    );
  });

  it('loses the marks of what was answered without being opened, as it would opened', () => {
    const some = any.chain((before) => {
      const elsewhere = { key: before.key, field: 'title', stamp: 'elsewhere' };
      return fc.tuple(fc.constant(before), fc.subarray([...sentOf(before), elsewhere]));
    });
    fc.assert(
      fc.property(some, ([before, sent]) => {
        const cleared = clearPacked(throughDisk(packRow(before)), sent);
        expect(throughDisk(cleared)).toEqual(packRow(clearSent(before, sentKeys(sent))));
      }),
    );
  });

  it('written at one stroke holds its stamp once, until a part of it is answered or written anew', () => {
    const stamp = makeStamp(1, 0, 'anaphone00');
    const state: RecordState = {
      cells: { title: [[stamp, 'seeds', {}]], rank: [[stamp, 3, {}]], [PROTO]: [[stamp, null, {}]] },
      texts: {},
    };
    const unsent = Object.fromEntries(Object.keys(state.cells).map((field) => [field, [stamp]]));
    const waits = makeRow({ scope: 'team', id: 'n1' }, 'note', state, { ...NO_MARKS, unsent, since: 5 });
    const packed = packRow(waits);
    expect(packed.merges).toBe(`+${stamp}`);
    const all = sentOf(waits);
    expect(clearPacked(packed, all)).toEqual(packRow(clearSent(waits, sentKeys(all))));
    expect(clearPacked(packed, all)).toMatchObject({ merges: `=${stamp}` });
    const left = unpackRow(throughDisk(clearPacked(packed, all.slice(0, 1))));
    expect(Object.keys(left.unsent)).toHaveLength(2);
    expect(left).toMatchObject({ waiting: 1, since: 5 });
  });

  it('is of several strokes as soon as one field was written, seen or sent apart', () => {
    const [stamp, later] = [makeStamp(1, 0, 'anaphone00'), makeStamp(2, 0, 'anaphone00')];
    const cells = { title: [[stamp, 'seeds', {}]], rank: [[stamp, 3, {}]] } satisfies Row['cells'];
    const unsent = { title: [stamp], rank: [stamp] };
    const marks = { ...NO_MARKS, unsent, since: 5 };
    const whole = makeRow({ scope: 'team', id: 'n1' }, 'note', { cells, texts: {} }, marks);
    const others: readonly Partial<Row>[] = [
      { cells: { ...cells, rank: [[later, 3, {}]] } },
      { cells: { ...cells, rank: [[stamp, 3, { beaphone00: stampTime(later) }]] } },
      { unsent: { title: [stamp] } },
      { unsent: { ...unsent, gone: [stamp] } },
      { unsent: { title: [stamp], rank: [stamp, later] } },
      { unsent: { title: [stamp], rank: [later] } },
      { offered: [stamp] },
    ];
    for (const other of others) {
      const odd = { ...whole, ...other };
      expect(unpackRow(throughDisk(packRow(odd)))).toEqual(odd);
    }
  });

  it('holds a value once: what is shown is not in the string as well', () => {
    const state: RecordState = {
      cells: { title: [[makeStamp(1, 0, 'anaphone00'), 'a long story', {}]] },
      texts: {},
    };
    const packed = packRow(makeRow({ scope: 'team', id: 'n1' }, 'note', state, NO_MARKS));
    expect(packed.values['title']).toBe('a long story');
    expect(packed.merges).not.toContain('story');
  });

  it('of which the shown values are not those of its cells keeps both', () => {
    const state: RecordState = {
      cells: { title: [[makeStamp(1, 0, 'anaphone00'), 'written', {}]] },
      texts: {},
    };
    const odd = {
      ...makeRow({ scope: 'team', id: 'n1' }, 'note', state, NO_MARKS),
      values: { title: 'shown' },
    };
    expect(unpackRow(throughDisk(packRow(odd)))).toEqual(odd);
  });
});
