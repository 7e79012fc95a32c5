import { bytesToBase64 } from '../merge/bytes.ts';

/** Bytes that are written at once; three of them are four letters. */
const PART = 3 * 16_384;

/** Bytes in base64, part after part, whatever the parts in which they come. */
export async function* base64Parts(
  bytes: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  let left = new Uint8Array();
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    let at = 0;
    if (left.length > 0) {
      // Up to the next three, so that the rest needs no copy.
      at = Math.min(chunk.length, (3 - (left.length % 3)) % 3);
      left = joined(left, chunk.subarray(0, at));
      if (left.length % 3 !== 0) continue;
      yield bytesToBase64(left);
      left = new Uint8Array();
    }
    const end = chunk.length - ((chunk.length - at) % 3);
    for (; at < end; at += PART) yield bytesToBase64(chunk.subarray(at, Math.min(end, at + PART)));
    left = chunk.slice(end);
  }
  if (left.length > 0) yield bytesToBase64(left);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
