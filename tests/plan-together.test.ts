import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounded } from '../src/domain/exact.ts';
import { budgetLineOf } from '../src/domain/plan-parts/budget.ts';
import { totalsOf } from '../src/domain/plan-parts/totals.ts';
import type { RouteStore } from '../src/store/route-store.ts';
import { openTextSession, type TextSession } from '../src/store/text-session.ts';
import { carry } from './support/carry.ts';
import { makePhone } from './support/phone.ts';

const runs = Number(process.env['BITACORA_RUNS'] ?? 20);
const PLAN = { scope: 'commons', kind: 'plan', id: 'p1' } as const;
const STEP = { scope: 'commons', kind: 'step', id: 's1' } as const;
const LINE = { scope: 'commons', kind: 'budget', id: 'b1' } as const;
const PARTS = ['step', 'budget'] as const;
const TEXTS = ['today', 'vision'] as const;
const CELLS = [
  [PLAN, 'title'],
  [PLAN, 'months'],
  [STEP, 'what'],
  [STEP, 'who'],
  [STEP, 'from'],
  [LINE, 'price'],
  [LINE, 'count'],
] as const;

const phone = fc.nat(2);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      phone,
      field: fc.nat(1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6)),
      adds: fc.nat(5),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write' as const), phone, cell: fc.nat(CELLS.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), phone, part: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('carry' as const), phone, to: phone }) },
  fc.record({ kind: fc.constant('hold' as const), phone, field: fc.nat(1), held: fc.boolean() }),
  fc.record({ kind: fc.constant('leave' as const), phone }),
);
type Act = (typeof act extends fc.Arbitrary<infer T> ? T : never) & { readonly kind: string };

/** Three team mates who write in one plan, and what has to be there in the end. */
async function makeTeam() {
  const phones = await Promise.all(['ana', 'bodhi', 'carmen'].map((member) => makePhone({ member })));
  const sessions = phones.map(() => new Map<string, TextSession>());
  const [first] = phones;
  await first?.write(
    { ...PLAN, fields: { created: 1, currency: 'USD' } },
    { ...STEP, fields: { plan: 'p1', created: 1 } },
    { ...LINE, fields: { plan: 'p1', created: 1 } },
  );
  const added = { step: ['s1'], budget: ['b1'] };
  const typed: { readonly field: string; readonly letters: readonly string[] }[] = [];
  const removed = new Set<string>();
  const written = new Map<string, string[]>();
  const overwritten = new Set<string>();
  // No letter is typed twice, so that each can be looked for.
  let next = 0x4e00;
  const letter = () => String.fromCodePoint((next += 1));
  const amount = (field: string) => {
    next += 1;
    return field === 'count' ? String(next) : `${next}.25`;
  };

  const session = async (at: number, field: string) => {
    const open = sessions[at]?.get(field);
    if (open) return open;
    const listener = { onWords: () => {}, onState: () => {} };
    const made = await openTextSession(phoneAt(at), { ...PLAN, field }, listener);
    sessions[at]?.set(field, made);
    return made;
  };
  const phoneAt = (at: number): RouteStore => {
    const found = phones[at];
    if (!found) throw new Error(`no phone ${at}`);
    return found;
  };
  const save = async (at: number) => {
    for (const each of sessions[at]?.values() ?? []) await each.flush();
  };

  return {
    phones,
    typed,
    removed,
    written,
    overwritten,
    added,
    async type(at: number, field: string, edit: { at: number; removes: number; adds: number }) {
      const text = await session(at, field);
      const letters = Array.from(text.read());
      const from = Math.round(edit.at * letters.length);
      const added = Array.from({ length: edit.adds }, letter);
      for (const gone of letters.slice(from, from + edit.removes)) removed.add(gone);
      if (added.length > 0) typed.push({ field, letters: added });
      letters.splice(from, edit.removes, ...added);
      text.change(letters.join(''));
    },
    async write(at: number, cell: number) {
      const [ref, field] = CELLS[cell] ?? CELLS[0];
      const value = ref === LINE ? amount(field) : `${field} ${letter()}`;
      for (const known of await phoneAt(at).queries.versions(ref, field))
        overwritten.add(String(known.value));
      await phoneAt(at).write({ ...ref, fields: { [field]: value } });
      written.set(field, [...(written.get(field) ?? []), value]);
    },
    async add(at: number, kind: (typeof PARTS)[number]) {
      next += 1;
      const id = `${kind}-${next}`;
      added[kind].push(id);
      const money = kind === 'budget' ? { count: amount('count'), price: amount('price') } : {};
      await phoneAt(at).write({ scope: 'commons', kind, id, fields: { plan: 'p1', what: id, ...money } });
    },
    async carry(from: number, to: number) {
      await save(from);
      if (from !== to) await carry(phoneAt(from), phoneAt(to));
      // What came in reaches whoever is writing.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    },
    async hold(at: number, field: string, held: boolean) {
      (await session(at, field)).hold(held);
    },
    async leave(at: number) {
      const open = [...(sessions[at]?.values() ?? [])];
      sessions[at]?.clear();
      for (const each of open) await each.close();
    },
    async meet() {
      for (const at of [0, 1, 2]) await this.leave(at);
      for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) await this.carry(from, to);
    },
    /** What a person reads who opens the card. */
    async read(at: number, field: string) {
      const words = (await session(at, field)).read();
      await this.leave(at);
      return words;
    },
    async close() {
      for (const at of [0, 1, 2]) await this.leave(at);
      for (const each of phones) each.close();
    },
  };
}

