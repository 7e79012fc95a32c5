import { describe, expect, it } from 'vitest';
import type { Json, Value } from './cell.ts';
import {
  EMPTY,
  erasedChunks,
  heldStamps,
  isBackFromBin,
  isErased,
  isHash,
  isInBin,
  isValidFor,
  isValidPiece,
  mergePieces,
  mergeRecords,
  type Piece,
  type RecordState,
  seenInRecord,
  shownValue,
} from './record.ts';
import { makeStamp, stampTime } from './stamp.ts';

const [ANA, BEA] = ['anaphone00', 'beaphone00'];
const stamp = (wall: number, device: string) => makeStamp(wall, 0, device);
const time = (wall: number) => stampTime(makeStamp(wall, 0, ANA));
const value = (wall: number, device: string, json: Json, seen = {}): Value => [
  stamp(wall, device),
  json,
  seen,
];
const cells = (fields: Record<string, Value[]>): RecordState => ({ cells: fields, texts: {} });
const piece = (wall: number, device: string): Piece => [stamp(wall, device), `update ${wall}`];
const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
const erasure = (...chunks: string[]) => ({ by: 'ana', at: 5, reason: 'withdrawn', chunks });

const note: RecordState = {
  cells: { title: [value(1, ANA, 'Seed bank')] },
  texts: { body: [piece(2, BEA)] },
};

describe('a record', () => {
  it('takes in fields and texts that it does not have, and joins those that it has', () => {
    const more: RecordState = {
      cells: { title: [value(3, BEA, 'The seed bank', { [ANA]: time(1) })], host: [value(4, BEA, 'Rosa')] },
      texts: { body: [piece(1, ANA)], words: [piece(5, ANA)] },
    };
    const merged = mergeRecords(note, more);
    expect(shownValue(merged.cells['title'])).toBe('The seed bank');
    expect(shownValue(merged.cells['host'])).toBe('Rosa');
    expect(shownValue(merged.cells['nothing'])).toBeUndefined();
    expect(merged.texts).toEqual({ body: [piece(1, ANA), piece(2, BEA)], words: [piece(5, ANA)] });
    expect(mergeRecords(EMPTY, note)).toEqual(note);
    expect(mergeRecords(note, EMPTY)).toEqual(note);
  });

  it.each(['constructor', 'toString', '__proto__'])('may have a field called %s', (name) => {
    const odd: RecordState = {
      cells: Object.fromEntries([[name, [value(1, ANA, 'x')]]]),
      texts: Object.fromEntries([[name, [piece(2, ANA)]]]),
    };
    const merged = mergeRecords(mergeRecords(EMPTY, odd), odd);
    expect(Object.entries(merged.cells)).toEqual([[name, [value(1, ANA, 'x')]]]);
    expect(Object.entries(merged.texts)).toEqual([[name, [piece(2, ANA)]]]);
    expect(Object.getPrototypeOf(merged.cells)).toBe(Object.prototype);
  });

  it('has no field of one that came without any value', () => {
    expect(mergeRecords(EMPTY, { cells: { title: [] }, texts: { body: [] } })).toEqual(EMPTY);
  });

  it('adds a piece once, in the order of stamps, and stays the same array where nothing is new', () => {
    const held = [piece(1, ANA), piece(3, ANA)];
    expect(mergePieces(held, [piece(2, BEA), piece(2, BEA), piece(3, ANA)])).toEqual([
      piece(1, ANA),
      piece(2, BEA),
      piece(3, ANA),
    ]);
    expect(mergePieces(held, [piece(3, ANA)])).toBe(held);
    expect(mergePieces(held, [[stamp(3, ANA), 'another']])).toBe(held);
  });

  it('holds the stamps of its values, of what they have seen, and of its pieces', () => {
    const state = mergeRecords(note, cells({ host: [value(4, BEA, 'Rosa', { [ANA]: time(3) })] }));
    expect([...heldStamps(state)]).toEqual([stamp(1, ANA), stamp(4, BEA), time(3), stamp(2, BEA)]);
  });
});

