import { MediaFile } from '../store/media-file.ts';
import type { Session } from '../store/media-database.ts';
import type { RouteStore } from '../store/route-store.ts';
import { fileName } from './format.ts';
import { segmentLock, takeLock } from './lock.ts';
import { fileChange, startedChange } from './media-record.ts';

type Stores = Pick<RouteStore, 'queries' | 'media' | 'write' | 'named'>;

/**
 * Sees to what a page was making as it died, between its chunks and the record that names them. A photo whose bytes are all
 * there gets its record; the rest was never said to be saved, is still where it came from, and goes. What another tab is
 * making at this moment is left to it.
 */
export async function settleMade(store: Stores, locks: LockManager | undefined): Promise<void> {
  for (const { media } of await leftMaking(store)) {
    const lock = await takeLock(locks, segmentLock(media));
    if (!lock) continue;
    try {
      // The other tab may have ended it between the list and the lock.
      const session = await store.media.session(media);
      if (session?.state === 'making' || session?.state === 'finished') await settle(store, session);
    } finally {
      await lock.release();
    }
  }
}

/** Earlier versions called what they were making finished: that is told by chunks that no record names. */
async function leftMaking({ media, named }: Stores): Promise<readonly Session[]> {
  const making = await media.sessions('making');
  const waiting = await media.waiting();
  const known = await named(waiting);
  const stray = new Set(waiting.filter((hash) => !known.has(hash)));
  if (stray.size === 0) return making;
  const finished = await media.sessions('finished');
  return [...making, ...finished.filter(({ chunks }) => chunks.some((hash) => stray.has(hash)))];
}

async function settle(store: Stores, session: Session): Promise<void> {
  const { media, scope, owner, chunks } = session;
  const row = await store.queries.get({ scope, id: media });
  if (row?.state === 'erased') return;
  const isNamed = MediaFile.safeParse(row?.values['file']).success;
  const isOwned = (await store.queries.get({ scope, id: owner }))?.state !== 'erased';
  if (!isNamed && row === undefined && isOwned && (await isWholePhoto(store, session)))
    await nameIt(store, session);
  else if (!isNamed) {
    await store.media.dropChunks(chunks, [media]);
    await store.media.dropSession(media);
    return;
  }
  await store.media.changeSession(media, { state: 'finished' });
}

async function isWholePhoto({ media }: Stores, { type, chunks }: Session): Promise<boolean> {
  return type === 'image/jpeg' && chunks.length > 0 && (await media.missing(chunks)).length === 0;
}

async function nameIt(store: Stores, session: Session): Promise<void> {
  const { type, started, segment, chunks } = session;
  const infos = await store.media.chunkInfos(chunks);
  const bytes = chunks.reduce((sum, hash) => sum + (infos.get(hash)?.size ?? 0), 0);
  const file = { name: fileName(started, segment, type), type, bytes, chunks: [...chunks] };
  // It has no length: that is said of sound alone.
  const { fields } = fileChange(session, file, 0);
  await store.write(startedChange(session, { file: fields?.['file'] ?? null }));
}
