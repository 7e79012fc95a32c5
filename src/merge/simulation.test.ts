/**
 * Phones that write, pass on what they hold in pieces and in any order, and have clocks that are wrong by years.
 * Beside each runs an oracle that knows which writes had been seen by whom; cells must show exactly that.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAncestor, isSettled, isValidValue, type Json, mergeCells, seenBy, type Value } from './cell.ts';
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
const NOW = Date.UTC(2026, 10, 23);
const YEAR = 365.25 * 86_400_000;
const PHONES = 4;

interface Phone {
  readonly device: string;
  clock: number;
  state: RecordState;
  /** `field stamp` of all that ever reached this phone, in values or behind them */
  readonly known: Set<string>;
}

interface Team {
  readonly phones: Phone[];
  /** `field stamp` → what its writer's phone knew of that field at the time */
  readonly past: Map<string, Set<string>>;
  readonly values: Map<string, Value>;
  /** what is under way, and may come late, twice or never */
  readonly mail: RecordState[];
}

type Act =
  | { do: 'write'; phone: number; field: string; word: string }
  | { do: 'piece'; phone: number }
  | { do: 'send'; phone: number; part: number }
  | { do: 'deliver'; phone: number; letter: number }
  | { do: 'clock'; phone: number; years: number };

const phoneAt = fc.nat({ max: PHONES - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      phone: phoneAt,
      field: fc.constantFrom('title', 'title', 'host', 'rank', '_mark'),
      word: fc.string({ maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('piece' as const), phone: phoneAt }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), phone: phoneAt, part: fc.nat() }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), phone: phoneAt, letter: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      phone: phoneAt,
      years: fc.double({ min: -80, max: 1100, noNaN: true }),
    }),
  },
);
const acts = fc.array(act, { minLength: 5, maxLength: 60 });
const years = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), {
  minLength: PHONES,
  maxLength: PHONES,
});

function makeTeam(wrongBy: readonly number[]): Team {
  const phones = wrongBy.map((off, at): Phone => {
    return { device: `phone0000${at}`, clock: NOW + off * YEAR, state: EMPTY, known: new Set() };
  });
  return { phones, past: new Map(), values: new Map(), mail: [] };
}

/** A person's write, as a phone does it: `seenBy` of what the cell holds, `nextStamp` of what the record holds. */
function write(team: Team, phone: Phone, field: string, json: Json): Value {
  const held = phone.state.cells[field] ?? [];
  const stamp = nextStamp(heldStamps(phone.state), phone.clock, phone.device);
  const value: Value = [stamp, json, seenBy(held, phone.device)];
  const past = new Set([...phone.known].filter((name) => name.startsWith(`${field} `)));
  for (const known of phone.known) expect(stamp > (known.split(' ')[1] ?? '')).toBe(true);
  for (const before of past) expect(isAncestor(valueOf(team, before), value)).toBe(true);
  expect(isValidValue(value)).toBe(true);
  team.past.set(`${field} ${stamp}`, past);
  team.values.set(`${field} ${stamp}`, value);
  receive(team, phone, { cells: { [field]: [value] }, texts: {} });
  expect(phone.state.cells[field]).toEqual([value]);
  return value;
}

function writePiece(phone: Phone): void {
  const stamp = nextStamp(heldStamps(phone.state), phone.clock, phone.device);
  phone.state = mergeRecords(phone.state, { cells: {}, texts: { body: [[stamp, `of ${stamp}`]] } });
  phone.known.add(`body ${stamp}`);
}

/** Takes in what came, and asks whether the phone now holds exactly what nobody has overwritten knowingly. */
function receive(team: Team, phone: Phone, letter: RecordState): void {
  phone.state = mergeRecords(phone.state, letter);
  for (const [field, cell] of Object.entries(letter.cells)) {
    for (const [stamp] of cell) {
      phone.known.add(`${field} ${stamp}`);
      for (const before of team.past.get(`${field} ${stamp}`) ?? []) phone.known.add(before);
    }
  }
  for (const [field, pieces] of Object.entries(letter.texts)) {
    for (const [stamp] of pieces) phone.known.add(`${field} ${stamp}`);
  }
  expect(liveNames(phone.state)).toEqual(namesByOracle(team, phone));
}

function namesByOracle(team: Team, { known }: Phone): string[] {
  const overtaken = new Set([...known].flatMap((name) => [...(team.past.get(name) ?? [])]));
  return [...known].filter((name) => !overtaken.has(name)).sort();
}

function liveNames({ cells, texts }: RecordState): string[] {
  const all = [...Object.entries(cells), ...Object.entries(texts)];
  return all.flatMap(([field, entries]) => entries.map(([stamp]) => `${field} ${stamp}`)).sort();
}

function valueOf(team: Team, name: string): Value {
  const value = team.values.get(name);
  if (value === undefined) throw new Error(`${name} was never written`);
  return value;
}

/** Some of a record: as pages, bundles and lost connections cut it. */
function partOf({ cells, texts }: RecordState, part: number): RecordState {
  let at = part;
  const keeps = () => {
    at = (at * 1_103_515_245 + 12_345) % 0x80000000;
    return at % 4 !== 0;
  };
  const some = <T>(fields: Readonly<Record<string, readonly T[]>>) =>
    Object.fromEntries(Object.entries(fields).map(([field, list]) => [field, list.filter(keeps)]));
  return { cells: some(cells), texts: some(texts) };
}

function play(team: Team, all: readonly Act[]): void {
  for (const step of all) {
    const phone = phoneOf(team, step.phone);
    if (step.do === 'write') write(team, phone, step.field, step.word);
    if (step.do === 'piece') writePiece(phone);
    if (step.do === 'send') team.mail.push(partOf(phone.state, step.part));
    if (step.do === 'clock') phone.clock = NOW + step.years * YEAR;
    if (step.do === 'deliver') {
      const letter = team.mail[step.letter % Math.max(team.mail.length, 1)];
      if (letter !== undefined) receive(team, phone, letter);
    }
  }
}

function phoneOf(team: Team, at: number): Phone {
  const phone = team.phones[at % team.phones.length];
  if (phone === undefined) throw new Error('no such phone');
  return phone;
}

/** Everyone gives everyone what they hold, in an order of its own for each phone. */
function meet(team: Team): void {
  const states = team.phones.map((phone) => phone.state);
  for (const [at, phone] of team.phones.entries()) {
    for (let step = 1; step <= states.length; step += 1) {
      const other = states[(at + step) % states.length];
      if (other !== undefined) receive(team, phone, other);
    }
  }
}

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
