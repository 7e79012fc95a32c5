import type { MediaStore } from '../store/media.ts';
import type { Change, Writer } from '../store/types.ts';
import { eraseMedia } from './erase.ts';
import { locksHere, segmentLock, takeLock } from './lock.ts';
import type { Described } from './media-record.ts';
import type { StoreOptions } from './store-file.ts';

export interface MakingPorts {
  readonly media: MediaStore;
  readonly writer: Writer;
}

export interface Making<T> {
  readonly session: Described;
  /** Stores the chunks, once they are announced. */
  readonly store: (announce: StoreOptions['announce']) => Promise<T>;
  /** the record that names them, and what is written in the same breath */
  readonly changes: (stored: Extract<T, { ok: true }>) => readonly Change[];
}

/**
 * What is made in one go: chunks first, then the record that names them. Where that comes to nothing, nothing of it stays;
 * where the page dies in between, its session says so, and the next start sees to it (`settleMade`).
 * @throws what `store` and the writer throw
 */
export async function makeMedia<T extends { readonly ok: true } | { readonly ok: false }>(
  { media, writer }: MakingPorts,
  { session, store, changes }: Making<T>,
): Promise<T> {
  const id = session.media;
  // Or the start of another tab would take it for abandoned.
  const lock = await takeLock(locksHere(), segmentLock(id));
  let done = false;
  try {
    const stored = await store((chunks) => media.saveSession({ ...session, state: 'making', chunks }));
    if (isStored(stored)) {
      await writer.write(...changes(stored));
      done = true;
      await media.changeSession(id, { state: 'finished' });
    }
    return stored;
  } finally {
    await media.dropDraft(id);
    if (!done) await eraseMedia(media, [id]);
    await lock?.release();
  }
}

function isStored<T extends { readonly ok: boolean }>(stored: T): stored is Extract<T, { ok: true }> {
  return stored.ok;
}
