import { mergeCells, overtakenBy, type Value } from '../src/merge/cell.ts';
import { mayWrite } from '../src/protocol/access.ts';
import { Scope } from '../src/protocol/names.ts';
import { LIMITS } from '../src/protocol/limits.ts';
import type { Budget } from './budget.ts';
import { type Fault, faultOfPiece, faultOfValue, isName } from './check.ts';
import { bucketOf } from './digest.ts';
import { erase, mayErase } from './erasing.ts';
import { isSameJson } from './json-tree.ts';
import { Refusal } from './refusal.ts';
import { onlyOnes, takeNew } from './push-new.ts';
import type { Item, RecordRow, Ref, RouteRows, Twin } from './store.ts';
import type { Pushed, PushedPatch } from './sync-request.ts';
import type { Visitor } from './visitor.ts';

type Rejected = [scope: string, id: string, field: string, stamp: string, code: Fault];

/** Names may be as long as the request, and each value that is rejected is answered with its name: no more than this, characters. */
const LONGEST_ANSWER = 4 * LIMITS.body;

/** One push under way: what it may use, and what has come of it. */
export interface Push {
  readonly rows: RouteRows;
  readonly visitor: Visitor;
  /** when it arrived, ms */
  readonly now: number;
  /** the largest sequence number given out so far */
  head: number;
  readonly stale: [scope: string, id: string, field: string, stamp: string][];
  readonly rejected: Rejected[];
  /** how long `rejected` has become, characters */
  rejectedLength: number;
  /** values, and entries of their `seen`, that are read to merge what comes */
  readonly merging: Budget;
  /** cells whose values beat something that was pushed, by a key of their own */
  readonly beaten: Map<string, { ref: Ref; field: string }>;
  /** what the endpoint has under a stamp that came with something else */
  readonly own: { ref: Ref; item: Item }[];
}

interface Target {
  readonly ref: Ref;
  readonly kind: string;
  readonly record: RecordRow | undefined;
}

interface Place {
  readonly target: Target;
  readonly field: string;
  readonly isPiece: boolean;
}

/** Takes in all of one patch that is not faulty (docs/protocol.md, sections 1 and 5). */
export async function takePatch(push: Push, patch: PushedPatch): Promise<void> {
  const scope = Scope.safeParse(patch.scope);
  if (!scope.success || !isName(patch.id) || !isName(patch.kind)) return rejectAll(push, patch, 'invalid');
  if (!mayWrite(push.visitor.role, scope.data)) return rejectAll(push, patch, 'forbidden');
  const owner = scope.data === 'me' ? push.visitor.member : '';
  const ref: Ref = { scope: scope.data, owner, id: patch.id };
  const record = await push.rows.record(ref);
  const target: Target = { ref, kind: record?.kind ?? patch.kind, record };
  const cells = new Map(
    [...patch.cells].map(([field, all]) => [field, sound(push, patch, field, all, faultOfValue)]),
  );
  const texts = [...patch.texts].map(
    ([field, all]) => [field, sound(push, patch, field, all, faultOfPiece)] as const,
  );
  const erasures = await permitted(push, target, cells.get('_erased') ?? []);
  cells.delete('_erased');
  const offered = [erasures, ...cells.values(), ...texts.map(([, pieces]) => pieces)];
  if (offered.every((values) => values.length === 0)) return;
  const only = record === undefined && erasures.length === 0 ? onlyOnes(cells, texts) : undefined;
  if (only !== undefined) return takeNew(push, target, only);
  if (record === undefined) await createRecord(push, target);
  await takeCell(push, { target, field: '_erased', isPiece: false }, erasures);
  if (erasures.length > 0) await erase(push.rows, ref, erasures);
  const isErased = await hasErasure(push, target, erasures);
  const take = isErased ? passOver : takeIn;
  for (const [field, values] of cells) await take(push, { target, field, isPiece: false }, values);
  for (const [field, pieces] of texts) await take(push, { target, field, isPiece: true }, pieces);
}

/** Nothing is stored under it yet, so nothing needs to be looked up: most of what a phone brings is new. */
function isNew({ record }: Target): boolean {
  return record === undefined;
}

async function hasErasure(push: Push, target: Target, fresh: readonly Pushed[]): Promise<boolean> {
  if (isNew(target) && fresh.length === 0) return false;
  return (await push.rows.cell(target.ref, '_erased')).length > 0;
}

function createRecord({ rows, visitor }: Push, { ref, kind }: Target): Promise<void> {
  return rows.createRecord(ref, { kind, first: visitor.member, bucket: bucketOf(ref.id) });
}

function takeIn(push: Push, place: Place, offered: readonly Pushed[]): Promise<void> {
  return place.isPiece ? takePieces(push, place, offered) : takeCell(push, place, offered);
}

/** An erased record takes nothing more, not even into its history. */
async function passOver(push: Push, place: Place, offered: readonly Pushed[]): Promise<void> {
  for (const { stamp } of offered) markStale(push, place, stamp, '_erased');
}

