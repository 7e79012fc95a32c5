import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Value } from '../merge/cell.ts';
import { mergeRecords, type RecordState } from '../merge/record.ts';
import { makeStamp, stampTime } from '../merge/stamp.ts';
import { clearSent, sentKey } from './offer.ts';
import { clearPacked, packedToItem, packRow, unpackRow } from './packed-row.ts';
import { liveStamps, makeRow, NO_MARKS } from './row.ts';
import type { Row } from './types.ts';

const DEVICES = ['anaphone00', 'beaphone00', 'carphone00'];
const FIELDS = ['title', 'body', 'rank', 'created', 'media', '_deleted', 'constructor', '__proto__'];

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

/** What the browser does with what is put into a database. */
const throughDisk = <T>(stored: T): T => structuredClone(stored);

describe('a row in the database', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(row, (before) => {
        expect(unpackRow(throughDisk(packRow(before)))).toEqual(before);
      }),
    );
  });

  it('shows on screens what the whole row would', () => {
    fc.assert(
      fc.property(row, (before) => {
        expect(before).toMatchObject(packedToItem(throughDisk(packRow(before))));
      }),
    );
  });

  it('is in the index of what waits only while it waits', () => {
    fc.assert(
      fc.property(row, (before) => {
        expect('since' in packRow(before)).toBe(before.waiting === 1);
      }),
    );
  });

  it('loses the marks of what was answered without being opened, as it would opened', () => {
    const some = row.chain((before) => {
      const keys = Object.entries(before.unsent).flatMap(([field, stamps]) =>
        stamps.map((stamp) => sentKey({ field, stamp })),
      );
      return fc.tuple(fc.constant(before), fc.subarray([...keys, 'title elsewhere']));
    });
    fc.assert(
      fc.property(some, ([before, keys]) => {
        const answered = new Set(keys);
        const cleared = clearPacked(throughDisk(packRow(before)), answered);
        expect(throughDisk(cleared)).toEqual(packRow(clearSent(before, answered)));
      }),
    );
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
