import type { ChunkInfo } from '../../store/media-database.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { thingsHere } from '../../sync/things-here.ts';

/** What of a route is on this phone only, in numbers; nothing is counted twice. */
export interface Unsent {
  /** without those of the sound and pictures that wait */
  readonly records: number;
  /** since when the oldest waits, instant in ms; 0 where none does */
  readonly since: number;
  /** records of which the endpoint refused something */
  readonly refused: number;
  readonly media: number;
  /** of the sound and pictures that wait */
  readonly bytes: number;
}

/** @param states of parts of sound and pictures that count: those that can be sent, unless said */
export async function unsentOf(store: RouteStore, states?: readonly ChunkInfo['waiting'][]): Promise<Unsent> {
  const { words, since, media } = await thingsHere(store, states);
  const refused = await store.queries.refusedKeys();
  return {
    records: words,
    since,
    refused: refused.length,
    media: media.length,
    bytes: media.reduce((sum, { left }) => sum + left, 0),
  };
}

/** How many things would be lost with this phone. */
export function unsentSum({ records, refused, media }: Unsent): number {
  return records + refused + media;
}
