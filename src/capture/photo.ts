import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/wire.ts';
import { faultOf, type KeepFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import type { ByteSource } from './byte-source.ts';
import { eraseMedia } from './erase.ts';
import { fileName } from './format.ts';
import { fileChange, startedChange } from './media-record.ts';
import type { PictureMaker } from './picture.ts';
import { storeFile } from './store-file.ts';

export interface PhotoPorts {
  readonly media: MediaStore;
  readonly writer: Writer;
  readonly pictures: PictureMaker;
}

export interface PhotoOrder {
  /** id of the media record */
  readonly media: string;
  /** the interview or note that it belongs to, and that record's scope */
  readonly owner: string;
  readonly scope: Scope;
  readonly source: Blob | ImageBitmap;
  /** longer side, pixels */
  readonly longest: number;
  /** instant at which it was taken, ms */
  readonly started: number;
  /** the moment of the sound, the place, what it shows */
  readonly fields?: Readonly<Record<string, Json>>;
}

export type KeptPhoto =
  | { readonly ok: true; readonly media: string; readonly bytes: number }
  | { readonly ok: false; readonly reason: KeepFault | 'unreadable' };

/** Makes a photo small and keeps it in chunks, as sound is kept; resolves once all of it is on disk. May be repeated. */
export async function keepPhoto(
  { media, writer, pictures }: PhotoPorts,
  { source, longest, ...order }: PhotoOrder,
): Promise<KeptPhoto> {
  const made = await pictures.make(source, longest);
  if (!made) return { ok: false, reason: 'unreadable' };
  const { blob, width, height } = made;
  const session = photoSession(order, 'finished');
  try {
    const stored = await storeFile(media, blobSource(blob), {
      media: session.media,
      name: fileName(order.started, 0, session.type),
      type: session.type,
      // Known to the erasing before the first chunk is there.
      announce: (chunks) => media.saveSession({ ...session, chunks }),
    });
    if (!stored.ok) {
      await eraseMedia(media, [session.media]);
      return stored;
    }
    const { file } = fileChange(session, stored.file, 0).fields ?? {};
    await writer.write(startedChange(session, { width, height, ...(file ? { file } : {}) }));
    return { ok: true, media: session.media, bytes: stored.file.bytes };
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
}

/**
 * Remembers that a photo is being taken in the camera's own app, which may get this page killed for its memory
 * (facts: section 5); the next start says so.
 */
export function awaitPhoto(
  media: Pick<MediaStore, 'saveSession'>,
  order: Omit<PhotoOrder, 'source' | 'longest'>,
) {
  return media.saveSession(photoSession(order, 'awaited'));
}

/** Photos that were to be taken for this and never came. */
export async function awaitedPhotos(
  media: Pick<MediaStore, 'sessions'>,
  owner: string,
): Promise<readonly Session[]> {
  return (await media.sessions('awaited')).filter((session) => session.owner === owner);
}

/** A file that a person has chosen, read a part at a time. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

function photoSession(
  { media, owner, scope, started, fields = {} }: Omit<PhotoOrder, 'source' | 'longest'>,
  state: 'awaited' | 'finished',
): Session {
  const type = 'image/jpeg';
  return { media, owner, scope, type, segment: 0, started, fields, until: 0, state, chunks: [] };
}
