/**
 * Phones that write, pass on what they hold in parts and in any order, and have clocks that are wrong by years.
 * Beside each runs an oracle that knows which writes had been seen by whom; cells must hold exactly what it says.
 */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { isAncestor, isValidValue, type Json, seenBy, type Value } from '../../src/merge/cell.ts';
import { EMPTY, heldStamps, mergeRecords, type RecordState } from '../../src/merge/record.ts';
import { nextStamp } from '../../src/merge/stamp.ts';

export const NOW = Date.UTC(2026, 10, 23);
export const YEAR = 365.25 * 86_400_000;
const PHONES = 4;

export interface Phone {
  readonly device: string;
  clock: number;
  state: RecordState;
  /** `field stamp` of all that ever reached this phone, in values or behind them */
  readonly known: Set<string>;
}

export interface Team {
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

export const phoneAt = fc.nat({ max: PHONES - 1 });
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
export const acts = fc.array(act, { minLength: 5, maxLength: 60 });
export const years = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), {
  minLength: PHONES,
  maxLength: PHONES,
});

export function makeTeam(wrongBy: readonly number[]): Team {
  const phones = wrongBy.map((off, at): Phone => {
    return { device: `phone0000${at}`, clock: NOW + off * YEAR, state: EMPTY, known: new Set() };
  });
  return { phones, past: new Map(), values: new Map(), mail: [] };
}

/** A person's write, as a phone does it: `seenBy` of what the cell holds, `nextStamp` of what the record holds. */
export function write(team: Team, phone: Phone, field: string, json: Json): Value {
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

export function writePiece(phone: Phone): void {
  const stamp = nextStamp(heldStamps(phone.state), phone.clock, phone.device);
  phone.state = mergeRecords(phone.state, { cells: {}, texts: { body: [[stamp, `of ${stamp}`]] } });
  phone.known.add(`body ${stamp}`);
}

/** Takes in what came, and asks whether the phone now holds exactly what nobody has overwritten knowingly. */
export function receive(team: Team, phone: Phone, letter: RecordState): void {
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

export function liveNames({ cells, texts }: RecordState): string[] {
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

export function play(team: Team, all: readonly Act[]): void {
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

export function phoneOf(team: Team, at: number): Phone {
  const phone = team.phones[at % team.phones.length];
  if (phone === undefined) throw new Error('no such phone');
  return phone;
}

/** Everyone gives everyone what they hold, in an order of its own for each phone. */
export function meet(team: Team): void {
  const states = team.phones.map((phone) => phone.state);
  for (const [at, phone] of team.phones.entries()) {
    for (let step = 1; step <= states.length; step += 1) {
      const other = states[(at + step) % states.length];
      if (other !== undefined) receive(team, phone, other);
    }
  }
}
