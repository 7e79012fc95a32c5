import type { Connection, Saved } from './media-connection.ts';
import { type MediaDatabase, type Moved, rowsOf, type Session, type SliceInfo } from './media-database.ts';

/** A slice of captured sound with its bytes. */
export type NewSlice = Omit<SliceInfo, 'size'> & { readonly bytes: ArrayBuffer };

/** Captured sound that is not a file yet, and the sessions that it belongs to. All of it strict. */
export interface SliceStore {
  /** Resolves after the strict transaction has completed. The same index again replaces the slice. */
  addSlice(slice: NewSlice): Promise<Saved<void>>;
  /** In order; reads no sound. */
  slices(media: string): Promise<readonly SliceInfo[]>;
  readSlice(media: string, index: number): Promise<ArrayBuffer | undefined>;
  /**
   * Puts a chunk in the place of the slices that it was made of, in one transaction: their bytes are always in the one or in the
   * other, and need no room twice.
   */
  moveSlices(
    media: string,
    chunk: { readonly hash: string; readonly bytes: ArrayBuffer },
    to: { readonly moved: Moved; readonly gone: readonly number[] },
  ): Promise<Saved<void>>;
  dropSlices(media: string): Promise<Saved<void>>;
  /** Erases what was captured after a moment, ms: every slice that holds any of it; the session ends with what is left. */
  cutSlices(media: string, until: number): Promise<Saved<void>>;

  saveSession(session: Session): Promise<Saved<void>>;
  session(media: string): Promise<Session | undefined>;
  /** Sessions in one of these states, oldest first. */
  sessions(...states: readonly Session['state'][]): Promise<readonly Session[]>;
  /** Changes what is given; a session that isn't there stays away. */
  changeSession(
    media: string,
    changes: Partial<Pick<Session, 'state' | 'until' | 'halt' | 'chunks' | 'unmade'>>,
  ): Promise<Saved<void>>;
  /** The file is written: slices and draft go, the session stays as `finished`, in one transaction. */
  endSession(media: string, chunks: readonly string[]): Promise<Saved<void>>;
  /** Session, slices and draft go, in one transaction. */
  dropSession(media: string): Promise<Saved<void>>;
}

/** Slices and sessions on disk; their bytes apart from what is listed. */
export function createSliceStore(db: MediaDatabase, { save, read }: Connection): SliceStore {
  const heavy = [db.slices, db.sliceInfos, db.drafts];
  const dropRows = async (media: string) => {
    await rowsOf(db.slices, media).delete();
    await rowsOf(db.sliceInfos, media).delete();
    await rowsOf(db.drafts, media).delete();
  };
  return {
    addSlice: ({ bytes, ...slice }) =>
      save(() =>
        db.transaction('rw', db.slices, db.sliceInfos, async ({ idbtrans }) => {
          const { media, index } = slice;
          await db.slices.put({ media, index, bytes });
          await db.sliceInfos.put({ ...slice, size: bytes.byteLength });
          // Every live query that a slice doesn't concern would remember its key for good (Dexie's `accumMuts`): 10 MB in
          // three hours. Nobody watches slices.
          Reflect.deleteProperty(idbtrans, 'mutatedParts');
        }),
      ),
    slices: (media) => read(() => rowsOf(db.sliceInfos, media).toArray()),
    readSlice: (media, index) => read(async () => (await db.slices.get([media, index]))?.bytes),
    moveSlices: (media, { hash, bytes }, { moved, gone }) =>
      save(() =>
        db.transaction('rw', [...heavy, db.sessions, db.chunks, db.chunkInfos], async () => {
          const keys = gone.map((index): [string, number] => [media, index]);
          await db.slices.bulkDelete(keys);
          await db.sliceInfos.bulkDelete(keys);
          await db.chunks.put({ hash, bytes });
          await db.chunkInfos.put({ hash, size: bytes.byteLength, waiting: 1 });
          await db.sessions.update(media, { moved, chunks: moved.chunks });
        }),
      ),
    dropSlices: (media) => save(() => db.transaction('rw', heavy, () => dropRows(media))),
    cutSlices: (media, until) =>
      save(() =>
        db.transaction('rw', [...heavy, db.sessions], async () => {
          const all = await rowsOf(db.sliceInfos, media).toArray();
          const keys = all
            .filter((slice) => slice.until > until)
            .map(({ index }): [string, number] => [media, index]);
          await db.slices.bulkDelete(keys);
          await db.sliceInfos.bulkDelete(keys);
          await rowsOf(db.drafts, media).delete();
          const last = all.findLast((slice) => slice.until <= until);
          await db.sessions.update(media, { until: last?.until ?? 0 });
        }),
      ),

    saveSession: (session) =>
      save(() =>
        db.transaction('rw', db.sessions, async () => {
          await db.sessions.put(session);
        }),
      ),
    session: (media) => read(() => db.sessions.get(media)),
    sessions: (...states) =>
      read(async () => {
        const found = await db.sessions.where('state').anyOf(states).toArray();
        return found.sort((a, b) => a.started - b.started);
      }),
    changeSession: (media, changes) =>
      save(() =>
        db.transaction('rw', db.sessions, async () => {
          await db.sessions.update(media, changes);
        }),
      ),
    endSession: (media, chunks) =>
      save(() =>
        db.transaction('rw', [...heavy, db.sessions], async () => {
          await dropRows(media);
          await db.sessions.update(media, { state: 'finished', chunks });
        }),
      ),
    dropSession: (media) =>
      save(() =>
        db.transaction('rw', [...heavy, db.sessions], async () => {
          await dropRows(media);
          await db.sessions.delete(media);
        }),
      ),
  };
}
