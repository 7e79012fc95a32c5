import type { ChunkInfo } from '../store/media-database.ts';
import type { RouteStore } from '../store/route-store.ts';
import { type WaitingMedia, waitingMedia } from './waiting-media.ts';

/** What of a route is on this phone only, each thing once: a recording or a picture is one, whether its record waits too or not. */
export interface ThingsHere {
  readonly count: number;
  /** of these, what is no sound or picture that waits */
  readonly words: number;
  /** in the order in which they travel */
  readonly media: readonly WaitingMedia[];
  /** since when the oldest record waits, ms; 0 where none does, and sound and pictures alone wait */
  readonly since: number;
}

/** @param states of parts of sound and pictures that count: those that can be sent, unless said */
export async function thingsHere(
  store: RouteStore,
  states?: readonly ChunkInfo['waiting'][],
): Promise<ThingsHere> {
  const { records, since } = await store.queries.waiting();
  const media = await waitingMedia(store, states);
  const both = media.filter(({ item }) => item.waiting === 1).length;
  // Read one after the other: what goes over between them is no less than nothing.
  const words = Math.max(0, records - both);
  return { count: words + media.length, words, media, since };
}
