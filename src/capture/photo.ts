import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import { faultOf, type SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import type { ByteSource } from './byte-source.ts';
import { fileName } from './format.ts';
import { makeMedia } from './making.ts';
import { cardIn, type Described, startedChange } from './media-record.ts';
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
  | { readonly ok: false; readonly reason: SaveFault | 'unreadable' };

/** Makes a photo small and keeps it in chunks, as sound is kept; resolves once all of it is on disk. May be repeated. */
export async function keepPhoto(
  { pictures, ...ports }: PhotoPorts,
  { source, longest, ...order }: PhotoOrder,
): Promise<KeptPhoto> {
  const made = await pictures.make(source, longest);
  if (!made) return { ok: false, reason: 'unreadable' };
  const { blob, width, height } = made;
  // All that its record says lies in the session: whatever dies after the last chunk, the photo is found again.
  const session = photoSession({ ...order, fields: { ...order.fields, width, height } });
  const { media, started, type } = session;
  try {
    const stored = await makeMedia(ports, {
      session,
      store: (announce) =>
        storeFile(ports.media, blobSource(blob), { media, name: fileName(started, 0, type), type, announce }),
      changes: ({ file }) => [startedChange(session, { file: { ...file } })],
    });
    return stored.ok ? { ok: true, media, bytes: stored.file.bytes } : stored;
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
  return media.saveSession({ ...photoSession(order), state: 'awaited', chunks: [] });
}

/** Photos that were to be taken for this and never came. */
export async function awaitedPhotos(
  media: Pick<MediaStore, 'sessions'>,
  { owner, card }: { readonly owner: string; readonly card?: string | undefined },
): Promise<readonly Session[]> {
  const awaited = await media.sessions('awaited');
  return awaited.filter((session) => session.owner === owner && cardIn(session) === card);
}

/** A file that a person has chosen, read a part at a time. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

function photoSession({
  media,
  owner,
  scope,
  started,
  fields = {},
}: Omit<PhotoOrder, 'source' | 'longest'>): Described {
  return { media, owner, scope, type: 'image/jpeg', segment: 0, started, fields, until: 0 };
}
