import { LIMITS } from '../protocol/limits.ts';
import type { SaveFault } from '../store/fault.ts';
import { sha256 } from '../store/media-chunks.ts';
import { listOf, makeFile, type MediaFile } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { ByteSource } from './byte-source.ts';

export type Stored =
  | { readonly ok: true; readonly file: MediaFile; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly reason: SaveFault };

export interface StoreOptions {
  /** id of the media record that the chunks are for */
  readonly media: string;
  readonly name: string;
  readonly type: string;
  readonly signal?: AbortSignal | undefined;
  /** Told all hashes before the first chunk is stored, so that a crash leaves none behind that nobody knows of. */
  readonly announce: (hashes: readonly string[]) => Promise<{ ok: true } | { ok: false; reason: SaveFault }>;
}

/** Cuts bytes into chunks and stores them; what was stored goes again where the rest has no room. */
export async function storeFile(
  store: Pick<MediaStore, 'putChunk' | 'dropChunks' | 'erased'>,
  source: ByteSource,
  { media, name, type, signal, announce }: StoreOptions,
): Promise<Stored> {
  const hashes: string[] = [];
  for await (const block of blocks(source, signal)) hashes.push(await sha256(block));
  const list = listOf(hashes);
  const all = list ? [...hashes, await sha256(list)] : hashes;
  // No endpoint takes them, and each phone would drop them again.
  if ((await store.erased(all)).size > 0) return { ok: false, reason: 'again' };
  const announced = await announce(all);
  if (!announced.ok) return announced;
  const give = async (reason: SaveFault | 'too_large'): Promise<Stored> => {
    await store.dropChunks(all, [media]);
    return { ok: false, reason: reason === 'too_large' ? 'other' : reason };
  };
  for await (const block of blocks(source, signal)) {
    const put = await store.putChunk(block);
    if (!put.ok) return give(put.reason);
  }
  const made = await makeFile(store, { name, type, bytes: source.size }, hashes);
  return made.ok ? { ok: true, file: made.file, hashes: all } : give(made.reason);
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
