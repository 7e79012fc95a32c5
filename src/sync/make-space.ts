import { mediaOf } from '../domain/media.ts';
import { keepAway, readAway } from '../store/away.ts';
import { faultOf } from '../store/fault.ts';
import type { RouteStore } from '../store/route-store.ts';
import { askChunks } from './ask-chunks.ts';
import { listMedia, outgoingMedia } from './media-plan.ts';
import type { Outcome } from './outcome.ts';
import { type Spare, soundBefore, spareSound } from './spare-sound.ts';
import type { Transport } from './transport.ts';

/** What came of making space. */
export interface Freed {
  readonly bytes: number;
  /** whether the endpoint said that it lacks a part after all, or takes it no more */
  readonly lacks: boolean;
}

interface Space {
  readonly store: RouteStore;
  readonly transport: Transport;
  /** the beginning of the route's today, an instant, ms */
  readonly before: number;
  /** a person has thought better of it: nothing goes then */
  readonly signal?: AbortSignal;
}

/**
 * The sound of interviews from before today of which, as far as this phone knows, the endpoint has every part.
 * @param before the beginning of the route's today, an instant, ms
 * @param there chunks that the endpoint says that it has, where it was asked just now
 */
export async function readSpare(
  { queries, media, kept }: RouteStore,
  before: number,
  there?: ReadonlySet<string>,
): Promise<Spare> {
  const [items, interviews, sessions, away] = await Promise.all([
    outgoingMedia(queries),
    queries.ofKind('interview'),
    media.sessions('recording', 'closed', 'making'),
    readAway(kept),
  ]);
  const may = soundBefore(
    items.filter(({ state }) => state === 'live'),
    interviews,
    before,
  );
  for (const session of sessions) may.delete(session.media);
  const entries = await listMedia(items, media);
  const keep = [
    // Should the endpoint lose a list, nobody would know what the other chunks belong to.
    ...items.flatMap(({ values }) => mediaOf(values).file?.list ?? []),
    ...sessions.flatMap(({ chunks, moved }) => [...chunks, ...(moved?.chunks ?? [])]),
  ];
  return spareSound({
    entries,
    may,
    away,
    infos: await media.chunkInfos(entries.flatMap(({ hashes }) => hashes)),
    keep: new Set(keep),
    ...(there && { there }),
  });
}

/**
 * Takes sound off this phone that the endpoint says now that it has. What it lacks after all counts as unconfirmed, and
 * goes with the next sync; what somebody had erased there is sent no more and stays here.
 */
export async function makeSpace({ store, transport, before, signal }: Space): Promise<Outcome<Freed>> {
  const { parts } = await readSpare(store, before);
  const answer = await askChunks(parts, transport);
  if (!answer.ok) return answer;
  const { missing, erased } = answer.value;
  const { media, kept } = store;
  if (missing.length > 0) await media.unconfirm(missing);
  if (erased.length > 0) await media.refuse(erased);
  if (signal?.aborted) return { ok: false, reason: 'stopped' };
  const gone = new Set([...missing, ...erased]);
  const { ids, hashes } = await readSpare(store, before, new Set(parts.filter((hash) => !gone.has(hash))));
  const isRemembered = await keepAway(kept, ids).then(() => true, unlessFull);
  const freed = await media.freeChunks(hashes);
  if (!freed.ok) return { ok: false, reason: 'phone' };
  if (!isRemembered) await keepAway(kept, ids);
  return { ok: true, value: { bytes: freed.value, lacks: gone.size > 0 } };
}

/** A phone may be too full for one more word: there is room for it once the sound has gone. */
function unlessFull(error: unknown): false {
  if (faultOf(error) !== 'full') throw error;
  return false;
}
