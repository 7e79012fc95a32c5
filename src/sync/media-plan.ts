import { mediaOf, mediaSort } from '../domain/media.ts';
import { fileChunks, MediaFile } from '../store/media-file.ts';
import type { ChunkInfo } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Queries } from '../store/queries.ts';
import type { Item } from '../store/types.ts';

/** A recording or a picture that has its file, and what it is made of as far as this phone knows. */
export interface MediaEntry {
  readonly id: string;
  readonly sound: boolean;
  readonly bytes: number;
  readonly hashes: readonly string[];
  /** false where the list of its chunks has not come yet, so that `hashes` names the list alone */
  readonly whole: boolean;
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
      whole: listed.ok,
    });
  }
  return entries.sort(
    (a, b) => Number(b.sound) - Number(a.sound) || a.bytes - b.bytes || (a.id < b.id ? -1 : 1),
  );
}

/** What may have to be sent: also what lies in the bin, for whoever takes it out again. */
export async function outgoingMedia({ ofKind }: Queries): Promise<Item[]> {
  return [...(await ofKind('media')), ...(await ofKind('media', 'bin'))];
}

/** Where the bytes of a sound or a picture are, as far as this phone knows without asking anyone. */
export type MediaPlace =
  /** a part of it is on this phone, and no endpoint has confirmed it, or will */
  | 'here'
  /** a part of it is not on this phone: whether the endpoint has it is known only once it was asked for */
  | 'unknown'
  /** all of it is on this phone, and the endpoint has confirmed or given each part */
  | 'endpoint';

/** What has to be said first of what belongs to one owner. */
export interface MediaAt {
  readonly sort: 'sound' | 'picture';
  readonly place: MediaPlace;
}

/** The gravest of several, and of equal ones the sound. */
const GRAVITY: readonly MediaPlace[] = ['endpoint', 'unknown', 'here'];
const SORTS = ['sound', 'picture'] as const;

/**
 * Where the sound and the pictures of interviews, notes, quotes and the like are, by the owner's id. Records travel before their
 * chunks, so a record that came from elsewhere says nothing about where its bytes are.
 * @param items of kind `media`
 */
export async function mediaPlaces(
  items: readonly Item[],
  media: MediaStore,
): Promise<ReadonlyMap<string, MediaAt>> {
  const entries = new Map((await listMedia(items, media)).map((entry) => [entry.id, entry]));
  const held = await media.chunkInfos([...entries.values()].flatMap(({ hashes }) => hashes));
  const making = new Set((await media.sessions('recording', 'closed')).map((session) => session.media));
  const places = new Map<string, MediaAt>();
  for (const sort of SORTS) {
    for (const { id, values } of items) {
      const one = mediaOf(values);
      if (one.owner === undefined || mediaSort(one) !== sort) continue;
      const infos = entries.get(id)?.hashes.map((hash) => held.get(hash)) ?? [];
      const place = placeOf(infos, making.has(id));
      const before = places.get(one.owner);
      if (before === undefined || GRAVITY.indexOf(place) > GRAVITY.indexOf(before.place))
        places.set(one.owner, { sort, place });
    }
  }
  return places;
}

/** A recording without a file yet is on the phone that makes it. */
function placeOf(infos: readonly (ChunkInfo | undefined)[], isMaking: boolean): MediaPlace {
  if (isMaking || infos.some((info) => info !== undefined && info.waiting !== 0)) return 'here';
  return infos.length > 0 && infos.every((info) => info !== undefined) ? 'endpoint' : 'unknown';
}

/** Whether the endpoint takes a part of these no more, as somebody had the same bytes erased there. */
export async function isRefusedThere(items: readonly Item[], media: MediaStore): Promise<boolean> {
  const entries = await listMedia(items, media);
  const infos = await media.chunkInfos(entries.flatMap(({ hashes }) => hashes));
  return [...infos.values()].some(({ waiting }) => waiting === 2);
}
