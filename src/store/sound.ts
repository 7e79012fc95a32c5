import { MediaFile, openRange } from './media-file.ts';
import type { RouteStore } from './route-store.ts';
import type { Ref } from './types.ts';

/** A sound that a player can be given; `close` gives its memory back. */
export interface Sound {
  readonly src: string;
  readonly close: () => void;
}

/**
 * Where a player finds a recording that is on this phone: the service worker answers ranges out of the database. On a
 * page that has no worker yet the sound is put together as a blob, which the browser keeps on disk where it is large.
 * @returns undefined where the sound, or a part of it, isn't on this phone
 */
export async function openSound(store: RouteStore, ref: Ref): Promise<Sound | undefined> {
  const item = await store.queries.get(ref);
  const file = MediaFile.safeParse(item?.values['file']);
  if (!file.success) return undefined;
  const range = await openRange(store.media, file.data);
  if (!range.ok) return undefined;
  if (navigator.serviceWorker?.controller) {
    const path = [store.profile.id, ref.scope, ref.id].map(encodeURIComponent).join('/');
    return { src: `/media/${path}`, close: () => undefined };
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of range.parts()) parts.push(part);
  const src = URL.createObjectURL(new Blob(parts, { type: file.data.type }));
  return { src, close: () => URL.revokeObjectURL(src) };
}
