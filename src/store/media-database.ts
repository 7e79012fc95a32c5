import { Dexie, type Table } from 'dexie';
import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import type { SaveFault } from './fault.ts';
import { KeptDatabase } from './kept-database.ts';

/** The version that this code writes; like `VERSION` of the records. */
export const MEDIA_VERSION = 1;

/** One stretch of captured sound as the recorder gave it. The bytes lie in a row of their own. */
export interface SliceInfo {
  /** id of the media record, one for each segment */
  readonly media: string;
  readonly index: number;
  /** bytes */
  readonly size: number;
  /** media time up to its end, ms, as far as the recorder's clock knows */
  readonly until: number;
  /** instant at which it came, ms */
  readonly at: number;
  /** loudest sample of each 100 ms of it, 0–255 */
  readonly peaks: Uint8Array<ArrayBuffer>;
}

/** What is needed to find an unfinished recording at the next start. One row a segment. */
export interface Session {
  /** id of the media record */
  readonly media: string;
  /** id of the interview, note, quote or plan that it belongs to */
  readonly owner: string;
  readonly scope: Scope;
  /** MIME type without codecs */
  readonly type: string;
  /** its number in the recording, from 0 */
  readonly segment: number;
  /** instant, ms */
  readonly started: number;
  /** further fields that the media record begins with */
  readonly fields: Readonly<Record<string, Json>>;
  /** media time, ms; known from `closed` on */
  readonly until: number;
  /**
   * `recording`: slices may still come, and the media record may lack its first fields; `closed`: only the file
   * is missing; `making`: chunks come in one go, and its record may lack them; `finished`; `refused`: must be erased, whatever happens in between; `awaited`: a photo that is being
   * taken in another app.
   */
  readonly state: 'recording' | 'closed' | 'making' | 'finished' | 'refused' | 'awaited';
  /** what a person last asked of the recording: to wait, or to end; undefined or `none` while it goes on */
  readonly halt?: 'none' | 'paused' | 'over';
  /** chunks of its file, or of one that is being made */
  readonly chunks: readonly string[];
  /** why the last try to make its file came to nothing */
  readonly unmade?: SaveFault | 'unreadable';
  /** where slices become the chunks of the file one after the other, as there is no room for both */
  readonly moved?: Moved;
}

/** How far slices have become chunks. */
export interface Moved {
  readonly chunks: readonly string[];
  /** of those chunks */
  readonly bytes: number;
  /** bytes of the first slice that is left which are in a chunk already */
  readonly skip: number;
}

/** What is known of a chunk without reading its bytes. */
export interface ChunkInfo {
  readonly hash: string;
  /** bytes */
  readonly size: number;
  /** 1 as long as no endpoint has confirmed it, 2 where it takes it no more, as somebody had it erased there; indexed */
  readonly waiting: 0 | 1 | 2;
}

interface Bytes {
  readonly bytes: ArrayBuffer;
}
type Key = [media: string, index: number];

/**
 * The tables of the media database. What is listed and what is heavy lie apart, so that listing never reads a byte of
 * sound and confirming never writes one. ArrayBuffers only: Blobs in IndexedDB break in WebKit (dexie#1227, #1919).
 */
export class MediaDatabase extends KeptDatabase {
  declare readonly slices: Table<Bytes & { media: string; index: number }, Key>;
  declare readonly sliceInfos: Table<SliceInfo, Key>;
  declare readonly sessions: Table<Session, string>;
  declare readonly drafts: Table<Bytes & { media: string; index: number }, Key>;
  declare readonly chunks: Table<Bytes & { hash: string }, string>;
  declare readonly chunkInfos: Table<ChunkInfo, string>;

  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability, cache: 'disabled' }, MEDIA_VERSION);
    this.version(MEDIA_VERSION).stores({
      slices: '[media+index]',
      sliceInfos: '[media+index]',
      sessions: 'media, state',
      drafts: '[media+index]',
      chunks: 'hash',
      chunkInfos: 'hash, waiting',
    });
  }
}

/** Every row of one media in a table keyed `[media+index]`. */
export function rowsOf<T>(table: Table<T, Key>, media: string) {
  return table.where('[media+index]').between([media, Dexie.minKey], [media, Dexie.maxKey]);
}
