import type { RouteStore } from '../../store/route-store.ts';
import { waitingMedia } from './waiting-media.ts';

/** What of a route is on this phone only, in numbers. */
export interface Unsent {
  readonly records: number;
  /** since when the oldest waits, instant in ms; 0 where none does */
  readonly since: number;
  readonly refused: number;
  readonly media: number;
  /** of the sound and pictures that wait */
  readonly bytes: number;
}

export async function unsentOf(store: RouteStore): Promise<Unsent> {
  const { records, since } = await store.queries.waiting();
  const refused = await store.queries.refused();
  const media = await waitingMedia(store);
  return {
    records,
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
