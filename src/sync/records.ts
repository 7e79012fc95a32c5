import { LIMITS } from '../protocol/limits.ts';
import { type Cursors, furthest } from '../protocol/cursors.ts';
import { SCOPES } from '../protocol/names.ts';
import type { SyncAnswer } from '../protocol/wire.ts';
import type { RouteStore } from '../store/route-store.ts';
import {
  type Buckets,
  type Exchange,
  exchange,
  makeReady,
  type Ready,
  readStanding,
  type Standing,
} from './exchange.ts';
import type { CallFault, Outcome, SyncFault } from './outcome.ts';
import type { Transport } from './transport.ts';

/** What one round of pages did. */
export interface Round {
  readonly pushed: number;
  readonly pulled: number;
}

/** An endpoint that names a new epoch, or another role, again and again is broken; after this many rounds we stop. */
const TURNS = 2;

/**
 * Pages both ways until nothing is unsent and nothing is left to pull. A round that is cut off anywhere goes on from
 * where it stood: what was acknowledged is marked, the cursors stand behind what has been stored. The next request leaves
 * while the last answer is being stored, so that neither the link nor the phone waits for the other.
 */
export async function syncRecords(
  store: RouteStore,
  transport: Transport,
  now: () => number,
  { buckets, cautious = false }: { buckets?: Buckets; cautious?: boolean } = {},
): Promise<Outcome<Round>> {
  const told = await introduce(store, transport);
  const known = (await store.courier.courier()).epoch !== null;
  // An invitation that no longer holds, scanned by a phone that the endpoint knows, does no harm.
  if (!told.ok && !(known && REFUSED.has(told.reason))) return told;
  const link = { store, transport, now };
  let [pushed, pulled, epochs, roles] = [0, 0, 0, 0];
  let limit: number = LIMITS.patches;
  let hasMore = false;
  const ask = async (ready: Ready, standing?: Standing, whole?: Buckets) =>
    exchange(link, standing ?? (await readStanding(store)), ready, { limit, cautious, buckets: whole });
  const offer = async () => makeReady(await store.courier.offer(limit));
  // Until an answer brings them: a request that was turned away is asked again in other words.
  let wanted = buckets;
  let turn = await ask(await offer(), undefined, wanted);
  for (;;) {
    const { answer, page, standing } = turn;
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
      turn = await ask(await offer(), undefined, wanted);
      continue;
    }
    wanted = undefined;
    if (standing.epoch !== null && answer.value.epoch !== standing.epoch) return STRANGE;
    if (!told.ok) await store.courier.taken();
    const [following, { erased }] = await Promise.all([
      goesOn(turn, answer.value)
        ? ask(turn.next ?? NOTHING, standingAfter(standing, answer.value))
        : undefined,
      store.courier.receive(answer.value, page.sent, turn.asked),
    ]);
    if (erased.length > 0) {
      await store.media.dropChunks(erased);
      // What another record names is still here, and no longer there.
      await store.media.refuse(erased);
    }
    pushed += page.sent.length;
    pulled += answer.value.patches.length;
    hasMore ||= page.more;
    if (following) {
      turn = following;
      continue;
    }
    // A member who was given another role reads other scopes from here on.
    const isTurned = isOtherRole(turn, answer.value) && roles < TURNS;
    if (isTurned) roles += 1;
    const rest = isTurned || answer.value.more || hasMore ? await offer() : NOTHING;
    if (!isTurned && !answer.value.more && rest.page.sent.length === 0)
      return { ok: true, value: { pushed, pulled } };
    // More of the same would be asked for, and answered, for ever.
    if (!isTurned && isStuck(turn, answer.value)) return STRANGE;
    hasMore = false;
    turn = await ask(rest);
  }
}

const NOTHING: Ready = { page: { patches: [], words: '[]', sent: [], more: false } };

/** Whether the next request may leave while this answer is still being stored: it would be the same one afterwards. */
function goesOn(turn: Exchange, answer: SyncAnswer): boolean {
  const isMore = answer.more || (turn.next?.page.sent.length ?? 0) > 0;
  return isMore && !isOtherRole(turn, answer) && !isStuck(turn, answer);
}

function isOtherRole({ standing }: Exchange, { role }: SyncAnswer): boolean {
  return role !== undefined && role !== standing.role;
}

function isStuck({ page, standing }: Exchange, answer: SyncAnswer): boolean {
  return page.sent.length === 0 && !hasMoved(standing.cursors, answer.cursors);
}

function standingAfter({ role, cursors }: Standing, answer: SyncAnswer): Standing {
  return { role, epoch: answer.epoch, cursors: furthest(cursors, answer.cursors) };
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
  // It may have known this phone before, and have lost what it knew: its media with the rest. A power cut can have taken from the phone that
  // there was an epoch, and left what counts as kept.
  await store.media.unconfirmAll();
  await store.courier.joined(answer.value);
  return { ok: true, value: undefined };
}
