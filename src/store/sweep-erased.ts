import { erasedChunks } from '../merge/record.ts';
import type { RouteStore } from './route-store.ts';

/**
 * Drops the sound and pictures of erased records that are still here: they lie in a database of their own, so a phone
 * that dies between the two writes of an erasing leaves them behind.
 */
export async function sweepErased({ queries, media }: Pick<RouteStore, 'queries' | 'media'>): Promise<void> {
  const erased = await queries.ofKind('media', 'erased');
  const rows = await Promise.all(erased.map((item) => queries.row(item)));
  for (const { id } of erased) {
    // Sound that no file was made of yet: its record is gone, and nothing must make one now.
    const session = await media.session(id);
    if (session === undefined) continue;
    await media.dropChunks(session.chunks, [id]);
    await media.dropSession(id);
  }
  // What another record names, as of the same file in another interview, stays; the endpoint takes it no more.
  const held = await media.has(rows.flatMap((row) => (row ? erasedChunks(row) : [])));
  if (held.size === 0) return;
  await media.dropChunks([...held]);
  await media.refuse([...held]);
}
