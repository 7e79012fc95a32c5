import { bytesToHex } from '../merge/bytes.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { ChunkNames } from './chunk-names.ts';
import type { Connection, Saved } from './media-connection.ts';
import type { ChunkInfo, MediaDatabase } from './media-database.ts';
import type { SaveFault } from './fault.ts';

/** A chunk that is on disk, or why it is not; at most 256 KiB. */
export type PutChunk =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly reason: SaveFault | 'too_large' };
/** The same for bytes that came under a hash: `hash` where they are others. */
export type TakeChunk =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: SaveFault | 'too_large' | 'hash' };

/** What media takes on this phone, bytes. */
export interface MediaUsage {
  readonly chunks: number;
  /** of the chunks, what no endpoint has confirmed */
  readonly waiting: number;
  /** captured sound that is not a file yet */
  readonly slices: number;
}

/** Chunks of finished media, at most 256 KiB each, shared by hash (docs/protocol.md, section 7). */
export interface ChunkStore {
  /** Keeps what was made on this phone; resolves once it is on disk. Gives its SHA-256 in hex. */
  putChunk(bytes: ArrayBuffer): Promise<PutChunk>;
  /** Takes what a courier brought. Bytes that don't match the hash are refused. */
  receiveChunk(hash: string, bytes: ArrayBuffer, from: 'endpoint' | 'bundle'): Promise<TakeChunk>;
  readChunk(hash: string): Promise<ArrayBuffer | undefined>;
  has(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the hashes that this phone doesn't hold, in their order, each once. */
  missing(hashes: readonly string[]): Promise<readonly string[]>;
  /** Infos of those that this phone holds, by hash; reads no bytes. */
  chunkInfos(hashes: readonly string[]): Promise<ReadonlyMap<string, ChunkInfo>>;
  /** The endpoint has these; hashes that this phone doesn't hold are passed over. */
  confirm(hashes: readonly string[]): Promise<Saved<void>>;
  /** The endpoint lacks these after all; hashes that this phone doesn't hold are passed over. */
  unconfirm(hashes: readonly string[]): Promise<Saved<void>>;
  /** The endpoint lives a new life (`epoch`): nothing counts as confirmed any more. */
  unconfirmAll(): Promise<Saved<void>>;
  /** The endpoint takes these no more: somebody had them erased there. They stay here, where a record names them. */
  refuse(hashes: readonly string[]): Promise<Saved<void>>;
  /** What this phone holds and no endpoint has confirmed, also where it never will. */
  unconfirmed(): Promise<readonly string[]>;
  /** Of these, what can still be sent. */
  waiting(): Promise<readonly string[]>;
  /**
   * Forgets chunks for good, where nothing else is made of them: the same file twice is one set of chunks. What a record
   * names that isn't erased stays, and what another session names.
   * @param of ids of the media that they were chunks of: their sessions don't keep them
   */
  dropChunks(hashes: readonly string[], of?: readonly string[]): Promise<Saved<void>>;
  /** Those of the hashes that somebody on this route has erased, as far as this phone knows. */
  erased(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Makes space: drops those that an endpoint has confirmed, and only those. Gives the bytes freed. Never name the list of
   * a file: should the endpoint lose it, nobody would know what the other chunks belong to.
   */
  freeChunks(hashes: readonly string[]): Promise<Saved<number>>;
  usage(): Promise<MediaUsage>;
}

/** The connections of the two durabilities: what people save, and what can be fetched again. */
export interface ChunkPorts {
  readonly db: MediaDatabase;
  readonly relaxed: MediaDatabase;
  readonly strictly: Connection;
  readonly relaxedly: Connection;
  /** what the records say, in the other database */
  readonly names: ChunkNames;
}

/** Chunks on disk, strictly; what can be fetched again, relaxedly. */
export function createChunkStore({ db, relaxed, strictly, relaxedly, names }: ChunkPorts): ChunkStore {
  const { save, read } = strictly;
  const known = (hashes: readonly string[]) =>
    read(async () => new Set(await db.chunkInfos.where('hash').anyOf(hashes).primaryKeys()));
  const mark = (hashes: readonly string[], waiting: ChunkInfo['waiting']) =>
    save(() =>
      db.transaction('rw', db.chunkInfos, async () => {
        await db.chunkInfos.where('hash').anyOf(hashes).modify({ waiting });
      }),
    );
  const waitingIs = (...waiting: ChunkInfo['waiting'][]) => db.chunkInfos.where('waiting').anyOf(waiting);

  return {
    async putChunk(bytes) {
      if (bytes.byteLength > LIMITS.chunk) return { ok: false, reason: 'too_large' };
      const hash = await sha256(bytes);
      const saved = await save(() => keep(db, { hash, size: bytes.byteLength, waiting: 1 }, bytes));
      return saved.ok ? { ok: true, hash } : saved;
    },
    async receiveChunk(hash, bytes, from) {
      if (bytes.byteLength > LIMITS.chunk) return { ok: false, reason: 'too_large' };
      if ((await sha256(bytes)) !== hash) return { ok: false, reason: 'hash' };
      const waiting = from === 'endpoint' ? 0 : 1;
      const saved = await relaxedly.save(() =>
        keep(relaxed, { hash, size: bytes.byteLength, waiting }, bytes),
      );
      return saved.ok ? { ok: true } : saved;
    },
    readChunk: (hash) => read(async () => (await db.chunks.get(hash))?.bytes),
    has: known,
    async missing(hashes) {
      const held = await known(hashes);
      return [...new Set(hashes)].filter((hash) => !held.has(hash));
    },
    async chunkInfos(hashes) {
      const infos = await read(() => db.chunkInfos.where('hash').anyOf(hashes).toArray());
      return new Map(infos.map((info) => [info.hash, info]));
    },
    confirm: (hashes) => mark(hashes, 0),
    unconfirm: (hashes) => mark(hashes, 1),
    refuse: (hashes) => mark(hashes, 2),
    unconfirmAll: () =>
      save(() =>
        db.transaction('rw', db.chunkInfos, async () => {
          await waitingIs(0, 2).modify({ waiting: 1 });
        }),
      ),
    unconfirmed: () => read(() => waitingIs(1, 2).primaryKeys()),
    waiting: () => read(() => waitingIs(1).primaryKeys()),
    dropChunks: (hashes, of = []) =>
      save(async () => {
        const held = [...(await known(hashes))];
        if (held.length > 0) await dropUnnamed({ db, names }, held, of);
      }),
    erased: (hashes) => names.erased(hashes),
    freeChunks: (hashes) =>
      save(() =>
        db.transaction('rw', db.chunks, db.chunkInfos, async () => {
          const infos = await db.chunkInfos.where('hash').anyOf(hashes).toArray();
          const free = infos.filter(({ waiting }) => waiting === 0);
          await drop(
            db,
            free.map(({ hash }) => hash),
          );
          return free.reduce((sum, { size }) => sum + size, 0);
        }),
      ),
    usage: () => read(() => measure(db)),
  };
}

/** SHA-256 in hex, the name of a chunk. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** A chunk that is there stays as it is; the endpoint's own copy is confirmed by that. */
async function keep(db: MediaDatabase, info: ChunkInfo, bytes: ArrayBuffer): Promise<void> {
  await db.transaction('rw', db.chunks, db.chunkInfos, async () => {
    const held = await db.chunkInfos.get(info.hash);
    if (!held) await db.chunks.put({ hash: info.hash, bytes });
    if (!held || info.waiting < held.waiting) await db.chunkInfos.put(info);
  });
}

/**
 * No transaction spans both databases, so the records are asked first: whatever is made on this phone meanwhile has a
 * session before it has a chunk, and that is seen in the transaction.
 */
async function dropUnnamed(
  { db, names }: Pick<ChunkPorts, 'db' | 'names'>,
  hashes: readonly string[],
  of: readonly string[],
): Promise<void> {
  const erased = await names.erasedMedia();
  const named = await names.named(hashes, erased);
  await db.transaction('rw', db.chunks, db.chunkInfos, db.sessions, async () => {
    const kept = new Set(named);
    await db.sessions.each(({ media, state, chunks }) => {
      if (state === 'refused' || of.includes(media) || erased.has(media)) return;
      for (const hash of chunks) kept.add(hash);
    });
    await drop(
      db,
      hashes.filter((hash) => !kept.has(hash)),
    );
  });
}

async function drop(db: MediaDatabase, hashes: readonly string[]): Promise<void> {
  await db.chunks.bulkDelete([...hashes]);
  await db.chunkInfos.bulkDelete([...hashes]);
}

async function measure(db: MediaDatabase): Promise<MediaUsage> {
  const sum = { chunks: 0, waiting: 0, slices: 0 };
  await db.chunkInfos.each(({ size, waiting }) => {
    sum.chunks += size;
    if (waiting !== 0) sum.waiting += size;
  });
  await db.sliceInfos.each(({ size }) => {
    sum.slices += size;
  });
  return sum;
}
