/** The `file` cell of a media record and how its bytes are read (docs/protocol.md, section 7). */
import * as z from 'zod/mini';
import { Hash } from '../protocol/names.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { SaveFault } from './fault.ts';
import type { ChunkStore } from './media-chunks.ts';

/** Over this many chunks their hashes lie in a chunk of their own. */
const CHUNKS_IN_CELL = 900;

const described = { name: z.string(), type: z.string(), bytes: z.number().check(z.int(), z.nonnegative()) };
/** Either form: with its chunks, or with `list`, the chunk that holds the JSON array of their hashes. */
export const MediaFile = z.union([
  z.object({ ...described, list: Hash }),
  z.object({ ...described, chunks: z.array(Hash) }),
]);
export type MediaFile = z.infer<typeof MediaFile>;

type Chunks = Pick<ChunkStore, 'readChunk' | 'chunkInfos'>;

/** The hashes of a file's chunks, or the list that has to be fetched first. */
export type FileChunks =
  | { readonly ok: true; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Which chunks a file is made of. An unreadable list counts as missing. */
export async function fileChunks(store: Pick<ChunkStore, 'readChunk'>, file: MediaFile): Promise<FileChunks> {
  if (!('list' in file)) return { ok: true, hashes: file.chunks };
  const bytes = await store.readChunk(file.list);
  const hashes = bytes && parseList(bytes);
  return hashes ? { ok: true, hashes } : { ok: false, missing: [file.list] };
}

/** The chunks that hold a range, ready to be read one after the other. */
export type FileRange =
  | {
      readonly ok: true;
      readonly size: number;
      readonly parts: () => AsyncGenerator<Uint8Array<ArrayBuffer>>;
    }
  | { readonly ok: false; readonly missing: readonly string[] };

/**
 * Opens `[from, to)` of a file, in bytes; `to` beyond the end means the end. Only the chunks that are needed are read,
 * one at a time. Where some of them are not on this phone, it names those.
 */
export async function openRange(
  store: Chunks,
  file: MediaFile,
  from = 0,
  to = file.bytes,
): Promise<FileRange> {
  const listed = await fileChunks(store, file);
  if (!listed.ok) return listed;
  const infos = await store.chunkInfos(listed.hashes);
  const end = Math.min(to, file.bytes);
  const needed: { hash: string; at: number }[] = [];
  let at = 0;
  for (const hash of listed.hashes) {
    const size = infos.get(hash)?.size ?? LIMITS.chunk;
    if (at < end && at + size > from) needed.push({ hash, at });
    at += size;
  }
  const missing = needed.filter(({ hash }) => !infos.has(hash)).map(({ hash }) => hash);
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    size: Math.max(0, end - from),
    async *parts() {
      for (const { hash, at: start } of needed) {
        const bytes = await store.readChunk(hash);
        if (!bytes) throw new Error(`chunk ${hash} has gone while it was read`);
        yield new Uint8Array(bytes).subarray(Math.max(0, from - start), end - start);
      }
    },
  };
}

/** A range in one piece; undefined where a chunk is not on this phone. */
export async function readRange(
  store: Chunks,
  file: MediaFile,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const range = await openRange(store, file, from, to);
  if (!range.ok) return undefined;
  const whole = new Uint8Array(range.size);
  let at = 0;
  for await (const part of range.parts()) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The chunk that lists the others; undefined where they are so few that the cell holds them. */
export function listOf(hashes: readonly string[]): ArrayBuffer | undefined {
  if (hashes.length <= CHUNKS_IN_CELL) return undefined;
  return new TextEncoder().encode(JSON.stringify(hashes)).buffer;
}

/** The cell of a file over chunks that are already stored; past 900 of them the list is stored as a chunk too. */
export async function makeFile(
  store: Pick<ChunkStore, 'putChunk'>,
  { name, type, bytes }: Pick<MediaFile, 'name' | 'type' | 'bytes'>,
  hashes: readonly string[],
): Promise<
  | { readonly ok: true; readonly file: MediaFile }
  | { readonly ok: false; readonly reason: SaveFault | 'too_large' }
> {
  const list = listOf(hashes);
  if (!list) return { ok: true, file: { name, type, bytes, chunks: [...hashes] } };
  const put = await store.putChunk(list);
  return put.ok ? { ok: true, file: { name, type, bytes, list: put.hash } } : put;
}

function parseList(bytes: ArrayBuffer): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return z.array(Hash).parse(list);
  } catch {
    return undefined;
  }
}
