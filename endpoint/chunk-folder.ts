import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256Hex } from './digest.ts';
import type { ChunkStore } from './chunk-store.ts';

/** How a chunk is called that is still being written. */
const DRAFT = '.part';
/** Nobody writes a chunk for as long as this, ms: it comes out of memory. */
const WRITING = 60_000;

/**
 * Chunks as files, `<route>/<first two digits>/<sha256>`. A chunk is written under another name, flushed, renamed,
 * and the folder flushed, so that it is there whole or not at all, and stays there after a power cut.
 * @param makeName names for files that are being written, never twice the same
 * @param write puts the bytes on disk under a new name
 */
export function openChunkFolder(
  folder: string,
  makeName: () => string,
  write: (file: string, bytes: Uint8Array) => Promise<void> = writeDurably,
): ChunkStore {
  const fileOf = (route: string, hash: string) => path.join(folder, folderOf(route), hash.slice(0, 2), hash);
  return {
    async has(route, hash, bytes) {
      const found = await stat(fileOf(route, hash)).catch(absent);
      return found?.size === bytes;
    },
    async put(route, hash, bytes) {
      const file = fileOf(route, hash);
      const parent = path.dirname(file);
      const isNew = (await mkdir(parent, { recursive: true })) !== undefined;
      const draft = path.join(parent, makeName() + DRAFT);
      try {
        await write(draft, bytes);
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await flushFolder(parent);
      if (isNew) for (const above of [path.dirname(parent), folder]) await flushFolder(above);
    },
    async get(route, hash) {
      const found = await readFile(fileOf(route, hash)).catch(absent);
      return found && new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
    },
    remove: (route, hash) => rm(fileOf(route, hash), { force: true }),
  };
}

/**
 * Removes what an endpoint was writing as it was killed: no erasing would ever find it.
 * @param now instant, ms; what another process is writing at this moment is left to it
 */
export async function sweepDrafts(folder: string, now: number): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => each.endsWith(DRAFT))) {
    const draft = path.join(folder, name);
    const found = await stat(draft).catch(absent);
    if (found && now - found.mtimeMs > WRITING) await rm(draft, { force: true });
  }
}

/** The name of a route's folder, which says nothing about the route. */
export function folderOf(route: string): string {
  return sha256Hex(route).slice(0, 32);
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name in a folder lasts only once the folder itself is on disk; Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
