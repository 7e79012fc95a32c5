import { type ByteSource, readAhead } from './byte-source.ts';

/** Elements that hold others; MediaRecorder leaves their sizes open (RFC 9559). */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
/** The longest id and size, bytes. */
const HEADER = 12;

/**
 * A captured WebM up to the end of its last whole element. Chromium's slices end a byte into the next block, and a
 * recorder that was killed leaves that byte. mediabunny 1.61.0 drops a cluster whose last block is cut, and looks for
 * ever, with the page frozen, where the end is no WebM at all (`resync` stays where 8 bytes are left). A finished file
 * says how long it is, and stays as it is.
 */
export async function trimWebm(source: ByteSource): Promise<ByteSource> {
  const header = readAhead(source, HEADER);
  let end = 0;
  while (end < source.size) {
    const element = readHeader(await header(end));
    if (!element) break;
    if (element.id === SEGMENT && !element.open) return source;
    const opens = element.id === SEGMENT || element.id === CLUSTER;
    const next = end + element.length + (opens ? 0 : element.size);
    if (next > source.size) break;
    end = next;
  }
  return { size: end, read: (from, to) => source.read(from, to) };
}

/** Id and size of an element (RFC 8794, section 4); undefined where these bytes are none. */
function readHeader(bytes: Uint8Array) {
  const idLength = widthOf(bytes[0]);
  const sizeLength = widthOf(bytes[idLength]);
  const length = idLength + sizeLength;
  if (idLength > 4 || sizeLength > 8 || bytes.length < length) return undefined;
  const id = readNumber(bytes.subarray(0, idLength));
  // The first byte of a size carries its width in front of its value.
  const size = readNumber(bytes.subarray(idLength, length)) - 2 ** (7 * sizeLength);
  return { id, size, length, open: size >= 2 ** (7 * sizeLength) - 1 };
}

/** 1–8 by the first bit that is set; 9 where there is none. */
function widthOf(first: number | undefined): number {
  return Math.clz32(first ?? 0) - 23;
}

function readNumber(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
