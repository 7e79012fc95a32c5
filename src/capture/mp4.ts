import { type ByteSource, readAhead } from './byte-source.ts';

/** Size and type of a box, and a size of 64 bits where the first one says 1 (ISO/IEC 14496-12, 4.2), bytes. */
const HEADER = 16;
const MDAT = 0x6d646174;

/**
 * A captured MP4 up to the end of its last whole box. A recorder that was killed leaves a fragment whose head is cut, and
 * mediabunny 1.61.0 then reads nothing of the file at all. Sound that is cut (`mdat`) stays: its packets are read as far
 * as they go.
 */
export async function trimMp4(source: ByteSource): Promise<ByteSource> {
  const header = readAhead(source, HEADER);
  let end = 0;
  while (end < source.size) {
    const box = readHeader(await header(end));
    // Of size 0 is the last box of all: it goes on to the end of the file.
    if (box?.size === 0) return source;
    if (!box || box.size < 8) break;
    const next = end + box.size;
    if (next > source.size && box.type !== MDAT) break;
    end = Math.min(next, source.size);
  }
  return { size: end, read: (from, to) => source.read(from, to) };
}

function readHeader(bytes: Uint8Array<ArrayBuffer>): { type: number; size: number } | undefined {
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [size, type] = [view.getUint32(0), view.getUint32(4)];
  if (size !== 1) return { type, size };
  return bytes.length < HEADER ? undefined : { type, size: Number(view.getBigUint64(8)) };
}
