/** Opus packets of 60 ms, the cheapest that there are. */
const PACKET_MS = 60;
const CLUSTER_MS = 6000;

/**
 * What a recorder that is never told its length writes: header, then clusters of open size, as slices of two seconds.
 * @param still where the machine stood still, ms: nothing comes from there to there
 */
export function capturedWebm(seconds: number, still?: readonly [number, number]): ArrayBuffer[] {
  const head = [
    ...element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], text('webm'))),
    ...open([0x18, 0x53, 0x80, 0x67]),
    ...element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], number(1_000_000, 4))),
    ...element([0x16, 0x54, 0xae, 0x6b], element([0xae], track())),
  ];
  const slices: ArrayBuffer[] = [];
  let bytes = head;
  for (let at = 0; at < seconds * 1000; at += PACKET_MS) {
    if (at % CLUSTER_MS === 0)
      bytes.push(...open([0x1f, 0x43, 0xb6, 0x75]), ...element([0xe7], number(at, 4)));
    const isStill = still && at >= still[0] && at < still[1];
    const packet = [0x18, at % 251, 2, 3, 4, 5, 6, 7];
    if (!isStill) bytes.push(...element([0xa3], [0x81, ...number(at % CLUSTER_MS, 2), 0x80, ...packet]));
    if ((at + PACKET_MS) % 2000 < PACKET_MS) {
      slices.push(Uint8Array.from(bytes).buffer);
      bytes = [];
    }
  }
  if (bytes.length > 0) slices.push(Uint8Array.from(bytes).buffer);
  return slices;
}

function track(): number[] {
  const opus = [...text('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0];
  const rate = [...new Uint8Array(new Float32Array([48_000]).buffer)].reverse();
  return [
    ...element([0xd7], [1]),
    ...element([0x73, 0xc5], [1]),
    ...element([0x83], [2]),
    ...element([0x86], text('A_OPUS')),
    ...element([0x63, 0xa2], opus),
    ...element([0xe1], [...element([0xb5], rate), ...element([0x9f], [1])]),
  ];
}

function element(id: number[], content: number[]): number[] {
  return [...id, 0x40 + (content.length >> 8), content.length & 255, ...content];
}

function open(id: number[]): number[] {
  return [...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
}

function number(value: number, width: number): number[] {
  return Array.from({ length: width }, (_, at) => (value >>> (8 * (width - 1 - at))) & 255);
}

function text(words: string): number[] {
  return [...new TextEncoder().encode(words)];
}
