import { LIMITS } from '../protocol/limits.ts';
import { sha256 } from '../store/media-chunks.ts';
import type { Moved, Session, SliceInfo } from '../store/media-database.ts';
import { listOf, makeFile } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { Stored } from './store-file.ts';

export interface MoveOptions {
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
}

const NOTHING: Moved = { chunks: [], bytes: 0, skip: 0 };

/**
 * Makes the file of what was captured without room for a second copy: slice after slice gives its place to the chunks of the
 * file. Where it is cut off, or even that has no room, the rest stays in slices, and the next try goes on from there.
 */
export async function moveSlices(
  media: MediaStore,
  session: Session,
  { name, signal }: MoveOptions,
): Promise<Stored> {
  let moved = session.moved ?? NOTHING;
  let left = await media.slices(session.media);
  while (left.length > 0) {
    signal?.throwIfAborted();
    const { bytes, gone, skip } = await nextBlock(media, left, moved.skip);
    const hash = await sha256(bytes);
    moved = { chunks: [...moved.chunks, hash], bytes: moved.bytes + bytes.byteLength, skip };
    const saved = await media.moveSlices(session.media, { hash, bytes }, { moved, gone });
    if (!saved.ok) return saved;
    left = left.slice(gone.length);
  }
  const list = listOf(moved.chunks);
  const all = list ? [...moved.chunks, await sha256(list)] : moved.chunks;
  const announced = await media.changeSession(session.media, { chunks: all });
  if (!announced.ok) return announced;
  const made = await makeFile(media, { name, type: session.type, bytes: moved.bytes }, moved.chunks);
  if (made.ok) return { ok: true, file: made.file, hashes: all };
  return { ok: false, reason: made.reason === 'too_large' ? 'other' : made.reason };
}

/** As much of the slices as a chunk holds, which of them are in it to their end, and how far it goes into the next. */
async function nextBlock(media: MediaStore, left: readonly SliceInfo[], from: number) {
  const block = new Uint8Array(LIMITS.chunk);
  const gone: number[] = [];
  let length = 0;
  let skip = from;
  for (const { media: id, index } of left) {
    const bytes = await media.readSlice(id, index);
    if (!bytes) throw new Error(`slice ${index} of ${id} has gone`);
    const part = new Uint8Array(bytes).subarray(skip, skip + LIMITS.chunk - length);
    block.set(part, length);
    length += part.length;
    skip += part.length;
    if (skip < bytes.byteLength) break;
    gone.push(index);
    skip = 0;
  }
  return { bytes: block.slice(0, length).buffer, gone, skip };
}
