import type { Scope } from '../protocol/names.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Browser } from './browser.ts';
import { segmentLock, takeLock } from './lock.ts';
import type { EndedSegment } from './segments.ts';

/** A segment that an earlier run of the app left without its file. */
export interface Abandoned extends EndedSegment {
  /** media time that is on disk, ms */
  readonly length: number;
  /** instant of its last slice, ms */
  readonly until: number;
  /** nobody had ended it; else only its file was missing */
  readonly cut: boolean;
  /** it was waiting for a person to go on */
  readonly paused: boolean;
}

/** Sound that must not be kept; the record may still have to be erased. */
export interface Refused {
  readonly media: string;
  readonly owner: string;
  readonly scope: Scope;
}

export interface Found {
  readonly abandoned: readonly Abandoned[];
  readonly refused: readonly Refused[];
}

/**
 * What an earlier run of the app left behind, oldest first. What another tab records or finishes at this moment is left
 * to it. Refused sound goes at once; its session stays until the caller has erased the record too (`eraseMedia`).
 */
export async function findAbandoned(store: MediaStore, { locks }: Pick<Browser, 'locks'>): Promise<Found> {
  const abandoned: Abandoned[] = [];
  const refused: Refused[] = [];
  for (const { media } of await store.sessions('recording', 'closed', 'refused')) {
    const lock = await takeLock(locks, segmentLock(media));
    if (!lock) continue;
    // The other tab may have finished it between the list and the lock.
    const session = await store.session(media);
    const left = session && (await look(store, session));
    if (left?.kind === 'abandoned') abandoned.push({ ...left.abandoned, lock });
    else await lock.release();
    if (left?.kind === 'refused') refused.push(left.refused);
  }
  return { abandoned, refused };
}

type Left =
  | { readonly kind: 'abandoned'; readonly abandoned: Omit<Abandoned, 'lock'> }
  | { readonly kind: 'refused'; readonly refused: Refused };

async function look(store: MediaStore, session: Session): Promise<Left | undefined> {
  const { media, owner, scope, state, halt } = session;
  if (state === 'finished' || state === 'making') return undefined;
  if (state === 'refused') {
    await store.dropSlices(media);
    await store.dropChunks(session.chunks, [media]);
    return { kind: 'refused', refused: { media, owner, scope } };
  }
  const last = (await store.slices(media)).at(-1);
  if (!last && session.moved === undefined) {
    await store.dropSession(media);
    return undefined;
  }
  // An interruption closes a segment too: what nobody ended was cut off all the same.
  const cut = state === 'recording' || halt !== 'over';
  // Without slices all of it is in chunks, and only the record lacks the file.
  const { until: length, at: until } = last ?? { until: session.until, at: session.started + session.until };
  const abandoned = { session, length, until, cut, paused: halt === 'paused' };
  return { kind: 'abandoned', abandoned };
}
