import { digestOf } from '../merge/digest.ts';
import { mayRead } from '../protocol/access.ts';
import { LIMITS } from '../protocol/limits.ts';
import { SCOPES } from '../protocol/wire.ts';
import type { RouteStore } from '../store/route-store.ts';
import { listMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import type { Transport } from './transport.ts';

/**
 * Asks the endpoint for proof that it has everything (docs/protocol.md, section 6): nothing is unsent or refused here,
 * no recording lacks its file, its digests equal ours, and it misses no chunk that a record names. Only then the phone
 * may say so, as of now.
 */
export async function prove(
  store: RouteStore,
  transport: Transport,
  now: () => number,
): Promise<Outcome<boolean>> {
  const asked = now();
  if (!(await isAllSent(store))) return { ok: true, value: false };
  const { role } = await store.courier.identity();
  for (const scope of SCOPES.filter((each) => mayRead(role, each))) {
    const theirs = await transport.digest(scope);
    if (!theirs.ok) return theirs;
    const ours = await digestOf(await store.courier.live(scope));
    if (ours.some((bucket, index) => bucket !== theirs.value.buckets[index]))
      return { ok: true, value: false };
  }
  const media = await listMedia(await store.queries.ofKind('media'), store.media);
  const hashes = [...new Set(media.flatMap((each) => each.hashes))];
  for (let at = 0; at < hashes.length; at += LIMITS.hashes) {
    const answer = await transport.missing(hashes.slice(at, at + LIMITS.hashes));
    if (!answer.ok) return answer;
    if (answer.value.missing.length > 0) return { ok: true, value: false };
  }
  if (!(await isAllSent(store))) return { ok: true, value: false };
  await store.courier.proved(asked);
  return { ok: true, value: true };
}

async function isAllSent(store: RouteStore): Promise<boolean> {
  const [{ records }, refused, chunks, unfinished] = await Promise.all([
    store.queries.waiting(),
    store.queries.refused(),
    store.media.unconfirmed(),
    store.media.sessions('recording', 'closed'),
  ]);
  return records + refused.length + chunks.length + unfinished.length === 0;
}
