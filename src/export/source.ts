import { KINDS } from '../domain/kind.ts';
import type { MediaFile as ReadableFile } from '../domain/media.ts';
import type { ReadMedia } from './media-files.ts';
import { MediaFile, openRange } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import { readAnew } from '../store/read-anew.ts';
import type { RouteStore } from '../store/route-store.ts';
import type { Item } from '../store/types.ts';

/** Everything that an export judges, what was erased too: a link to it is a no. */
export async function exportItems({ queries }: RouteStore): Promise<Item[]> {
  const all = await readAnew(queries, await queries.all());
  return [...all, ...(await queries.ofKind(KINDS, 'erased'))];
}

/** Reads media out of this phone's store, a chunk at a time; nothing where a chunk is missing. */
export function readFrom(media: MediaStore): ReadMedia {
  return async (file) => {
    const range = await openRange(media, storedFile(file));
    return range.ok ? range.parts() : undefined;
  };
}

function storedFile({ name, type, bytes, chunks, list }: ReadableFile): MediaFile {
  return list === undefined ? { name, type, bytes, chunks } : { name, type, bytes, list };
}
