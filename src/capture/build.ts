import type { SaveFault } from '../store/fault.ts';
import type { MediaStore } from '../store/media.ts';
import { type ByteSource, watchReads } from './byte-source.ts';
import { loadParser } from './open-sound.ts';
import { copyPackets, type Measured } from './remux.ts';
import { draftSource, type Stored, type StoreOptions, storeFile } from './store-file.ts';

/** `media` is whose draft it is, too. */
export interface Build extends StoreOptions {
  readonly source: ByteSource;
  /** see `copyPackets` */
  readonly formats?: 'recorded' | 'any';
  /** what to take of it, ms; everything unless said */
  readonly from?: number;
  readonly to?: number;
  /** media time that has been copied, ms */
  readonly progress?: (until: number) => void;
  /** Looks at what was copied before anything is stored. */
  readonly accept: (copied: Measured) => boolean;
}

export type Built =
  | (Extract<Stored, { ok: true }> & Measured)
  /** `unreadable`: the bytes are all there and hold no sound, or less than `accept` asks for */
  | { readonly ok: false; readonly reason: SaveFault | 'unreadable' };

/**
 * Copies sound into a draft, and the draft into chunks.
 * @throws the signal's reason
 */
export async function buildFile(media: MediaStore, build: Build): Promise<Built> {
  await media.dropDraft(build.media);
  const copied = await copySound(media, build);
  build.signal?.throwIfAborted();
  if (!copied.ok) return copied;
  if (!build.accept(copied)) return { ok: false, reason: 'unreadable' };
  const stored = await storeFile(media, draftSource(media, build.media, copied.bytes), build);
  const { duration, packets, holes } = copied;
  return stored.ok ? { ...stored, duration, packets, holes } : stored;
}

type Copied =
  | ({ readonly ok: true; readonly bytes: number } & Measured)
  | { readonly ok: false; readonly reason: SaveFault | 'unreadable' };

/** Tells what the database did from what the sound is: one is tried again at another time, the other is not. */
async function copySound(media: MediaStore, build: Build): Promise<Copied> {
  // A page from before an update may find it gone, which says nothing of the sound: it is done at the next start.
  if (!(await isThere(loadParser()))) return { ok: false, reason: 'other' };
  const watched = watchReads(build.source);
  let fault: SaveFault | undefined;
  const write = async (position: number, bytes: Uint8Array<ArrayBuffer>) => {
    const patched = await media.patchDraft(build.media, position, bytes);
    if (patched.ok) return;
    fault = patched.reason;
    throw new Error(`the draft could not be written: ${fault}`);
  };
  try {
    const copied = await copyPackets({ ...build, source: watched.source, write });
    if (copied && copied.packets > 0) return { ok: true, ...copied };
  } catch {
    // mediabunny throws at what it can't parse; what the database did is known already.
  }
  return { ok: false, reason: fault ?? watched.fault() ?? 'unreadable' };
}

async function isThere(code: Promise<unknown>): Promise<boolean> {
  try {
    await code;
    return true;
  } catch {
    return false;
  }
}
