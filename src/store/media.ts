import { type ChunkNames, NO_NAMES } from './chunk-names.ts';
import { type ChunkStore, createChunkStore } from './media-chunks.ts';
import { createConnection } from './media-connection.ts';
import { MediaDatabase } from './media-database.ts';
import { createDraftStore, type DraftStore } from './media-drafts.ts';
import { createSliceStore, type SliceStore } from './media-slices.ts';

/**
 * The media of one route and profile, in a database of its own. Nothing is ever read whole; what people save is
 * strict, what can be fetched or made again is relaxed. Expected faults are unions; reads throw where the
 * database can't be opened at all.
 */
export interface MediaStore extends SliceStore, DraftStore, ChunkStore {
  close(): void;
  /** Deletes the database with everything in it. */
  remove(): Promise<void>;
}

/**
 * @param name of the database, `mediaDatabaseName(profile)`
 * @param names what the records of the route say of its chunks
 */
export function createMediaStore(name: string, names: ChunkNames = NO_NAMES): MediaStore {
  const db = new MediaDatabase(name, 'strict');
  const relaxed = new MediaDatabase(name, 'relaxed');
  let over = false;
  const strictly = createConnection(db, () => over);
  const relaxedly = createConnection(relaxed, () => over);
  const close = () => {
    over = true;
    db.close({ disableAutoOpen: true });
    relaxed.close({ disableAutoOpen: true });
  };
  return {
    ...createSliceStore(db, strictly),
    ...createDraftStore(relaxed, relaxedly),
    ...createChunkStore({ db, relaxed, strictly, relaxedly, names }),
    close,
    async remove() {
      close();
      await db.delete();
    },
  };
}
