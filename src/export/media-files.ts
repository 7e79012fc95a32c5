import { type Media, type MediaFile, mediaOf, mediaSort } from '../domain/media.ts';
import { compareText } from './items.ts';
import type { Chosen } from './selection.ts';

/** Gives the bytes of a medium piece by piece; nothing where they are not on this phone. */
export type ReadMedia = (file: MediaFile, id: string) => Promise<AsyncIterable<Uint8Array> | undefined>;

/** A medium that goes into the export. */
export interface MediaEntry {
  readonly id: string;
  readonly media: Media;
  /** path in the export, `sound/…` or `photos/…`; holds no name of a person */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface MediaSet {
  /** in the order of their paths */
  readonly entries: readonly MediaEntry[];
  /** owner → its media in order */
  readonly byOwner: ReadonlyMap<string, readonly MediaEntry[]>;
  readonly absent: number;
}

/** Opens every medium that may leave, without reading it yet. `numbers` gives interviews the number of their page. */
export async function openMedia(
  chosen: readonly Chosen[],
  numbers: ReadonlyMap<string, number>,
  read: ReadMedia,
): Promise<MediaSet> {
  const media = chosen
    .filter(({ kind }) => kind === 'media')
    .map(({ id, values }) => ({ id, media: mediaOf(values) }))
    .sort((a, b) => byOrder(a.media, b.media) || compareText(a.id, b.id));
  const entries: MediaEntry[] = [];
  const byOwner = new Map<string, MediaEntry[]>();
  let absent = 0;
  for (const { id, media: one } of media) {
    const bytes = one.file && (await read(one.file, id));
    if (bytes === undefined) {
      absent += 1;
      continue;
    }
    const owner = one.owner ?? '';
    const siblings = byOwner.get(owner) ?? [];
    const entry = { id, media: one, path: pathOf(one, numbers.get(owner), entries.length + 1), bytes };
    byOwner.set(owner, [...siblings, entry]);
    entries.push(entry);
  }
  return { entries, byOwner, absent };
}

function byOrder(a: Media, b: Media): number {
  return (a.started ?? 0) - (b.started ?? 0) || a.segment - b.segment;
}

/** `sound/2-14.webm`: the interview's page and a running number; `sound/14.webm` where it belongs to no interview. */
function pathOf(media: Media, page: number | undefined, running: number): string {
  const folder = { sound: 'sound', picture: 'photos', other: 'other' }[mediaSort(media)];
  return `${folder}/${page === undefined ? '' : `${page}-`}${running}.${extension(media)}`;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

function extension({ type }: Media): string {
  return EXTENSIONS[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin';
}
