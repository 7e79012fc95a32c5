import { LIMITS } from '../protocol/limits.ts';
import type { Connection, Saved } from './media-connection.ts';
import { type MediaDatabase, rowsOf } from './media-database.ts';

/** A file that is being made, in blocks as large as a chunk. It can be made again, so nothing here is strict. */
export interface DraftStore {
  /** Writes bytes at a place in the file; what lies between is zero. */
  patchDraft(media: string, position: number, bytes: Uint8Array): Promise<Saved<void>>;
  /** The nth 256 KiB of the file; the last is as long as was written. */
  readDraft(media: string, index: number): Promise<ArrayBuffer | undefined>;
  dropDraft(media: string): Promise<Saved<void>>;
}

/** A file in the making, in blocks, so that it is never in memory whole. */
export function createDraftStore(db: MediaDatabase, { save, read }: Connection): DraftStore {
  const patchBlock = async (media: string, index: number, offset: number, bytes: Uint8Array) => {
    const held = (await db.drafts.get([media, index]))?.bytes ?? new ArrayBuffer(0);
    const end = Math.max(held.byteLength, offset + bytes.length);
    const block = new Uint8Array(end);
    block.set(new Uint8Array(held));
    block.set(bytes, offset);
    await db.drafts.put({ media, index, bytes: block.buffer });
  };
  return {
    patchDraft: (media, position, bytes) =>
      save(() =>
        db.transaction('rw', db.drafts, async () => {
          for (let at = 0; at < bytes.length; ) {
            const index = Math.floor((position + at) / LIMITS.chunk);
            const offset = (position + at) % LIMITS.chunk;
            const part = bytes.subarray(at, at + LIMITS.chunk - offset);
            await patchBlock(media, index, offset, part);
            at += part.length;
          }
        }),
      ),
    readDraft: (media, index) => read(async () => (await db.drafts.get([media, index]))?.bytes),
    dropDraft: (media) =>
      save(() =>
        db.transaction('rw', db.drafts, async () => {
          await rowsOf(db.drafts, media).delete();
        }),
      ),
  };
}
