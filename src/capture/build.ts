import type { MediaStore } from '../store/media.ts';
import type { ByteSource } from './byte-source.ts';
import { copyPackets, type Measured } from './remux.ts';
import { draftSource, type Stored, type StoreOptions, storeFile } from './store-file.ts';

export interface Build extends StoreOptions {
  /** whose draft it is */
  readonly media: string;
  readonly source: ByteSource;
  /** what to take of it, ms; everything unless said */
  readonly from?: number;
  readonly to?: number;
  /** media time that has been copied, ms */
  readonly progress?: (until: number) => void;
  /** Looks at what was copied before anything is stored. */
  readonly accept: (copied: Measured) => boolean;
}

export type Built = Stored & { readonly ok: true } & Measured;

/**
 * Copies sound into a draft, and the draft into chunks.
 * @returns undefined where the sound can't be read, isn't accepted, or there is no room
 * @throws the signal's reason
 */
export async function buildFile(media: MediaStore, build: Build): Promise<Built | undefined> {
  await media.dropDraft(build.media);
  const copied = await copyPackets({
    ...build,
    async write(position, bytes) {
      const patched = await media.patchDraft(build.media, position, bytes);
      if (!patched.ok) throw new Error(`draft: ${patched.reason}`);
    },
  }).catch(() => undefined);
  build.signal?.throwIfAborted();
  if (!copied || copied.packets === 0 || !build.accept(copied)) return undefined;
  const stored = await storeFile(media, draftSource(media, build.media, copied.bytes), build);
  return stored.ok ? { ...stored, duration: copied.duration, packets: copied.packets } : undefined;
}
