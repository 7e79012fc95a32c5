import { expect, test } from 'vitest';
import { trimWebm } from './webm.ts';

/** Chromium's way: header, segment and cluster of open size, two blocks of 3 bytes. */
const HEAD = [0x1a, 0x45, 0xdf, 0xa3, 0x82, 1, 2];
const OPEN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const SEGMENT = [0x18, 0x53, 0x80, 0x67, ...OPEN];
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75, ...OPEN];
const BLOCK = [0xa3, 0x83, 7, 8, 9];
const WHOLE = [...HEAD, ...SEGMENT, ...CLUSTER, ...BLOCK, ...BLOCK];

async function trimmed(bytes: number[]) {
  const whole = Uint8Array.from(bytes);
  const source = {
    size: whole.length,
    read: (start: number, end: number) => Promise.resolve(whole.slice(start, end)),
  };
  return (await trimWebm(source)).size;
}

test('whole elements stay', async () => {
  expect(await trimmed(WHOLE)).toBe(WHOLE.length);
  expect(await trimmed([...WHOLE, ...CLUSTER, ...BLOCK])).toBe(WHOLE.length + 17);
});

test('an element that is cut goes, wherever it is cut', async () => {
  for (let cut = 1; cut <= BLOCK.length; cut += 1) {
    expect(await trimmed(WHOLE.slice(0, -cut))).toBe(WHOLE.length - BLOCK.length);
  }
});

test('what is no WebM goes from there on', async () => {
  expect(await trimmed([...WHOLE, ...Array.from({ length: 5000 }, () => 0)])).toBe(WHOLE.length);
  expect(await trimmed([0, 1, 2, 3])).toBe(0);
  expect(await trimmed([])).toBe(0);
});

test('a long file is read through windows', async () => {
  const block = [0xa3, 0x43, 0xe8, ...Array.from({ length: 1000 }, () => 5)];
  const long = [...WHOLE, ...Array.from({ length: 300 }, () => block).flat()];
  expect(await trimmed([...long, 0xa3])).toBe(long.length);
});

test('a finished file is not looked through', async () => {
  const finished = [...HEAD, 0x18, 0x53, 0x80, 0x67, 0x85, ...BLOCK];
  expect(await trimmed([...finished, 0, 0])).toBe(finished.length + 2);
});
