import { createHash } from 'node:crypto';

/** SHA-256 in hex; of a string, of its UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Buckets of a digest (docs/protocol.md, section 6). */
export const BUCKETS = 64;

/** Where a record falls: the first byte of SHA-256(id), mod 64. */
export function bucketOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % BUCKETS;
}

/** One live value or piece, as a digest counts it. */
export interface Mark {
  readonly id: string;
  readonly bucket: number;
  readonly field: string;
  readonly stamp: string;
}

/** Each bucket the XOR of the first 8 bytes of SHA-256("<id>|<field>|<stamp>") of what is live in it, as 16 hex digits. */
export function digestBuckets(marks: readonly Mark[]): string[] {
  const buckets = Array.from({ length: BUCKETS }, () => 0n);
  for (const { id, bucket, field, stamp } of marks) {
    const hash = createHash('sha256').update(`${id}|${field}|${stamp}`).digest().readBigUInt64BE();
    buckets[bucket] = (buckets[bucket] ?? 0n) ^ hash;
  }
  return buckets.map((bucket) => bucket.toString(16).padStart(16, '0'));
}
