import type { MediaStore } from '../store/media.ts';
import type { Saved } from '../store/media-connection.ts';

/**
 * Forgets sound on this phone for good: slices, drafts, and the chunks of files that were made here, where nothing
 * else is made of them. Chunks that came from elsewhere are named by the record, and the caller's to drop (`dropChunks`).
 */
export async function eraseMedia(store: MediaStore, media: readonly string[]): Promise<Saved<void>> {
  for (const id of media) {
    const session = await store.session(id);
    const chunks = session ? await store.dropChunks(session.chunks, [id]) : undefined;
    if (chunks && !chunks.ok) return chunks;
    const dropped = await store.dropSession(id);
    if (!dropped.ok) return dropped;
  }
  return { ok: true, value: undefined };
}
