import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/wire.ts';
import { faultOf, type KeepFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Change, Writer } from '../store/types.ts';
import { buildFile } from './build.ts';
import { eraseMedia } from './erase.ts';
import { fileName } from './format.ts';
import { fileChange, startedChange } from './media-record.ts';
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
  | { readonly ok: false; readonly reason: KeepFault | 'unreadable' | 'aborted' };

/** Brings sound that was recorded elsewhere into chunks, a part at a time, and names it in a media record. */
export async function importSound(
  { media, writer }: { readonly media: MediaStore; readonly writer: Writer },
  order: ImportOrder,
): Promise<ImportedSound> {
  const { sound, signal, beside = [], fields = {} } = order;
  const session = importSession(order);
  try {
    const stored = await store(media, order, {
      media: session.media,
      name: fileName(session.started, session.segment, session.type),
      type: session.type,
      signal,
      // Known to the erasing before the first chunk is there.
      announce: (chunks) => media.saveSession({ ...session, chunks }),
    });
    if (!stored.ok) {
      await eraseMedia(media, [session.media]);
      return stored;
    }
    const peaks = sound.peaks ? { peaks: { ...sound.peaks } } : {};
    const file = fileChange(session, stored.file, sound.duration).fields;
    await writer.write(startedChange(session, { ...fields, ...peaks, ...file }), ...beside);
    return { ok: true, media: session.media };
  } catch (error) {
    await eraseMedia(media, [session.media]);
    return { ok: false, reason: signal?.aborted ? 'aborted' : faultOf(error) };
  } finally {
    await media.dropDraft(session.media);
  }
}

async function store(
  media: MediaStore,
  { file, sound: { copy, duration } }: ImportOrder,
  options: StoreOptions,
): Promise<Stored | { readonly ok: false; readonly reason: KeepFault | 'unreadable' }> {
  if (!copy) return storeFile(media, blobSource(file), options);
  return buildFile(media, {
    ...options,
    source: blobSource(file),
    accept: (copied) => copied.duration >= 0.98 * duration - 500,
  });
}

function importSession({ media, owner, scope, segment, started, sound }: ImportOrder): Session {
  return {
    media,
    owner,
    scope,
    segment,
    type: sound.type,
    started: Math.round(started),
    fields: {},
    until: sound.duration,
    state: 'finished',
    chunks: [],
  };
}
