import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import type { Json } from './cell.ts';

/** Buckets of a digest (docs/protocol.md, section 6). */
const BUCKETS = 64;

/** One live value or piece. */
export interface LiveMark {
  readonly id: string;
  readonly field: string;
  readonly stamp: string;
  /** the value; of a piece its update */
  readonly value: Json;
}

/** What a digest speaks for: which values are there, or also that each is the same. */
export type Covering = 'stamps' | 'contents';

/**
 * The digest of a scope, whose marks come part by part, in any order: a bucket is the XOR of the first 8 bytes of
 * `SHA-256("<id>|<field>|<stamp>")` over what is live in it, as 16 hex digits; where it covers contents, `|` and the
 * value follow the stamp. Hashed in one go: awaiting the browser's own digest for each value takes twenty times as long.
 */
export function createDigest(covering: Covering): {
  add(marks: Iterable<LiveMark>): void;
  buckets(): string[];
} {
  const ending = (value: Json) => (covering === 'contents' ? `|${canonicalJson(value)}` : '');
  const buckets = Array.from({ length: BUCKETS }, () => new Uint8Array(8));
  return {
    add(marks) {
      let [of, place] = ['', 0];
      for (const { id, field, stamp, value } of marks) {
        if (id !== of) [of, place] = [id, bucketOf(id)];
        const hash = hashOf(`${id}|${field}|${stamp}${ending(value)}`);
        const bucket = buckets[place] ?? new Uint8Array(8);
        for (let at = 0; at < 8; at += 1) bucket[at] = (bucket[at] ?? 0) ^ (hash[at] ?? 0);
      }
    },
    buckets: () => buckets.map(bytesToHex),
  };
}

/** Where a record falls: `first byte of SHA-256(id) mod 64`. */
export function bucketOf(id: string): number {
  return (hashOf(id)[0] ?? 0) % BUCKETS;
}

function hashOf(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}
