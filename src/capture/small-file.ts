import { faultOf, type SaveFault } from '../store/fault.ts';
import type { MediaStore } from '../store/media.ts';
import type { Change, Writer } from '../store/types.ts';
import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import { makeMedia } from './making.ts';
import { storeFile } from './store-file.ts';

export interface SmallFilePorts {
  readonly media: MediaStore;
  readonly writer: Writer;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface SmallFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** MIME type */
  readonly type: string;
  /** with its ending; holds no name of a person */
  readonly name: string;
  readonly owner: string;
  readonly scope: Scope;
  /** further fields of its media record */
  readonly fields?: Readonly<Record<string, Json>>;
  /** further changes that only make sense together with it, by its id */
  readonly beside?: (media: string) => readonly Change[];
}

export type Kept =
  | { readonly ok: true; readonly media: string }
  | { readonly ok: false; readonly reason: SaveFault };

/** Keeps a few kilobytes as a media record of its own: a signature, a question that somebody says. */
export async function keepSmallFile(ports: SmallFilePorts, small: SmallFile): Promise<Kept> {
  const { media, writer, newId, now } = ports;
  const { bytes, type, name, owner, scope, fields = {}, beside = () => [] } = small;
  const id = newId();
  const started = Math.round(now());
  const session = { media: id, owner, scope, type, segment: 0, started, fields, until: 0 } as const;
  const source = { size: bytes.length, read: async (from: number, to: number) => bytes.slice(from, to) };
  const record = { ...fields, owner, type, started };
  try {
    const stored = await makeMedia(
      { media, writer },
      {
        session,
        store: (announce) => storeFile(media, source, { media: id, name, type, announce }),
        changes: ({ file }) => [
          { scope, kind: 'media', id, fields: { ...record, file: { ...file } } },
          ...beside(id),
        ],
      },
    );
    return stored.ok ? { ok: true, media: id } : stored;
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
}
