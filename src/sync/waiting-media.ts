import type { RouteStore } from '../store/route-store.ts';
import type { ChunkInfo } from '../store/media-database.ts';
import type { Item } from '../store/types.ts';
import { listMedia, outgoingMedia } from './media-plan.ts';

/** A recording or a picture of which no endpoint has confirmed every part. */
export interface WaitingMedia {
  readonly item: Item;
  /** of the whole file */
  readonly bytes: number;
  /** of the parts that wait */
  readonly left: number;
}

/**
 * In the order in which they travel.
 * @param states of parts that count: those that can be sent, unless said
 */
export async function waitingMedia(
  { queries, media }: RouteStore,
  states: readonly ChunkInfo['waiting'][] = [1],
): Promise<WaitingMedia[]> {
  // Mostly nothing waits, and who asks after each save reads no records then.
  const parts = await (states.includes(2) ? media.unconfirmed() : media.waiting());
  if (parts.length === 0) return [];
  const items = await outgoingMedia(queries);
  const byId = new Map(items.map((item) => [item.id, item]));
  const entries = await listMedia(items, media);
  const infos = await media.chunkInfos(entries.flatMap(({ hashes }) => hashes));
  return entries.flatMap(({ id, bytes, hashes }) => {
    const left = hashes.reduce((sum, hash) => {
      const info = infos.get(hash);
      return sum + (info && states.includes(info.waiting) ? info.size : 0);
    }, 0);
    const item = byId.get(id);
    return item && left > 0 ? [{ item, bytes, left }] : [];
  });
}
