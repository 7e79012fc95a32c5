import { createBudget } from './budget.ts';
import { mayRead } from '../src/protocol/access.ts';
import { LIMITS } from '../src/protocol/limits.ts';
import { SCOPES, type Scope } from '../src/protocol/names.ts';
import type { Push } from './push.ts';
import type { Item, RouteRows, Space, Unit, Whole } from './store.ts';
import type { SyncCall } from './sync-request.ts';
import type { Visitor } from './visitor.ts';

/** A value or piece that goes out. */
export interface Found extends Item {
  readonly scope: Scope;
}

/** One page of a pull, and the cursors that it leads to. */
export interface Pulled {
  readonly items: Found[];
  /** records as they came, that nobody needs to read */
  readonly wholes: (Whole & { readonly scope: Scope })[];
  readonly cursors: Partial<Record<Scope, number>>;
  readonly more: boolean;
}

/** One scope of a pull: from where, and what is waiting there. */
interface Reading {
  readonly space: Space;
  readonly cursor: number;
  readonly waiting: readonly Unit[];
}

/** The scopes of `asked` that the visitor reads, with the cursor of each. */
export function readable(asked: ReadonlyMap<string, number>, visitor: Visitor): [Space, number][] {
  return SCOPES.flatMap((scope): [Space, number][] => {
    const cursor = asked.get(scope);
    if (cursor === undefined || !mayRead(visitor.role, scope)) return [];
    return [[spaceOf(scope, visitor), cursor]];
  });
}

/** Where the records of a scope lie for whoever asks: in `me`, each member has a space of their own. */
export function spaceOf(scope: Scope, { member }: Visitor): Space {
  return { scope, owner: scope === 'me' ? member : '' };
}

/**
 * A page in the order of sequence numbers over all scopes: at most `limit` items and about 1 MiB, one item at least. What
 * this request pushed has numbers beyond `before` and is not echoed; a scope's cursor is the largest number up to which
 * everything has been given (docs/protocol.md, section 5).
 */
export async function pullPage(
  rows: RouteRows,
  call: SyncCall,
  visitor: Visitor,
  { before, head }: { before: number; head: number },
): Promise<Pulled> {
  const limit = Math.min(call.limit, LIMITS.answerMost);
  const readings: Reading[] = [];
  for (const [space, cursor] of readable(call.cursors, visitor)) {
    readings.push({ space, cursor, waiting: await rows.sizes(space, cursor, before, limit + 1) });
  }
  const upTo = cutPage(
    readings.flatMap(({ waiting }) => waiting),
    limit,
  );
  const items: Found[] = [];
  const wholes: Pulled['wholes'] = [];
  const cursors: Partial<Record<Scope, number>> = {};
  for (const { space, cursor, waiting } of readings) {
    const { scope } = space;
    if (waiting.some(({ last }) => last <= upTo)) {
      const given = await rows.between(space, cursor, upTo);
      items.push(...given.items.map((item) => ({ ...item, scope })));
      wholes.push(...given.wholes.map((whole) => ({ ...whole, scope })));
    }
    const next = waiting.find(({ last }) => last > upTo);
    cursors[scope] = next === undefined ? head : next.first - 1;
  }
  const more = readings.some(({ waiting }) => waiting.some(({ last }) => last > upTo));
  return { items: items.sort((a, b) => a.seq - b.seq), wholes, cursors, more };
}

/** The last sequence number that fits into one answer. */
function cutPage(waiting: readonly Unit[], limit: number): number {
  let [end, count, bytes] = [0, 0, 0];
  for (const { first, last, bytes: size } of [...waiting].sort((a, b) => a.last - b.last)) {
    const isFirst = count === 0;
    count += last - first + 1;
    bytes += size;
    if (count > limit || (!isFirst && bytes > LIMITS.answerBytes)) break;
    end = last;
  }
  return end;
}

/** Whole buckets, whatever limit and cursors say (section 6). */
export async function pullBuckets(rows: RouteRows, call: SyncCall, visitor: Visitor): Promise<Found[]> {
  const items: Found[] = [];
  const budget = createBudget(LIMITS.wholeAnswer);
  for (const scope of SCOPES) {
    if (!mayRead(visitor.role, scope)) continue;
    const space = spaceOf(scope, visitor);
    for (const bucket of new Set(call.buckets.get(scope) ?? [])) {
      budget.spend(await rows.bucketBytes(space, bucket));
      items.push(...(await rows.inBucket(space, bucket)).map((item) => ({ ...item, scope })));
    }
  }
  return items;
}

/** What beat the stale values, and what is here under a stamp that came with something else. */
export async function pullWinners({ rows, beaten, own }: Push, before: number): Promise<Found[]> {
  const items: Found[] = [];
  const budget = createBudget(LIMITS.wholeAnswer);
  for (const { ref, field } of beaten.values()) {
    const winners = (await rows.liveOf(ref, field)).filter(({ seq }) => seq <= before);
    for (const { value } of winners) budget.spend(value.length);
    items.push(...winners.map((item) => ({ ...item, scope: ref.scope })));
  }
  for (const { ref, item } of own) {
    budget.spend(item.value.length);
    items.push({ ...item, scope: ref.scope });
  }
  return items;
}