type Team = Awaited<ReturnType<typeof makeTeam>>;

async function play(team: Team, all: readonly Act[]) {
  for (const one of all) {
    if (one.kind === 'type') await team.type(one.phone, TEXTS[one.field] ?? 'today', one);
    if (one.kind === 'write') await team.write(one.phone, one.cell);
    if (one.kind === 'add') await team.add(one.phone, PARTS[one.part] ?? 'step');
    if (one.kind === 'carry') await team.carry(one.phone, one.to);
    if (one.kind === 'hold') await team.hold(one.phone, TEXTS[one.field] ?? 'today', one.held);
    if (one.kind === 'leave') await team.leave(one.phone);
  }
}

it('loses no letter of three team mates in one plan, offers every value that nobody has overwritten knowingly, doubles no step and counts all of the money', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60 }), async (all) => {
      const team = await makeTeam();
      try {
        await play(team, all);
        await team.meet();
        for (const field of TEXTS) await expectText(team, field);
        for (const [ref, field] of CELLS) await expectOffered(team, ref, field);
        for (const each of team.phones) await expectParts(team, each);
      } finally {
        await team.close();
      }
    }),
    { seed: 6, numRuns: runs },
  );
}, 300_000);

async function expectText(team: Team, field: string) {
  const words = await team.read(0, field);
  for (const at of [1, 2]) expect(await team.read(at, field)).toBe(words);
  const letters = Array.from(words);
  const left = team.typed
    .filter((run) => run.field === field)
    .map((run) => run.letters.filter((each) => !team.removed.has(each)));
  expect(letters.toSorted(compare)).toEqual(left.flat().toSorted(compare));
  // What was typed in one go stands in its order.
  for (const run of left) expect(letters.filter((each) => run.includes(each))).toEqual(run);
}

async function expectOffered(team: Team, ref: { scope: 'commons'; id: string }, field: string) {
  const expected = (team.written.get(field) ?? []).filter((value) => !team.overwritten.has(value));
  for (const each of team.phones) {
    const versions = await each.queries.versions(ref, field);
    expect(versions.map(({ value }) => String(value)).sort(compare)).toEqual(expected.toSorted(compare));
    const item = await each.queries.get(ref);
    expect(item?.others.includes(field)).toBe(expected.length > 1);
  }
}

/** Every step and line is there once, and the totals are those of whoever counts in whole cents by hand. */
async function expectParts(team: Team, { queries }: RouteStore) {
  for (const kind of PARTS) {
    const ids = (await queries.linkedTo('p1', kind)).map(({ id }) => id);
    expect(ids.toSorted(compare)).toEqual(team.added[kind].toSorted(compare));
  }
  const items = await queries.linkedTo('p1', 'budget');
  const lines = items.map(({ id, values }) => ({ ...budgetLineOf(values), id }));
  const cents = lines.map(({ price, count }) => {
    const [whole = '0', part = ''] = price.split('.');
    return BigInt(count || '1') * (BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')));
  });
  const all = cents.reduce((sum, one) => sum + one, 0n);
  const { whole } = totalsOf({ currency: 'USD' }, lines, []);
  expect(rounded(whole, 2)).toEqual({ units: all, scale: 2 });
  expect(all).toBe(await centsOf(team.phones[0]));
}

async function centsOf(phone: RouteStore | undefined): Promise<bigint> {
  const items = (await phone?.queries.linkedTo('p1', 'budget')) ?? [];
  const { whole } = totalsOf(
    { currency: 'USD' },
    items.map(({ id, values }) => ({ ...budgetLineOf(values), id })),
    [],
  );
  return rounded(whole, 2).units;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
