import { faultOf, type SaveFault } from '../store/fault.ts';
import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import { fileChunks, type MediaFile } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { buildFile } from './build.ts';
import { fileSource } from './byte-source.ts';
import { copiedType, fileName } from './format.ts';
import { makeMedia } from './making.ts';
import { fileChange, startedChange } from './media-record.ts';
import { cutPeaks, type Peaks } from './peaks.ts';
import { trim } from './trim.ts';

export interface ClipPorts {
  readonly media: MediaStore;
  readonly writer: Writer;
  readonly newId: () => string;
}

export interface ClipOrder {
  /** the finished recording: its file, when it was made, and its peaks */
  readonly file: MediaFile;
  readonly started: number;
  readonly peaks?: Peaks | undefined;
  /** ms in it */
  readonly from: number;
  readonly to: number;
  /** the quote or note that the clip belongs to, and the scope of the clip */
  readonly owner: string;
  readonly scope: Scope;
  /** further fields of the clip's media record */
  readonly fields?: Readonly<Record<string, Json>>;
  readonly signal?: AbortSignal;
}

export type Clip =
  | { readonly ok: true; readonly media: string; readonly duration: number; readonly file: MediaFile }
  | { readonly ok: false; readonly reason: SaveFault | 'unreadable' | 'aborted' }
  | { readonly ok: false; readonly reason: 'missing'; readonly chunks: readonly string[] };

/**
 * Cuts a stretch out of a finished recording into a media record and file of its own, by copying whole packets, so it
 * may begin up to a packet early. Whether the consent allows it is the caller's to ask.
 */
export async function cutClip({ media, writer, newId }: ClipPorts, order: ClipOrder): Promise<Clip> {
  const { file, from, to, owner, scope, signal } = order;
  const lacking = await lackingChunks(media, file);
  if (lacking.length > 0) return { ok: false, reason: 'missing', chunks: lacking };
  const isRecorded = /^audio\/(?:webm|mp4)/.test(file.type);
  const type = copiedType(file.type.split(';', 1)[0] ?? '');
  const session = {
    media: newId(),
    owner,
    scope,
    type,
    segment: 0,
    started: Math.round(order.started + from),
    fields: order.fields ?? {},
    until: to - from,
  } as const;
  const peaks = order.peaks ? { peaks: { ...cutPeaks(order.peaks, from, to) } } : {};
  try {
    const whole = fileSource(media, file);
    const source = isRecorded ? await trim(whole, type) : whole;
    const built = await makeMedia(
      { media, writer },
      {
        session,
        store: (announce) =>
          buildFile(media, {
            media: session.media,
            source,
            formats: isRecorded ? 'recorded' : 'any',
            type,
            from,
            to,
            name: fileName(session.started, 0, type),
            signal,
            accept: ({ duration }) => duration > 0,
            announce,
          }),
        changes(made) {
          const { fields } = fileChange(session, made.file, made.duration);
          return [startedChange(session, { ...peaks, ...fields })];
        },
      },
    );
    if (!built.ok) return built;
    return { ok: true, media: session.media, duration: built.duration, file: built.file };
  } catch (error) {
    return { ok: false, reason: signal?.aborted ? 'aborted' : faultOf(error) };
  }
}

async function lackingChunks(media: MediaStore, file: MediaFile): Promise<readonly string[]> {
  const listed = await fileChunks(media, file);
  return listed.ok ? media.missing(listed.hashes) : listed.missing;
}
