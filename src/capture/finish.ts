import type { Hole } from '../domain/media.ts';
import { faultOf, type SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaFile } from '../store/media-file.ts';
import { fileSource, sliceSource, watchReads } from './byte-source.ts';
import type { MediaStore } from '../store/media.ts';
import type { ClosingPorts } from './closing.ts';
import { fileName } from './format.ts';
import { holesIn, momentOf, shortOf } from './holes.ts';
import { fileChange } from './media-record.ts';
import { buildFile, type Built } from './build.ts';
import { measureSound } from './remux.ts';
import { moveSlices } from './move-slices.ts';
import { type Stored, storeFile } from './store-file.ts';
import { trim } from './trim.ts';

export type Finished =
  | {
      readonly ok: true;
      readonly media: string;
      readonly file: MediaFile;
      /** ms */
      readonly duration: number;
      /** false where it travels as it was captured */
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly media: string; readonly reason: SaveFault | 'unreadable' | 'aborted' };

export interface FinishOptions {
  readonly signal?: AbortSignal | undefined;
  /** 0–1 */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Slices at the end in which a kill may have cut a fragment: what it began in the one goes on in the other. */
const CUT = 2;

/**
 * Makes the file of a closed segment: copied from its slices into a draft, cut into chunks, read back to the end, named
 * in the media record; then slices and draft go. Where it can't be made, the file is the sound as it was captured;
 * where that has no room, chunk by chunk in the place of the slices; where even a chunk has none, the next start tries again. May be repeated from any point.
 */
export async function finishSegment(
  ports: ClosingPorts,
  session: Session,
  { signal, progress }: FinishOptions = {},
): Promise<Finished> {
  const { media, writer } = ports;
  const fail = (reason: SaveFault | 'unreadable' | 'aborted'): Finished => ({
    ok: false,
    media: session.media,
    reason,
  });
  try {
    // Some of its slices are chunks already: there is no way back.
    const built: Tried = session.moved
      ? { ok: false, reason: 'full', holes: [] }
      : await makeWhole(ports, session, { signal, progress });
    const raw = !built.ok && (built.reason === 'unreadable' || built.reason === 'full');
    const stored = raw ? await storeRaw(ports, session, signal) : built;
    await media.dropDraft(session.media);
    if (!stored.ok) return fail(stored.reason);
    const duration = built.ok ? built.duration : session.until;
    await writer.write(fileChange(session, stored.file, duration, built.holes));
    const ended = await media.endSession(session.media, stored.hashes);
    if (!ended.ok) return fail(ended.reason);
    await dropStale(ports, session, stored.hashes);
    return { ok: true, media: session.media, file: stored.file, duration, whole: built.ok };
  } catch (error) {
    await media.dropDraft(session.media);
    return fail(signal?.aborted ? 'aborted' : faultOf(error));
  }
}

/** With what is missing of the sound, as far as can be told. */
type Tried = Built & { readonly holes: readonly Hole[] };

async function makeWhole(
  { media }: ClosingPorts,
  session: Session,
  { signal, progress }: FinishOptions,
): Promise<Tried> {
  const captured = await sliceSource(media, session.media);
  const source = await trim(captured, session.type);
  // What lies behind a hole is sound all the same.
  if (source.size < (await sizeWithout(media, session.media, CUT))) {
    const at = await momentOf(media, session.media, source.size);
    return { ok: false, reason: 'unreadable', holes: [{ at }] };
  }
  let missing = 0;
  const built = await buildFile(media, {
    media: session.media,
    source,
    type: session.type,
    name: fileName(session.started, session.segment, session.type),
    signal,
    progress: (until) => progress?.(Math.min(1, until / session.until)),
    announce: (chunks) => media.changeSession(session.media, { chunks }),
    accept({ duration }) {
      missing = shortOf(session, duration);
      return missing === 0;
    },
  });
  if (!built.ok) return { ...built, holes: missing > 0 ? [{ length: missing }] : [] };
  const fault = await verify(media, built, signal);
  if (fault) await media.dropChunks(built.hashes, [session.media]);
  return fault ? { ok: false, reason: fault, holes: [] } : { ...built, holes: holesIn(session, built) };
}

/** Bytes of what was captured before its last slices. */
async function sizeWithout(media: MediaStore, id: string, last: number): Promise<number> {
  return (await media.slices(id)).slice(0, -last).reduce((sum, { size }) => sum + size, 0);
}

/** Reads the file back to its end. @returns what is wrong with it */
async function verify(
  media: MediaStore,
  { file, packets, duration }: Extract<Built, { ok: true }>,
  signal: AbortSignal | undefined,
): Promise<SaveFault | 'unreadable' | undefined> {
  const { source, fault } = watchReads(fileSource(media, file));
  const read = await measureSound(source, signal).catch(() => undefined);
  signal?.throwIfAborted();
  if (fault()) return fault();
  const near = (length: number) => Math.abs(length - duration) <= 0.02 * duration + 100;
  const same = read && read.packets === packets && near(read.duration) && near(read.stated);
  return same ? undefined : 'unreadable';
}

async function storeRaw({ media }: ClosingPorts, session: Session, signal?: AbortSignal): Promise<Stored> {
  await media.dropDraft(session.media);
  const name = fileName(session.started, session.segment, session.type);
  if (session.moved) return moveSlices(media, session, { name, signal });
  const stored = await storeFile(media, await sliceSource(media, session.media), {
    media: session.media,
    name,
    type: session.type,
    signal,
    announce: (chunks) => media.changeSession(session.media, { chunks }),
  });
  const isFull = !stored.ok && stored.reason === 'full';
  return isFull ? moveSlices(media, session, { name, signal }) : stored;
}

/** Chunks that an earlier try had stored, before it was cut off. */
async function dropStale(
  { media }: ClosingPorts,
  session: Session,
  hashes: readonly string[],
): Promise<void> {
  const kept = new Set(hashes);
  const stale = session.chunks.filter((hash) => !kept.has(hash));
  if (stale.length > 0) await media.dropChunks(stale, [session.media]);
}