describe('the bin', () => {
  const deletion = (state: RecordState, wall: number, device: string) =>
    mergeRecords(state, cells({ _deleted: [value(wall, device, { seen: seenInRecord(state) })] }));

  it('holds a record whose every cell and piece the deleter had seen', () => {
    expect(isInBin(note)).toBe(false);
    const binned = deletion(note, 5, ANA);
    expect(seenInRecord(note)).toEqual({ [ANA]: time(1), [BEA]: time(2) });
    expect(isInBin(binned)).toBe(true);
    expect(isBackFromBin(binned)).toBe(false);
  });

  it('gives a record back for a cell or a piece that the deleter had not seen, even of an earlier clock', () => {
    const binned = deletion(note, 5, ANA);
    const edited = mergeRecords(binned, cells({ host: [value(3, BEA, 'Rosa')] }));
    expect([isInBin(edited), isBackFromBin(edited)]).toEqual([false, true]);
    const written = mergeRecords(binned, { cells: {}, texts: { body: [piece(3, BEA)] } });
    expect([isInBin(written), isBackFromBin(written)]).toEqual([false, true]);
    const stranger = mergeRecords(binned, cells({ host: [value(0, 'caiphone00', 'Rosa')] }));
    expect(isInBin(stranger)).toBe(false);
  });

  it('gives a record back to a person who takes it out, and that is no surprise to tell', () => {
    const binned = deletion(note, 5, ANA);
    const out = mergeRecords(binned, cells({ _deleted: [value(6, BEA, null, { [ANA]: time(5) })] }));
    expect([isInBin(out), isBackFromBin(out)]).toEqual([false, false]);
  });

  it('goes by the latest of several deletions that did not know each other', () => {
    const other = mergeRecords(note, cells({ host: [value(3, BEA, 'Rosa')] }));
    const early = deletion(other, 5, BEA);
    const late = deletion(note, 6, ANA);
    expect(isInBin(mergeRecords(early, late))).toBe(false);
    expect(isInBin(mergeRecords(late, early))).toBe(false);
    expect(isInBin(mergeRecords(deletion(note, 4, ANA), early))).toBe(true);
  });

  it('never hides what is later than the deletion itself, whatever it claims to have seen', () => {
    const claim = { seen: { [ANA]: 'zzzz', [BEA]: 'zzzz' } };
    const binned = mergeRecords(note, cells({ _deleted: [value(5, ANA, claim)] }));
    expect(isInBin(binned)).toBe(true);
    expect(isInBin(mergeRecords(binned, cells({ host: [value(6, BEA, 'Rosa')] })))).toBe(false);
  });

  it.each([true, 'yes', [], { seen: [] }, { seen: { anaphone00: 5 } }, {}])('is not %j', (json) => {
    const state = mergeRecords(note, cells({ _deleted: [value(5, ANA, json)] }));
    expect(isInBin(state)).toBe(false);
    expect(isValidFor('_deleted', value(5, ANA, json))).toBe(false);
  });
});

describe('erasing', () => {
  const erased = cells({ _erased: [value(9, ANA, erasure(one))] });

  it('takes everything but itself, whichever comes first', () => {
    for (const state of [mergeRecords(note, erased), mergeRecords(erased, note)]) {
      expect(state).toEqual(erased);
      expect(isErased(state)).toBe(true);
    }
    expect(isErased(note)).toBe(false);
  });

  it('lets nothing come back, however late its stamp', () => {
    const later = cells({ title: [value(99, BEA, 'again')], _deleted: [value(98, BEA, null)] });
    expect(mergeRecords(mergeRecords(note, erased), later)).toEqual(erased);
  });

  it('names the chunks of everyone who erased at once, each once', () => {
    const also = cells({ _erased: [value(8, BEA, erasure(two, one))] });
    const both = mergeRecords(erased, also);
    expect(both).toEqual(mergeRecords(also, erased));
    expect(erasedChunks(both).toSorted()).toEqual([one, two]);
    expect(erasedChunks(note)).toEqual([]);
  });

  it.each([null, true, { chunks: 'all' }, { chunks: ['../../etc'] }, { chunks: [one.toUpperCase()] }])(
    'is not %j',
    (json) => {
      const state = mergeRecords(note, cells({ _erased: [value(9, ANA, json)] }));
      expect(isErased(state)).toBe(false);
      expect(state).toMatchObject(note);
      const after = mergeRecords(state, cells({ _erased: [value(8, BEA, erasure(two))] }));
      expect(isErased(after)).toBe(true);
      expect(after.texts).toEqual({});
      expect(isValidFor('_erased', value(9, ANA, json))).toBe(false);
    },
  );
});

describe('what may stand in a field', () => {
  it('is any value that keeps the rules of stamps', () => {
    expect(isValidFor('title', value(1, ANA, null))).toBe(true);
    expect(isValidFor('_unheard', value(1, ANA, { of: ['anything'] }))).toBe(true);
    expect(isValidFor('title', ['yesterday', 'x', {}])).toBe(false);
    expect(isValidFor('_erased', ['yesterday', erasure(one), {}])).toBe(false);
  });

  it('is a deletion, its end, or an erasure where the field is theirs', () => {
    expect(isValidFor('_deleted', value(1, ANA, null))).toBe(true);
    expect(isValidFor('_deleted', value(1, ANA, { seen: {} }))).toBe(true);
    expect(isValidFor('_erased', value(1, ANA, erasure(one)))).toBe(true);
    expect(isValidFor('_erased', value(1, ANA, erasure()))).toBe(true);
  });

  it('is a piece with a stamp, and a chunk by its SHA-256', () => {
    expect(isValidPiece(piece(1, ANA))).toBe(true);
    expect(isValidPiece(['yesterday', ''])).toBe(false);
    expect(isHash(one)).toBe(true);
    expect([isHash(`${one}a`), isHash(one.slice(1)), isHash(7)]).toEqual([false, false, false]);
  });
});
