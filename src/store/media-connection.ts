import { faultOf, SaveError, type SaveFault } from './fault.ts';
import type { KeptDatabase } from './kept-database.ts';

/** What became of a save. */
export type Saved<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: SaveFault };

/** Runs work on a database that the system may close under us. */
export interface Connection {
  /** A failed write reopens the database and tries once more; a full one does not. */
  readonly save: <T>(work: () => PromiseLike<T>) => Promise<Saved<T>>;
  /** @throws where the second try fails too */
  readonly read: <T>(work: () => PromiseLike<T>) => Promise<T>;
}

/**
 * iOS closes IndexedDB under memory pressure while the page lives (enketo#1576).
 * @param isOver whether the app itself has let go: then nothing is opened again
 */
export function createConnection(db: KeptDatabase, isOver: () => boolean): Connection {
  let reopening: Promise<void> | undefined;
  const reopen = () => {
    reopening ??= (async () => {
      db.close({ disableAutoOpen: false });
      await db.open();
    })().finally(() => {
      reopening = undefined;
    });
    return reopening;
  };
  const again = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    if (isOver()) throw new SaveError('closed');
    if (db.gone) throw new SaveError('gone');
    await reopen();
    return work();
  };
  return {
    async save(work) {
      try {
        return { ok: true, value: await work() };
      } catch (error) {
        const reason = faultOf(error);
        if (reason === 'full' || reason === 'newer') return { ok: false, reason };
      }
      try {
        return { ok: true, value: await again(work) };
      } catch (error) {
        return { ok: false, reason: faultOf(error) };
      }
    },
    async read(work) {
      try {
        return await work();
      } catch (error) {
        if (faultOf(error) !== 'closed') throw error;
        return again(work);
      }
    },
  };
}
