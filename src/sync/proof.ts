import { createDigest } from '../merge/digest.ts';
import { mayRead } from '../protocol/access.ts';
import { SCOPES, type Scope } from '../protocol/names.ts';
import { itemKey, refToKey } from '../store/key.ts';
import type { RouteStore } from '../store/route-store.ts';
import { askChunks } from './ask-chunks.ts';
import { listMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import type { Transport } from './transport.ts';

/** Where this phone and the endpoint differ. All of it empty: the endpoint has everything. */
export interface Gap {
  /** scope → buckets whose digests differ */
  readonly buckets: ReadonlyMap<Scope, readonly number[]>;
  /** chunks that a record names and the endpoint lacks */
  readonly chunks: readonly string[];
}

/**
 * Asks the endpoint for proof that it has everything (docs/protocol.md, section 6): nothing is unsent or refused here,
 * no recording lacks its file, its digests equal ours, and it misses no chunk that a record names. Only then the phone
 * may say so, as of now. What was refused, and what is still being recorded, keeps nobody from comparing all the rest.
 * @returns where the two differ; undefined while something is unsent
 */
export async function prove(
  store: RouteStore,
  transport: Transport,
  now: () => number,
): Promise<Outcome<Gap | undefined>> {
  const asked = now();
  if ((await store.queries.waiting()).records > 0) {
    await store.courier.proved((await store.courier.courier()).asked, false);
    return { ok: true, value: undefined };
  }
  const buckets = await differing(store, transport);
  if (!buckets.ok) return buckets;
  const live = await listMedia(await store.queries.ofKind('media'), store.media);
  const binned = await listMedia(await store.queries.ofKind('media', 'bin'), store.media);
  // What somebody has thrown away before it was sent nobody but their phone can bring.
  const held = await store.media.has(binned.flatMap(({ hashes }) => hashes));
  const answer = await askChunks([...new Set([...live.flatMap(({ hashes }) => hashes), ...held])], transport);
  if (!answer.ok) return answer;
  const chunks = answer.value.missing;
  const whole = live.every(({ whole }) => whole);
  const same = buckets.value.size + chunks.length === 0;
  await store.courier.proved(asked, same && whole && (await isAllSent(store)));
  return { ok: true, value: { buckets: buckets.value, chunks } };
}

async function differing(
  store: RouteStore,
  transport: Transport,
): Promise<Outcome<Map<Scope, readonly number[]>>> {
  const { role } = await store.courier.identity();
  const refused = new Set((await store.queries.refused()).map(itemKey));
  const differ = new Map<Scope, readonly number[]>();
  for (const scope of SCOPES.filter((each) => mayRead(role, each))) {
    const theirs = await transport.digest(scope);
    if (!theirs.ok) return theirs;
    // An endpoint that is older than contents speaks for stamps alone.
    const { buckets, contents } = theirs.value;
    const digest = createDigest(contents ? 'contents' : 'stamps');
    for await (const marks of store.courier.live(scope))
      digest.add(
        refused.size === 0
          ? marks
          : marks.filter(
              ({ id, field, stamp }) => !refused.has(itemKey({ key: refToKey({ scope, id }), field, stamp })),
            ),
      );
    const others = digest
      .buckets()
      .flatMap((bucket, index) => (bucket === (contents ?? buckets)[index] ? [] : [index]));
    if (others.length > 0) differ.set(scope, others);
  }
  return { ok: true, value: differ };
}

/** Whether nothing of this phone is unsent, refused, unconfirmed or still without its file. */
export async function isAllSent(store: RouteStore): Promise<boolean> {
  const [{ records }, refused, chunks, unfinished] = await Promise.all([
    store.queries.waiting(),
    store.queries.refused(),
    store.media.unconfirmed(),
    store.media.sessions('recording', 'closed', 'making'),
  ]);
  if (records + refused.length + unfinished.length > 0) return false;
  // What no record names would never go: it is nobody's, and the next start sees to it.
  return !(await store.isNamed(chunks));
}
