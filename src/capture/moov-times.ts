const HOLDS_TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
const HOLDS_BOXES = new Set(['moov', 'trak', 'mdia']);

/**
 * Where an MP4 says when it was made and changed (ISO/IEC 14496-12, 8.2.2): offsets in its `moov`, and how many bytes. With
 * zeros there the same sound is the same file, whoever copies it and when.
 */
export function timesIn(moov: Uint8Array): { readonly at: number; readonly length: number }[] {
  const view = new DataView(moov.buffer, moov.byteOffset, moov.byteLength);
  const found: { at: number; length: number }[] = [];
  const walk = (from: number, to: number) => {
    for (let at = from; at + 12 <= to; ) {
      const size = view.getUint32(at);
      const type = String.fromCharCode(...moov.subarray(at + 4, at + 8));
      if (size < 8) return;
      if (HOLDS_BOXES.has(type)) walk(at + 8, Math.min(at + size, to));
      // Version 1 has instants of 64 bits.
      if (HOLDS_TIMES.has(type)) found.push({ at: at + 12, length: moov[at + 8] === 1 ? 16 : 8 });
      at += size;
    }
  };
  walk(0, moov.length);
  return found;
}
