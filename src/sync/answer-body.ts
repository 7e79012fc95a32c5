/** How long answers may be, bytes unpacked. Past it a phone with 2 GB would be in danger, and no endpoint has so much to say at once. */
export const MOST = {
  /** a page is about 1 MiB; buckets and what beat stale values come whole */
  json: 16 * 1024 * 1024,
  fault: 64 * 1024,
} as const;

/** What comes is counted while it comes: neither a declared length nor a packed one can be believed. */
export async function readBytes(answer: Response, most: number): Promise<ArrayBuffer | undefined> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return new ArrayBuffer(0);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, size);
    size += value.byteLength;
    if (size > most) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
}

/** The same as text, UTF-8. */
export async function readWords(answer: Response, most: number): Promise<string | undefined> {
  const bytes = await readBytes(answer, most);
  return bytes && new TextDecoder().decode(bytes);
}

function joined(parts: Uint8Array[], size: number): ArrayBuffer {
  const all = new Uint8Array(size);
  let at = 0;
  // Each part is let go as soon as it is copied.
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all.buffer;
}
