import { refToKey } from '../store/key.ts';
import type { RouteStore } from '../store/route-store.ts';
import { type Progress, pullChunks, pushChunks } from './chunks.ts';
import { listMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import { prove } from './proof.ts';
import { type Round, syncRecords } from './records.ts';
import type { Transport } from './transport.ts';

/** What a whole sync did. */
export interface Report extends Round {
  readonly chunksPushed: number;
  readonly chunksPulled: number;
}

export interface Journey {
  readonly store: RouteStore;
  readonly transport: Transport;
  readonly now: () => number;
  /** whether sound and pictures may travel now (the data saver) */
  readonly media: boolean;
  readonly onProgress?: (progress: Progress) => void;
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
}: Journey): Promise<Outcome<Report>> {
  await signDevice(store);
  const round = await syncRecords(store, transport, now);
  if (!round.ok) return round;
  const report: Report = { ...round.value, chunksPushed: 0, chunksPulled: 0 };
  if (!media) return { ok: true, value: report };
  const haul = { media: store.media, transport, ...(onProgress ? { onProgress } : {}) };
  const pushed = await pushChunks(await listMedia(await store.queries.ofKind('media'), store.media), haul);
  if (!pushed.ok) return pushed;
  const pulled = await pullLists(store, haul);
  if (!pulled.ok) return pulled;
  const proof = await proveWhenDue(store, transport, now, round.value.pushed + pushed.value);
  if (!proof.ok) return proof;
  return { ok: true, value: { ...report, chunksPushed: pushed.value, chunksPulled: pulled.value } };
}

/** How long a proof lasts where nothing was sent meanwhile, ms. */
const PROOF_LASTS = 6 * 3600_000;

async function proveWhenDue(
  store: RouteStore,
  transport: Transport,
  now: () => number,
  sent: number,
): Promise<Outcome<boolean>> {
  const { checked } = await store.courier.courier();
  const due = sent > 0 || checked === 0 || Math.abs(now() - checked) > PROOF_LASTS;
  return due ? prove(store, transport, now) : { ok: true, value: true };
}

/** Fetches the media of all records, or of some on request, lists of chunks first where a file has one. */
export async function pullLists(
  store: RouteStore,
  haul: Parameters<typeof pullChunks>[1],
  only?: ReadonlySet<string>,
): Promise<Outcome<number>> {
  let pulled = 0;
  for (;;) {
    const items = (await store.queries.ofKind('media')).filter(
      ({ id }) => only === undefined || only.has(id),
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
