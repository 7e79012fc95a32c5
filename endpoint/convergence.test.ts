import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seenBy, type Value } from '../src/merge/cell.ts';
import { EMPTY, heldStamps, mergeRecords, type Piece, type RecordState } from '../src/merge/record.ts';
import { nextStamp } from '../src/merge/stamp.ts';
import { type Device, newMember, newRoute, type Patch } from '../tests/conformance/client.ts';
import { startEndpoint, type TestEndpoint } from '../tests/endpoint.ts';

/** A phone as plain as can be: what it holds, where it stands, a clock that is wrong. */
interface Phone {
  readonly device: Device;
  readonly held: Map<string, RecordState>;
  clock: number;
  cursor: number;
}

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

const PHONES = 3;
const Step = fc.record({
  phone: fc.nat(PHONES - 1),
  record: fc.constantFrom('a', 'b', 'c'),
  field: fc.constantFrom('title', 'place', 'rank', '_deleted', 'notes'),
  act: fc.constantFrom('write', 'write', 'write', 'push', 'pull', 'lose'),
  limit: fc.integer({ min: 1, max: 5 }),
  clock: fc.integer({ min: 0, max: 1e12 }),
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

function write(phone: Phone, { record, field, clock }: Step, all: Map<string, RecordState>): void {
  const mine = phone.held.get(record) ?? EMPTY;
  const stamp = nextStamp(heldStamps(mine), clock, phone.device.id);
  const value: Value = [
    stamp,
    field === '_deleted' ? null : clock,
    seenBy(mine.cells[field] ?? [], phone.device.id),
  ];
  const piece: Piece = [stamp, 'AQHl'];
  const fresh: RecordState =
    field === 'notes' ? { cells: {}, texts: { notes: [piece] } } : { cells: { [field]: [value] }, texts: {} };
  phone.held.set(record, mergeRecords(mine, fresh));
  all.set(record, mergeRecords(all.get(record) ?? EMPTY, fresh));
}

function toPatches(held: Map<string, RecordState>): Patch[] {
  return [...held].map(
    ([id, { cells, texts }]) => ({ scope: 'team', kind: 'note', id, cells, texts }) as unknown as Patch,
  );
}

function receive(phone: Phone, patches: readonly Patch[]): void {
  for (const { id, cells = {}, texts = {} } of patches) {
    const state = { cells, texts } as unknown as RecordState;
    phone.held.set(id, mergeRecords(phone.held.get(id) ?? EMPTY, state));
  }
}

/** One value or piece a patch: pages of any size, in any order. */
function scatter(patches: readonly Patch[], order: number): Patch[] {
  const single = patches.flatMap(({ cells = {}, texts = {}, ...name }) => [
    ...Object.entries(cells).flatMap(([field, cell]) =>
      cell.map((value) => ({ ...name, cells: { [field]: [value] } })),
    ),
    ...Object.entries(texts).flatMap(([field, all]) =>
      all.map((piece) => ({ ...name, texts: { [field]: [piece] } })),
    ),
  ]);
  return single
    .map((patch, at) => ({ patch, key: (at * 7919 + order) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ patch }) => patch);
}

async function pull(phone: Phone, limit: number, isWhole: boolean): Promise<void> {
  for (;;) {
    const { body } = await phone.device.sync({ cursors: { team: phone.cursor }, limit });
    receive(phone, body.patches);
    phone.cursor = body.cursors['team'] ?? 0;
    if (!isWhole || !body.more) return;
  }
}

async function run(phones: Phone[], steps: readonly Step[], all: Map<string, RecordState>): Promise<void> {
  for (const step of steps) {
    const phone = phones[step.phone];
    if (phone === undefined) continue;
    if (step.act === 'write') write(phone, step, all);
    else if (step.act === 'pull') await pull(phone, step.limit, false);
    else {
      const patches = scatter(toPatches(phone.held), step.clock).slice(0, step.limit);
      const { body } = await phone.device.sync({
        cursors: { team: phone.cursor },
        patches,
        limit: step.limit,
      });
      // A lost answer: taken there, unknown here.
      if (step.act === 'lose') continue;
      receive(phone, body.patches);
      phone.cursor = body.cursors['team'] ?? 0;
    }
  }
}

/** Without the order in which fields and equal things happen to lie. */
function normal(held: Map<string, RecordState>): unknown {
  const sortKeys = (fields: object) =>
    Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { cells, texts }]) => [id, sortKeys(cells), sortKeys(texts)]);
}

test('whatever is pushed in any order and pages, every phone ends with the merge of all, and pushing again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { maxLength: 60 }), async (steps) => {
      const ana = await newRoute(endpoint);
      const devices = [
        ana,
        await newMember(endpoint, ana, 'facilitator'),
        await newMember(endpoint, ana, 'coordinator'),
      ];
      const phones = devices.map((device): Phone => ({ device, held: new Map(), clock: 0, cursor: 0 }));
      const all = new Map<string, RecordState>();
      await run(phones, steps, all);
      for (const [at, { device, held }] of phones.entries())
        await device.push(...scatter(toPatches(held), at * 31));
      for (const [at, phone] of phones.entries()) await pull(phone, at + 1, true);
      for (const { held } of phones) expect(normal(held)).toEqual(normal(all));
      const digest = async () => (await ana.call('GET', `/routes/${ana.route}/digest?scope=team`)).body;
      const before = await digest();
      for (const { device, held } of phones) {
        const { body } = await device.push(...scatter(toPatches(held), 5));
        expect([body.stale, body.rejected]).toEqual([[], []]);
      }
      expect(await digest()).toEqual(before);
    }),
    { seed: 20_260_401, numRuns: 40 },
  );
}, 120_000);
