import { refToKey } from '../../store/key.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item, Refused } from '../../store/types.ts';
import { ownerOf, placeOf } from './item-place.ts';
import { type WaitingMedia, waitingMedia } from './waiting-media.ts';

/** An item that waits, with the place to find it and what it belongs to. */
export interface WaitingRow {
  readonly item: Item;
  readonly place: string | undefined;
  readonly owner: Item | undefined;
}

export interface MediaRow extends WaitingRow, Omit<WaitingMedia, 'item'> {}

/** What the endpoint refused; the item is absent where it has been erased since. */
export interface RefusedRow {
  readonly refused: Refused;
  readonly item: Item | undefined;
  readonly place: string | undefined;
}

export interface WaitingRows {
  readonly words: readonly WaitingRow[];
  readonly media: readonly MediaRow[];
  readonly refused: readonly RefusedRow[];
}

/** Everything that is on this phone only, item by item, the latest change first. */
export async function readWaitingRows(store: RouteStore): Promise<WaitingRows> {
  const { queries } = store;
  const items = (await queries.waitingItems()).sort((a, b) => b.changed - a.changed);
  const media = await waitingMedia(store);
  const refused = (await queries.refused()).sort((a, b) => b.at - a.at);
  return {
    words: await Promise.all(items.map((item) => rowOf(item, queries))),
    media: await Promise.all(
      media.map(async ({ item, bytes, left }) => ({ ...(await rowOf(item, queries)), bytes, left })),
    ),
    refused: await Promise.all(refused.map((one) => refusedRow(one, queries))),
  };
}

async function rowOf(item: Item, queries: RouteStore['queries']): Promise<WaitingRow> {
  const owner = ownerOf(item);
  return {
    item,
    place: await placeOf(item, queries),
    owner: owner === undefined ? undefined : await queries.getKey(refToKey({ scope: item.scope, id: owner })),
  };
}

async function refusedRow(refused: Refused, queries: RouteStore['queries']): Promise<RefusedRow> {
  const item = await queries.getKey(refused.key);
  return { refused, item, place: item && (await placeOf(item, queries)) };
}
