import { bytesToHex } from './bytes.ts';

/** Buckets of a digest (docs/protocol.md, section 6). */
export const BUCKETS = 64;

/** One live value or piece. */
export interface LiveMark {
  readonly id: string;
  readonly field: string;
  readonly stamp: string;
}

/**
 * The digest of a scope: a record falls into the bucket `first byte of SHA-256(id) mod 64`; a bucket is the XOR of the
 * first 8 bytes of `SHA-256("<id>|<field>|<stamp>")` over what is live in it, as 16 hex digits.
 */
export async function digestOf(marks: readonly LiveMark[]): Promise<string[]> {
  const buckets = Array.from({ length: BUCKETS }, () => new Uint8Array(8));
  const places = new Map<string, number>();
  for (const { id, field, stamp } of marks) {
    const place = places.get(id) ?? ((await sha256(id))[0] ?? 0) % BUCKETS;
    places.set(id, place);
    const hash = await sha256(`${id}|${field}|${stamp}`);
    const bucket = buckets[place] ?? new Uint8Array(8);
    for (let at = 0; at < 8; at += 1) bucket[at] = (bucket[at] ?? 0) ^ (hash[at] ?? 0);
  }
  return buckets.map(bytesToHex);
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
