import { fileChunks, MediaFile } from '../store/media-file.ts';
import type { MediaStore } from '../store/media.ts';
import type { Item } from '../store/types.ts';

/** A recording or a picture that has its file, and what it is made of as far as this phone knows. */
export interface MediaEntry {
  readonly id: string;
  readonly sound: boolean;
  readonly bytes: number;
  readonly hashes: readonly string[];
}

/** Media in the order in which they travel: sound before pictures, small before large. */
export async function listMedia(items: readonly Item[], media: MediaStore): Promise<MediaEntry[]> {
  const entries: MediaEntry[] = [];
  for (const { id, values } of items) {
    const file = MediaFile.safeParse(values['file']);
    if (!file.success) continue;
    const listed = await fileChunks(media, file.data);
    const list = 'list' in file.data ? [file.data.list] : [];
    const hashes = [...list, ...(listed.ok ? listed.hashes : listed.missing)];
    entries.push({
      id,
      sound: file.data.type.startsWith('audio/'),
      bytes: file.data.bytes,
      hashes: [...new Set(hashes)],
    });
  }
  return entries.sort(
    (a, b) => Number(b.sound) - Number(a.sound) || a.bytes - b.bytes || (a.id < b.id ? -1 : 1),
  );
}
