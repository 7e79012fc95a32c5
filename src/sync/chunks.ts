import { LIMITS } from '../protocol/limits.ts';
import type { MediaStore } from '../store/media.ts';
import type { CallFault, Outcome } from './outcome.ts';
import type { MediaEntry } from './media-plan.ts';
import type { Transport } from './transport.ts';

/** How far the media of a route have come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What carries chunks, and who is told of them. */
export interface Haul {
  readonly media: MediaStore;
  readonly transport: Transport;
  readonly onProgress?: (progress: Progress) => void;
  /** told of each chunk that the endpoint was asked for and hasn't got yet: it is still on another phone */
  readonly onAbsent?: (hash: string) => void;
  /** told of each that somebody had erased there: it comes no more */
  readonly onErased?: (hash: string) => void;
}

/** What a faulty chunk means: never taken where it was erased, else the round ends and goes on another time. */
const ENDS_ROUND = (fault: CallFault) => fault.reason !== 'erased' && fault.reason !== 'hash';

/**
 * Brings to the endpoint what it lacks of these media, chunk by chunk. It is asked first, so an upload goes on where
 * it stopped, on another day or from another phone; a chunk counts as there only once the endpoint says so. One that was
 * erased there and that a record of this phone names all the same, of the same file in another interview, stays here.
 */
export async function pushChunks(
  entries: readonly MediaEntry[],
  { media, transport, onProgress }: Haul,
): Promise<Outcome<number>> {
  const infos = await media.chunkInfos(entries.flatMap(({ hashes }) => hashes));
  const waiting = entries.flatMap(({ hashes }) => hashes.filter((hash) => infos.get(hash)?.waiting === 1));
  const all = [...new Set(waiting)];
  let pushed = 0;
  for (let at = 0; at < all.length; at += LIMITS.hashes) {
    const some = all.slice(at, at + LIMITS.hashes);
    const answer = await transport.missing(some);
    if (!answer.ok) return answer;
    const missing = new Set(answer.value.missing);
    const erased = new Set(answer.value.erased);
    await media.refuse([...erased]);
    await media.confirm(some.filter((hash) => !missing.has(hash) && !erased.has(hash)));
    for (const hash of some.filter((each) => missing.has(each))) {
      const sent = await pushChunk(hash, { media, transport });
      if (!sent.ok && ENDS_ROUND(sent)) return sent;
      if (sent.ok) pushed += 1;
      onProgress?.({ done: at + pushed, total: all.length });
    }
  }
  return { ok: true, value: pushed };
}

async function pushChunk(hash: string, { media, transport }: Haul): Promise<Outcome<unknown>> {
  const bytes = await media.readChunk(hash);
  if (!bytes) return { ok: true, value: undefined };
  const sent = await transport.putChunk(hash, bytes);
  if (sent.ok) await media.confirm([hash]);
  if (!sent.ok && sent.reason === 'erased') await media.refuse([hash]);
  return sent;
}

/**
 * Fetches what this phone lacks of these media. A chunk that the endpoint hasn't got yet is left for another time, and so
 * is one that came damaged; that is said once all others are here.
 */
export async function pullChunks(
  entries: readonly MediaEntry[],
  { media, transport, onProgress, onAbsent, onErased }: Haul,
): Promise<Outcome<number>> {
  const wanted = await media.missing(entries.flatMap(({ hashes }) => hashes));
  let [pulled, damaged] = [0, 0];
  for (const hash of wanted) {
    const answer = await transport.getChunk(hash);
    if (answer.ok) {
      const taken = await media.receiveChunk(hash, answer.value, 'endpoint');
      if (taken.ok) pulled += 1;
      else if (taken.reason === 'hash') damaged += 1;
      else return { ok: false, reason: 'phone' };
    } else if (answer.reason === 'unknown') {
      onAbsent?.(hash);
    } else if (answer.reason === 'hash') {
      damaged += 1;
    } else if (answer.reason === 'erased') {
      onErased?.(hash);
    } else {
      return answer;
    }
    onProgress?.({ done: pulled, total: wanted.length });
  }
  return damaged > 0 ? { ok: false, reason: 'hash' } : { ok: true, value: pulled };
}
