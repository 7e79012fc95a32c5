import { faultOf, type SaveFault } from '../store/fault.ts';
import { type MediaFile, readRange } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';

const WINDOW = 64 * 1024;

/** Bytes that lie in the database and are read a part at a time. */
export interface ByteSource {
  /** bytes */
  readonly size: number;
  /** `[start, end)`; 0 ≤ start < end ≤ size. @throws where the bytes are gone */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Captured sound as one run of bytes, slice after slice. */
export async function sliceSource(
  store: Pick<MediaStore, 'slices' | 'readSlice'>,
  media: string,
): Promise<ByteSource> {
  const starts: { index: number; at: number; size: number }[] = [];
  let size = 0;
  for (const slice of await store.slices(media)) {
    starts.push({ index: slice.index, at: size, size: slice.size });
    size += slice.size;
  }
  return {
    size,
    async read(start, end) {
      const whole = new Uint8Array(end - start);
      for (const { index, at, size: length } of starts) {
        if (at >= end || at + length <= start) continue;
        const bytes = await store.readSlice(media, index);
        if (!bytes) throw new Error(`slice ${index} of ${media} has gone`);
        const part = new Uint8Array(bytes).subarray(Math.max(0, start - at), end - at);
        whole.set(part, Math.max(0, at - start));
      }
      return whole;
    },
  };
}

/** Reads the heads of what a file is made of, each at a place after the one before: the next is mostly near. */
export function readAhead(
  source: ByteSource,
  length: number,
): (at: number) => Promise<Uint8Array<ArrayBuffer>> {
  let start = 0;
  let bytes = new Uint8Array();
  return async (at) => {
    const needed = Math.min(at + length, source.size);
    if (at < start || needed > start + bytes.length) {
      start = at;
      bytes = await source.read(at, Math.min(at + WINDOW, source.size));
    }
    return bytes.subarray(at - start, needed - start);
  };
}

/** A finished file over its chunks. */
export function fileSource(store: Pick<MediaStore, 'readChunk' | 'chunkInfos'>, file: MediaFile): ByteSource {
  return {
    size: file.bytes,
    async read(start, end) {
      const bytes = await readRange(store, file, start, end);
      if (!bytes) throw new Error(`a chunk of ${file.name} is not on this phone`);
      return bytes;
    },
  };
}

/** The same source, that remembers why bytes could not be had: a parser's error doesn't say. */
export function watchReads(source: ByteSource): {
  readonly source: ByteSource;
  readonly fault: () => SaveFault | undefined;
} {
  let fault: SaveFault | undefined;
  return {
    fault: () => fault,
    source: {
      size: source.size,
      async read(start, end) {
        try {
          return await source.read(start, end);
        } catch (error) {
          fault = faultOf(error);
          throw error;
        }
      },
    },
  };
}