async function takeCell(push: Push, place: Place, offered: readonly Pushed[]): Promise<void> {
  const { target, field } = place;
  const { fresh, again } = await pickFresh(push, place, offered);
  if (fresh.length + again.length === 0) return;
  const before = isNew(target) ? [] : await push.rows.cell(target.ref, field);
  for (const [, , seen] of before) push.merging.spend(1 + Object.keys(seen).length);
  const isPast = overtakenBy([...before, ...fresh.map(toMergeable)]);
  const back = again.filter((value) => !isPast(toMergeable(value)));
  for (const value of again) if (!back.includes(value)) markStale(push, place, value.stamp, field);
  const after = mergeCells(before, [...fresh, ...back].map(toMergeable));
  if (after.length > Math.max(LIMITS.cell, before.length)) {
    const { scope, id } = target.ref;
    for (const { stamp } of [...fresh, ...back]) reject(push, [scope, id, field, stamp, 'too_large']);
    return;
  }
  const live = new Set(after.map(([stamp]) => stamp));
  for (const [stamp] of before) if (!live.has(stamp)) await push.rows.retire(target.ref, field, stamp);
  for (const { stamp } of back) if (live.has(stamp)) await revive(push, place, stamp);
  const isBeaten = overtakenBy(before.filter(([stamp]) => live.has(stamp)));
  for (const value of fresh) {
    await insert(push, place, value, live.has(value.stamp));
    if (isBeaten(toMergeable(value))) markStale(push, place, value.stamp, field);
  }
}

async function takePieces(push: Push, place: Place, offered: readonly Pushed[]): Promise<void> {
  const { fresh } = await pickFresh(push, place, offered);
  for (const piece of fresh) await insert(push, place, piece, true);
}

/**
 * What was never given before, and what is in history alone. Something else under a known stamp is stale, kept in history, and answered
 * with what is here.
 */
async function pickFresh(
  push: Push,
  place: Place,
  offered: readonly Pushed[],
): Promise<{ fresh: Pushed[]; again: Pushed[] }> {
  const { target, field, isPiece } = place;
  const fresh = new Map<string, Pushed>();
  const again = new Map<string, Pushed>();
  for (const value of offered) {
    const inRequest = fresh.get(value.stamp);
    const at = { field, isPiece, stamp: value.stamp };
    const stored = isNew(target) ? [] : await push.rows.twins(target.ref, at);
    const twins = inRequest === undefined ? stored : [...stored, twinOf(inRequest)];
    const [own] = twins;
    if (own === undefined) {
      fresh.set(value.stamp, value);
    } else if (!isSameJson(own.value, value.value)) {
      markStale(push, place, value.stamp, field);
      const { id } = target.ref;
      const { stamp } = value;
      const item = { id, kind: target.kind, field, isPiece, stamp, value: own.value, seen: own.seen, seq: 0 };
      push.own.push({ ref: target.ref, item });
      if (!twins.some((twin) => isSameJson(twin.value, value.value))) await insert(push, place, value, false);
    } else if (!own.live) {
      if (isSameJson(own.seen, JSON.stringify(value.seen))) again.set(value.stamp, value);
      else markStale(push, place, value.stamp, field);
    }
  }
  return { fresh: [...fresh.values()], again: [...again.values()] };
}

/** What retired it is retired itself, by a clone that had seen neither: whoever still holds it would do so alone. */
async function revive(push: Push, { target, field }: Place, stamp: string): Promise<void> {
  push.head += 1;
  await push.rows.revive(target.ref, { field, stamp, seq: push.head });
}

async function insert(
  push: Push,
  { target, field, isPiece }: Place,
  pushed: Pushed,
  live: boolean,
): Promise<void> {
  if (live) push.head += 1;
  const seq = live ? push.head : 0;
  const { stamp, value, seen } = pushed;
  const { visitor, now } = push;
  const item = { field, isPiece, stamp, value, seen, seq, live, member: visitor.member, at: now };
  await push.rows.insert(target.ref, item);
}

function twinOf({ value, seen }: Pushed): Twin {
  return { value, seen: JSON.stringify(seen), live: true };
}

function reject(push: Push, rejected: Rejected): void {
  push.rejected.push(rejected);
  push.rejectedLength += rejected.join().length;
  if (push.rejectedLength > LONGEST_ANSWER) {
    throw new Refusal('invalid', `patches: names here have at most ${LIMITS.name} characters`);
  }
}

function markStale(push: Push, { target, field }: Place, stamp: string, beatenIn: string): void {
  const { ref } = target;
  push.stale.push([ref.scope, ref.id, field, stamp]);
  push.beaten.set(`${ref.scope} ${ref.id} ${beatenIn}`, { ref, field: beatenIn });
}

/** Of the erasures those that this member may make; what is here already needs no permission. */
async function permitted(push: Push, target: Target, erasures: readonly Pushed[]): Promise<Pushed[]> {
  const { ref, record } = target;
  const allowed: Pushed[] = [];
  for (const erasure of erasures) {
    const at = { field: '_erased', isPiece: false, stamp: erasure.stamp };
    const known = await push.rows.twins(ref, at);
    const isHere = known.some((twin) => isSameJson(twin.value, erasure.value));
    if (isHere || (await mayErase(push.rows, push.visitor, record, erasure))) allowed.push(erasure);
    else reject(push, [ref.scope, ref.id, '_erased', erasure.stamp, 'forbidden']);
  }
  return allowed;
}

function sound(
  push: Push,
  { scope, id }: PushedPatch,
  field: string,
  offered: readonly Pushed[],
  faultOf: (field: string, pushed: Pushed) => Fault | undefined,
): Pushed[] {
  return offered.filter((pushed) => {
    const fault = faultOf(field, pushed);
    if (fault !== undefined) reject(push, [scope, id, field, pushed.stamp, fault]);
    return fault === undefined;
  });
}

function rejectAll(push: Push, { scope, id, cells, texts }: PushedPatch, code: Fault): void {
  for (const [field, offered] of [...cells, ...texts]) {
    for (const { stamp } of offered) reject(push, [scope, id, field, stamp, code]);
  }
}

function toMergeable({ stamp, value, seen }: Pushed): Value {
  return [stamp, value, seen];
}
