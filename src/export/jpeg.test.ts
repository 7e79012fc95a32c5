import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutExif } from './jpeg.ts';

const segment = (marker: number, text: string) => {
  const bytes = [...new TextEncoder().encode(text)];
  const length = bytes.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...bytes];
};
const SOI = [0xff, 0xd8];
const SCAN = [...segment(0xda, 'scan'), 1, 2, 0xff, 0, 3, 0xff, 0xd9];

/** Hands the bytes over in pieces, as chunks come. */
async function* pieces(bytes: readonly number[], size: number) {
  for (let at = 0; at < bytes.length; at += size) yield new Uint8Array(bytes.slice(at, at + size));
}

async function strip(bytes: readonly number[], size = 1000): Promise<number[]> {
  const out: number[] = [];
  for await (const piece of withoutExif(pieces(bytes, size))) out.push(...piece);
  return out;
}

test('a picture leaves without place, device and comments, however its bytes are cut', async () => {
  const kept = [
    ...segment(0xe0, 'JFIF'),
    ...segment(0xe2, 'ICC'),
    ...segment(0xee, 'Adobe'),
    ...segment(0xdb, 'tables'),
  ];
  const dirty = [
    ...SOI,
    ...segment(0xe0, 'JFIF'),
    ...segment(0xe1, 'Exif GPS 27.61 84.57'.repeat(100)),
    ...segment(0xe2, 'ICC'),
    ...segment(0xed, 'IPTC'),
    0xff,
    ...segment(0xee, 'Adobe'),
    ...segment(0xfe, 'comment'),
    ...segment(0xdb, 'tables'),
    ...SCAN,
  ];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (size) => {
      expect(await strip(dirty, size)).toEqual([...SOI, ...kept, ...SCAN]);
    }),
  );
});

test('what is no picture, or breaks off, goes through without an error', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      async (bytes, size) => {
        fc.pre(bytes[0] !== 0xff || bytes[1] !== 0xd8);
        expect(await strip([...bytes], size)).toEqual([...bytes]);
      },
    ),
  );
  expect(await strip([...SOI, 0xff, 0xe1, 0xff, 0xff, 1])).toEqual(SOI);
});
