import { createHash } from 'node:crypto';
import { canonicalJson } from '../src/merge/canonical.ts';

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
  /** as JSON text */
  readonly value: string;
}

/** A digest that grows mark by mark. */
export interface Digest {
  count: number;
  readonly stamps: bigint[];
  readonly contents: bigint[];
}

/** The digest of nothing. */
export function newDigest(): Digest {
  const empty = () => Array.from({ length: BUCKETS }, () => 0n);
  return { count: 0, stamps: empty(), contents: empty() };
}

/**
 * Each bucket the XOR of the first 8 bytes of SHA-256("<id>|<field>|<stamp>") of what is live in it; of contents, of
 * SHA-256("<id>|<field>|<stamp>|<value>").
 */
export function addMarks(digest: Digest, marks: readonly Mark[]): void {
  for (const { id, bucket, field, stamp, value } of marks) {
    const name = `${id}|${field}|${stamp}`;
    digest.count += 1;
    digest.stamps[bucket] = (digest.stamps[bucket] ?? 0n) ^ hashOf(name);
    const content = canonicalJson(JSON.parse(value));
    digest.contents[bucket] = (digest.contents[bucket] ?? 0n) ^ hashOf(`${name}|${content}`);
  }
}

/** Buckets as 16 hex digits. */
export function bucketsToHex(buckets: readonly bigint[]): string[] {
  return buckets.map((bucket) => bucket.toString(16).padStart(16, '0'));
}

function hashOf(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigUInt64BE();
}
