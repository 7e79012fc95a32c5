import { mayRead } from '../protocol/access.ts';
import { LIMITS } from '../protocol/limits.ts';
import { type Cursors, type Role, SCOPES } from '../protocol/wire.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { CallFault, Outcome, SyncFault } from './outcome.ts';
import type { Transport } from './transport.ts';

/** What one round of pages did. */
export interface Round {
  readonly pushed: number;
  readonly pulled: number;
}

/** Scope → buckets that are pulled whole, whatever the cursors say (docs/protocol.md, section 6). */
export type Buckets = Readonly<Record<string, number[]>>;

/** An endpoint that names a new epoch, or another role, again and again is broken; after this many rounds we stop. */
const TURNS = 2;

/**
 * Pages both ways until nothing is unsent and nothing is left to pull. A round that is cut off anywhere goes on from
 * where it stood: what was acknowledged is marked, the cursors stand behind what has been stored.
 */
export async function syncRecords(
  store: RouteStore,
  transport: Transport,
  now: () => number,
  buckets?: Buckets,
): Promise<Outcome<Round>> {
  const told = await introduce(store, transport);
  const known = (await store.courier.courier()).epoch !== null;
  // An invitation that no longer holds, scanned by a phone that the endpoint knows, does no harm.
  if (!told.ok && !(known && REFUSED.has(told.reason))) return told;
  let [pushed, pulled, epochs, roles] = [0, 0, 0, 0];
  let limit: number = LIMITS.patches;
  let whole = buckets;
  for (;;) {
    const { role } = await store.courier.identity();
    const { epoch, cursors } = await store.courier.courier();
    const page = await store.courier.offer(limit);
    const asked = now();
    const answer = await transport.sync({
      epoch,
      cursors: allCursors(role, cursors),
      patches: [...page.patches],
      ...(whole ? { buckets: whole } : {}),
    });
    if (!answer.ok) {
      if (answer.reason === 'too_large' && page.patches.length > 1)
        limit = Math.ceil(page.patches.length / 2);
      else if (answer.reason === 'too_large' && page.sent.length > 0)
        await store.courier.refuse(page.sent, 'too_large');
      else if (answer.reason === 'epoch' && answer.epoch !== undefined && epochs < TURNS) {
        epochs += 1;
        // In this order: what is cut off between the two is done again.
        await store.media.unconfirmAll();
        await store.courier.newEpoch(answer.epoch);
      } else return answer.reason === 'token' && !told.ok ? told : answer;
      continue;
    }
    if (epoch !== null && answer.value.epoch !== epoch) return STRANGE;
    if (!told.ok) await store.courier.taken();
    const { erased } = await store.courier.receive(answer.value, page.sent, asked);
    if (erased.length > 0) await store.media.dropChunks(erased);
    pushed += page.sent.length;
    pulled += answer.value.patches.length;
    whole = undefined;
    // A member who was given another role reads other scopes from here on.
    if (answer.value.role !== undefined && answer.value.role !== role && roles < TURNS) {
      roles += 1;
      continue;
    }
    if (!answer.value.more && !page.more) return { ok: true, value: { pushed, pulled } };
    // More of the same would be asked for, and answered, for ever.
    if (page.sent.length === 0 && !hasMoved(cursors, answer.value.cursors)) return STRANGE;
  }
}

const STRANGE = { ok: false, reason: 'strange' } as const;

function hasMoved(before: Cursors, after: Cursors): boolean {
  return SCOPES.some((scope) => (after[scope] ?? 0) > (before[scope] ?? 0));
}

/** Answers to an invitation that another try with it would not change. */
const REFUSED: ReadonlySet<SyncFault> = new Set(['invite', 'forbidden', 'exists']);

/** Tells the endpoint of a route that was made, or joined, while there was no signal. Told twice is told once. */
async function introduce(store: RouteStore, transport: Transport): Promise<Outcome<undefined> | CallFault> {
  const { pending, route, routeName, member, memberName, device, token } = await store.courier.identity();
  if (pending === undefined) return { ok: true, value: undefined };
  const self = { member: { id: member, name: memberName }, device, token };
  const answer =
    'create' in pending
      ? await transport.create(pending.create.key, { route, name: routeName, ...self })
      : await transport.join({ invite: pending.join.invite, ...self });
  if (!answer.ok) return answer;
  const { epoch } = await store.courier.courier();
  // It had known this phone before, and has lost what it knew: its media with the rest.
  if (epoch !== null) await store.media.unconfirmAll();
  await store.courier.joined(answer.value);
  return { ok: true, value: undefined };
}

function allCursors(role: Role, cursors: Cursors): Record<string, number> {
  return Object.fromEntries(
    SCOPES.filter((s) => mayRead(role, s)).map((scope) => [scope, cursors[scope] ?? 0]),
  );
}
