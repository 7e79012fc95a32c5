import { readAway } from '../store/away.ts';
import { refToKey } from '../store/key.ts';
import type { RouteStore } from '../store/route-store.ts';
import { type Progress, pullChunks, pushChunks } from './chunks.ts';
import { listMedia, outgoingMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import { isAllSent, prove } from './proof.ts';
import { PROOF_LASTS } from './proof-age.ts';
import { repair } from './repair.ts';
import { type Round, syncRecords } from './records.ts';
import type { Transport } from './transport.ts';

/** What a whole sync did. */
export interface Report extends Round {
  readonly chunksPushed: number;
  readonly chunksPulled: number;
}

/** What one sync leans on, and how it goes. */
export interface Journey {
  readonly store: RouteStore;
  readonly transport: Transport;
  readonly now: () => number;
  /** whether sound and pictures may travel now (the data saver) */
  readonly media: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** the last try broke off: answers are asked for in small pages */
  readonly cautious?: boolean;
}

/**
 * One sync: records first, then the sound and pictures that the data saver lets through. Any step may be cut off; the
 * next sync goes on from there.
 */
export async function syncRoute({
  store,
  transport,
  now,
  media,
  onProgress,
  cautious = false,
}: Journey): Promise<Outcome<Report>> {
  await signDevice(store);
  const round = await syncRecords(store, transport, now, { cautious });
  if (!round.ok) return round;
  const hauled = media ? await haulMedia(store, transport, onProgress) : NOTHING;
  if (!hauled.ok) return hauled;
  const { pushed, pulled } = round.value;
  const proof = await proveWhenDue({ store, transport, now, media }, pushed + pulled + hauled.value.pushed);
  if (!proof.ok) return proof;
  return {
    ok: true,
    value: { ...round.value, chunksPushed: hauled.value.pushed, chunksPulled: hauled.value.pulled },
  };
}

interface Hauled {
  readonly pushed: number;
  readonly pulled: number;
}
const NOTHING: Outcome<Hauled> = { ok: true, value: { pushed: 0, pulled: 0 } };

async function haulMedia(
  store: RouteStore,
  transport: Transport,
  onProgress: Journey['onProgress'],
): Promise<Outcome<Hauled>> {
  const haul = { media: store.media, transport, ...(onProgress ? { onProgress } : {}) };
  const pushed = await pushChunks(await listMedia(await outgoingMedia(store.queries), store.media), haul);
  if (!pushed.ok) return pushed;
  const pulled = await pullLists(store, haul);
  return pulled.ok ? { ok: true, value: { pushed: pushed.value, pulled: pulled.value } } : pulled;
}

/** Between two tries where the endpoint differs and nothing that we may write mends it, ms. */
const PROOF_AGAIN = 5 * 60_000;

/**
 * Asks for proof where something has changed, or the last one is old. Where the endpoint lacks something, or we do, that
 * is mended and asked once more: an endpoint may have been restored from a backup without anyone telling. A phone that has
 * something that can't go now gets no proof, and compares the rest all the same, only when the last time is long past.
 */
async function proveWhenDue(
  { store, transport, now, media }: Journey,
  moved: number,
): Promise<Outcome<unknown>> {
  const { checked, asked } = await store.courier.courier();
  const age = Math.abs(now() - asked);
  if (moved === 0 && age < (checked === 0 ? PROOF_AGAIN : PROOF_LASTS)) return NOTHING;
  if (age < PROOF_LASTS && !(await isAllSent(store))) {
    if (checked > 0) await store.courier.proved(asked, false);
    return NOTHING;
  }
  const gap = await prove(store, transport, now);
  if (!gap.ok || gap.value === undefined || gap.value.buckets.size + gap.value.chunks.length === 0)
    return gap;
  const mended = await repair(gap.value, store, transport, now);
  if (!mended.ok) return mended;
  const hauled = media && mended.value > 0 ? await haulMedia(store, transport, undefined) : NOTHING;
  return hauled.ok ? prove(store, transport, now) : hauled;
}

/**
 * Fetches the media of all records but those that a person took off this phone, or of some on request, lists of chunks
 * first where a file has one.
 */
export async function pullLists(
  store: RouteStore,
  haul: Parameters<typeof pullChunks>[1],
  only?: ReadonlySet<string>,
): Promise<Outcome<number>> {
  let pulled = 0;
  for (;;) {
    const away = await readAway(store.kept);
    const items = (await store.queries.ofKind('media')).filter(({ id }) =>
      only ? only.has(id) : !away.has(id),
    );
    const got = await pullChunks(await listMedia(items, store.media), haul);
    if (!got.ok) return got;
    pulled += got.value;
    if (got.value === 0 || !items.some(({ values }) => isListed(values['file'])))
      return { ok: true, value: pulled };
  }
}

/** Each device signs its stamps with a name that is known offline; a cloned one signs anew. */
async function signDevice(store: RouteStore): Promise<void> {
  const { device, member, memberName } = await store.identity();
  const ref = { scope: 'commons', id: device } as const;
  if (await store.queries.getKey(refToKey(ref))) return;
  await store.write({ ...ref, kind: 'device', fields: { member, name: memberName } });
}

function isListed(file: unknown): boolean {
  return typeof file === 'object' && file !== null && 'list' in file;
}
