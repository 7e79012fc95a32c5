import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import { faultOf, type SaveFault } from '../store/fault.ts';
import type { MediaStore } from '../store/media.ts';
import type { Change } from '../store/types.ts';
import { buildFile } from './build.ts';
import { fileName } from './format.ts';
import { makeMedia, type MakingPorts } from './making.ts';
import { type Described, fileChange, startedChange } from './media-record.ts';
import { blobSource } from './photo.ts';
import type { SoundFile } from './sound-file.ts';
import { type Stored, storeFile, type StoreOptions } from './store-file.ts';

export interface ImportOrder {
  readonly file: Blob;
  readonly sound: SoundFile;
  /** id of the media record: a new one, or the one that time was kept in */
  readonly media: string;
  /** the interview, and its scope */
  readonly owner: string;
  readonly scope: Scope;
  /** its number in the interview */
  readonly segment: number;
  /** instant at which it began, ms */
  readonly started: number;
  readonly fields?: Readonly<Record<string, Json>>;
  /** written in the same breath: a new interview, moments that move */
  readonly beside?: readonly Change[];
  readonly signal?: AbortSignal;
}

export type ImportedSound =
  | { readonly ok: true; readonly media: string }
  | { readonly ok: false; readonly reason: SaveFault | 'unreadable' | 'aborted' };

/** Brings sound that was recorded elsewhere into chunks, a part at a time, and names it in a media record. */
export async function importSound(ports: MakingPorts, order: ImportOrder): Promise<ImportedSound> {
  const { sound, signal, beside = [], fields = {} } = order;
  const session = importSession(order);
  const peaks = sound.peaks ? { peaks: { ...sound.peaks } } : {};
  try {
    const stored = await makeMedia(ports, {
      session,
      store: (announce) =>
        store(ports.media, order, {
          media: session.media,
          name: fileName(session.started, session.segment, session.type),
          type: session.type,
          signal,
          announce,
        }),
      changes({ file }) {
        const named = fileChange(session, file, sound.duration).fields;
        return [startedChange(session, { ...fields, ...peaks, ...named }), ...beside];
      },
    });
    return stored.ok ? { ok: true, media: session.media } : stored;
  } catch (error) {
    return { ok: false, reason: signal?.aborted ? 'aborted' : faultOf(error) };
  }
}

/** The last packet of a file may not say how long it is, ms. */
const ONE_PACKET = 120;

async function store(
  media: MediaStore,
  { file, sound: { copy, duration } }: ImportOrder,
  options: StoreOptions,
): Promise<Stored | { readonly ok: false; readonly reason: SaveFault | 'unreadable' }> {
  if (!copy) return storeFile(media, blobSource(file), options);
  return buildFile(media, {
    ...options,
    source: blobSource(file),
    accept: (copied) => copied.duration >= duration - ONE_PACKET,
  });
}

function importSession({ media, owner, scope, segment, started, sound }: ImportOrder): Described {
  return {
    media,
    owner,
    scope,
    segment,
    type: sound.type,
    started: Math.round(started),
    fields: {},
    until: sound.duration,
  };
}
