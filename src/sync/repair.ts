import { bucketOf } from '../merge/digest.ts';
import { refToKey } from '../store/key.ts';
import type { Scope } from '../protocol/names.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Outcome } from './outcome.ts';
import type { Gap } from './proof.ts';
import { syncRecords } from './records.ts';
import type { Transport } from './transport.ts';

/** Buckets that are pulled whole in one answer; it has no page, and a weak link must get through with it. */
const AT_ONCE = 8;

/**
 * Closes the gaps that a proof found (docs/protocol.md, section 6): offers the records of a bucket again and pulls it
 * whole; chunks that the endpoint lost count as unconfirmed again, and go with the next haul.
 * @returns chunks that wait for that
 */
export async function repair(
  { buckets, chunks }: Gap,
  store: RouteStore,
  transport: Transport,
  now: () => number,
): Promise<Outcome<number>> {
  for (const [scope, differ] of buckets) {
    for (let at = 0; at < differ.length; at += AT_ONCE) {
      const some = differ.slice(at, at + AT_ONCE);
      await store.courier.offerAgain(await keysIn(store, scope, some));
      const round = await syncRecords(store, transport, now, {
        buckets: { [scope]: [...some] },
      });
      if (!round.ok) return round;
    }
  }
  const held = await store.media.has(chunks);
  if (held.size > 0) await store.media.unconfirm([...held]);
  return { ok: true, value: held.size };
}

async function keysIn(store: RouteStore, scope: Scope, buckets: readonly number[]): Promise<string[]> {
  const ids = await store.courier.ids(scope);
  return ids.filter((id) => buckets.includes(bucketOf(id))).map((id) => refToKey({ scope, id }));
}
