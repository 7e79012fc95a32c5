import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import { faultOf, type SaveFault } from '../store/fault.ts';
import type { MediaStore } from '../store/media.ts';
import type { Change } from '../store/types.ts';
import { buildFile, type Built } from './build.ts';
import { copiedType, fileName } from './format.ts';
import { makeMedia, type MakingPorts } from './making.ts';
import { type Described, fileChange, startedChange } from './media-record.ts';
import { blobSource } from './photo.ts';
import type { SoundFile } from './sound-file.ts';
import { storeFile, type StoreOptions } from './store-file.ts';

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

/**
 * Brings sound that was recorded elsewhere into chunks, a part at a time, and names it in a media record: its packets as they are,
 * in a file that says nothing of who, where and with what. Where they can't be taken out, the file stays as it is, and the record says so.
 */
export async function importSound(ports: MakingPorts, order: ImportOrder): Promise<ImportedSound> {
  const { sound, signal, beside = [], fields = {} } = order;
  const session = importSession(order);
  const named = (type: string) => ({
    media: session.media,
    name: fileName(session.started, session.segment, type),
    type,
    signal,
  });
  const peaks = sound.peaks ? { peaks: { ...sound.peaks } } : {};
  try {
    const stored = await makeMedia(ports, {
      session,
      async store(announce) {
        const bare = await copyBare(ports.media, order, { ...named(copiedType(sound.type)), announce });
        if (bare.ok || bare.reason !== 'unreadable' || sound.copy) return bare;
        return storeFile(ports.media, blobSource(order.file), { ...named(sound.type), announce });
      },
      changes({ file, ...made }) {
        const original = 'packets' in made ? {} : { original: true };
        const { fields: stored } = fileChange(session, file, sound.duration);
        const type = { type: file.type };
        return [startedChange(session, { ...fields, ...peaks, ...stored, ...type, ...original }), ...beside];
      },
    });
    return stored.ok ? { ok: true, media: session.media } : stored;
  } catch (error) {
    return { ok: false, reason: signal?.aborted ? 'aborted' : faultOf(error) };
  }
}

/** The last packet of a file may not say how long it is, ms. */
const ONE_PACKET = 120;

function copyBare(
  media: MediaStore,
  { file, sound: { duration } }: ImportOrder,
  options: StoreOptions,
): Promise<Built> {
  return buildFile(media, {
    ...options,
    source: blobSource(file),
    formats: 'any',
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
