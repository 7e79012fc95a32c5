import { LIMITS } from '../protocol/limits.ts';
import type { SaveFault } from '../store/fault.ts';
import { sha256 } from '../store/media-chunks.ts';
import { makeFile, type MediaFile } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { ByteSource } from './byte-source.ts';

export type Stored =
  | { readonly ok: true; readonly file: MediaFile; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly reason: SaveFault };

export interface StoreOptions {
  readonly name: string;
  readonly type: string;
  readonly signal?: AbortSignal | undefined;
  /** Told all hashes before the first chunk is stored, so that a crash leaves none behind that nobody knows of. */
  readonly announce: (hashes: readonly string[]) => Promise<{ ok: true } | { ok: false; reason: SaveFault }>;
}

/** Cuts bytes into chunks and stores them; what was stored goes again where the rest has no room. */
export async function storeFile(
  store: Pick<MediaStore, 'putChunk' | 'dropChunks'>,
  source: ByteSource,
  { name, type, signal, announce }: StoreOptions,
): Promise<Stored> {
  const hashes: string[] = [];
  for await (const block of blocks(source, signal)) hashes.push(await sha256(block));
  const announced = await announce(hashes);
  if (!announced.ok) return announced;
  for await (const block of blocks(source, signal)) {
    const put = await store.putChunk(block);
    if (put.ok) continue;
    await store.dropChunks(hashes);
    return { ok: false, reason: put.reason === 'too_large' ? 'other' : put.reason };
  }
  const made = await makeFile(store, { name, type, bytes: source.size }, hashes);
  if (!made.ok) {
    await store.dropChunks(hashes);
    return { ok: false, reason: made.reason === 'too_large' ? 'other' : made.reason };
  }
  const { file } = made;
  return { ok: true, file, hashes: 'list' in file ? [...hashes, file.list] : hashes };
}

/** A draft as a source of bytes. */
export function draftSource(store: Pick<MediaStore, 'readDraft'>, media: string, size: number): ByteSource {
  return {
    size,
    async read(start, end) {
      const whole = new Uint8Array(end - start);
      for (let at = start; at < end; ) {
        const bytes = await store.readDraft(media, Math.floor(at / LIMITS.chunk));
        const part = new Uint8Array(bytes ?? new ArrayBuffer(0)).subarray(at % LIMITS.chunk);
        if (part.length === 0) throw new Error(`the draft of ${media} has a hole at ${at}`);
        whole.set(part.subarray(0, end - at), at - start);
        at += part.length;
      }
      return whole;
    },
  };
}

async function* blocks(source: ByteSource, signal: AbortSignal | undefined): AsyncGenerator<ArrayBuffer> {
  for (let at = 0; at < source.size; at += LIMITS.chunk) {
    signal?.throwIfAborted();
    const bytes = await source.read(at, Math.min(at + LIMITS.chunk, source.size));
    yield bytes.buffer;
  }
}
