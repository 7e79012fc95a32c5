import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acts,
  liveNames,
  makeTeam,
  meet,
  NOW,
  phoneAt,
  phoneOf,
  play,
  receive,
  write,
  writePiece,
  YEAR,
  years,
} from '../../tests/support/team.ts';
import { isSettled, mergeCells, type Value } from './cell.ts';
import {
  EMPTY,
  erasedChunks,
  heldStamps,
  isErased,
  isInBin,
  mergeRecords,
  type Piece,
  type RecordState,
  seenInRecord,
  shownValue,
} from './record.ts';
import { nextStamp, type Stamp } from './stamp.ts';

const runs = Number(process.env['BITACORA_RUNS'] ?? 300);

describe('phones that write and exchange', () => {
  it('hold what nobody has overwritten knowingly, each on its own and all alike in the end', () => {
    fc.assert(
      fc.property(years, acts, (wrongBy, all) => {
        const team = makeTeam(wrongBy);
        play(team, all);
        meet(team);
        for (const { state } of team.phones) expect(state).toEqual(team.phones[0]?.state);
        const [phone] = team.phones;
        if (phone === undefined) return;
        const live = new Set(liveNames(phone.state));
        for (const name of team.values.keys()) {
          const heirs = [...live].filter((heir) => team.past.get(heir)?.has(name));
          expect(live.has(name) || heirs.length > 0).toBe(true);
        }
        for (const [field, cell] of Object.entries(phone.state.cells)) {
          const stamps = [...team.values.keys()]
            .filter((name) => name.startsWith(`${field} `))
            .map((name) => name.slice(field.length + 1));
          if (isSettled(field)) expect(cell[0]?.[0]).toBe(stamps.sort().at(-1));
        }
        const settled = structuredClone(phone.state);
        for (const letter of team.mail) receive(team, phone, letter);
        expect(phone.state).toEqual(settled);
      }),
      { seed: 1, numRuns: runs },
    );
  });

  it('never ask again about what a person has chosen between', () => {
    fc.assert(
      fc.property(years, acts, (wrongBy, all) => {
        const team = makeTeam(wrongBy);
        play(team, all);
        meet(team);
        const chooser = phoneOf(team, 0);
        const chosen = write(team, chooser, 'title', 'chosen');
        meet(team);
        for (const phone of team.phones) {
          for (const letter of team.mail) receive(team, phone, letter);
          expect(phone.state.cells['title']).toEqual([chosen]);
        }
      }),
      { seed: 2, numRuns: runs },
    );
  });
});

describe('merging', () => {
  it('gives the same record in any order, grouping and repetition', () => {
    fc.assert(
      fc.property(years, acts, fc.infiniteStream(fc.nat()), (wrongBy, all, chance) => {
        const team = makeTeam(wrongBy);
        play(team, all);
        const letters = [...team.mail, ...team.phones.map((phone) => phone.state)];
        const once = letters.reduce(mergeRecords, EMPTY);
        let heap = [...letters, ...letters];
        while (heap.length > 1) {
          const [a, b] = [take(heap, chance), take(heap, chance)];
          heap = [...heap, mergeRecords(a, b)];
        }
        expect(heap[0]).toEqual(once);
        expect(mergeRecords(once, once)).toEqual(once);
      }),
      { seed: 3, numRuns: runs },
    );
  });

  it('makes of two cells the same as of their values one at a time', () => {
    fc.assert(
      fc.property(years, acts, (wrongBy, all) => {
        const team = makeTeam(wrongBy);
        play(team, all);
        const values = [...team.values]
          .filter(([name]) => name.startsWith('title '))
          .map(([, value]) => value);
        const single = values.reduce((cell: readonly Value[], value) => mergeCells(cell, [value]), []);
        expect(mergeCells([], values)).toEqual(single);
        expect(mergeCells(values.toReversed(), [])).toEqual(single);
      }),
      { seed: 4, numRuns: runs },
    );
  });
});

function take(heap: RecordState[], chance: fc.Stream<number>): RecordState {
  const [taken] = heap.splice((chance.next().value ?? 0) % heap.length, 1);
  return taken ?? EMPTY;
}

type BinAct = { phone: number; do: 'edit' | 'words' | 'delete' | 'restore' | 'send' | 'get'; letter: number };
const binActs: fc.Arbitrary<BinAct[]> = fc.array(
  fc.record({
    phone: phoneAt,
    do: fc.constantFrom('edit', 'words', 'delete', 'delete', 'restore', 'send', 'send', 'get', 'get', 'get'),
    letter: fc.nat(),
  }),
  { maxLength: 60 },
);

describe('a record that people delete and edit at once', () => {
  it('is in the bin exactly where the last deletion had seen all that is in it', () => {
    fc.assert(
      fc.property(years, binActs, (wrongBy, all) => {
        const team = makeTeam(wrongBy);
        const sawBy = new Map<Stamp, Set<string>>();
        for (const step of all) {
          const phone = phoneOf(team, step.phone);
          if (step.do === 'edit') write(team, phone, step.letter % 2 ? 'title' : 'host', step.letter);
          if (step.do === 'words') writePiece(phone);
          if (step.do === 'send') team.mail.push(phone.state);
          if (step.do === 'restore') write(team, phone, '_deleted', null);
          if (step.do === 'delete') {
            const saw = new Set(phone.known);
            const [stamp] = write(team, phone, '_deleted', { seen: seenInRecord(phone.state) });
            sawBy.set(stamp, saw);
          }
          const letter = team.mail[step.letter % Math.max(team.mail.length, 1)];
          if (step.do === 'get' && letter !== undefined) receive(team, phone, letter);
          const last = phone.state.cells['_deleted']?.[0]?.[0] ?? '';
          const content = liveNames(phone.state).filter((name) => !name.startsWith('_deleted '));
          const unseen = content.filter((name) => !sawBy.get(last)?.has(name));
          expect(isInBin(phone.state)).toBe(sawBy.has(last) && unseen.length === 0);
        }
        meet(team);
        for (const { state } of team.phones)
          expect(isInBin(state)).toBe(isInBin(team.phones[0]?.state ?? EMPTY));
      }),
      { seed: 5, numRuns: runs },
    );
  });
});

describe('a record that somebody erases', () => {
  const hash = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64));
  const erasers = fc.array(fc.tuple(phoneAt, fc.array(hash)), { minLength: 1, maxLength: 3 });

  it('keeps nothing but the erasures, names all their chunks, and never comes back', () => {
    fc.assert(
      fc.property(years, acts, erasers, acts, (wrongBy, before, erasing, after) => {
        const team = makeTeam(wrongBy);
        play(team, before);
        const letters = [...team.mail, ...team.phones.map((phone) => phone.state)];
        const named = new Set<string>();
        const erasures: RecordState[] = erasing.flatMap(([at, chunks]) => {
          const phone = phoneOf(team, at);
          if (isErased(phone.state)) return [];
          for (const chunk of chunks) named.add(chunk);
          const stamp = nextStamp(heldStamps(phone.state), phone.clock, phone.device);
          const value: Value = [stamp, { by: phone.device, at: 1, reason: 'refused', chunks }, {}];
          phone.state = mergeRecords(phone.state, { cells: { _erased: [value] }, texts: {} });
          return [phone.state];
        });
        const late: Piece = [nextStamp([], NOW + 900 * YEAR, 'latephone0'), 'late'];
        const writers = makeTeam(wrongBy);
        play(writers, after);
        const rest = [...letters, ...writers.mail, { cells: {}, texts: { body: [late] } }];
        const ends = [
          [...erasures, ...rest].reduce(mergeRecords, EMPTY),
          [...rest, ...erasures.toReversed()].reduce(mergeRecords, EMPTY),
        ];
        for (const end of ends) {
          expect(Object.keys(end.cells)).toEqual(['_erased']);
          expect(end.texts).toEqual({});
          expect(end).toEqual(ends[0]);
          expect(shownValue(end.cells['_erased'])).toBeTruthy();
          expect(new Set(erasedChunks(end))).toEqual(named);
        }
      }),
      { seed: 6, numRuns: runs },
    );
  });
});
