import type { Called } from '../../domain/consent-state.ts';
import { agreedOf } from '../../store/cited.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item, Refused } from '../../store/types.ts';
import { ownerItem, placeOf } from './item-place.ts';
import { type WaitingMedia, waitingMedia } from '../../sync/waiting-media.ts';

/** An item that waits, with the place to find it and what it belongs to. */
export interface WaitingRow {
  readonly item: Item;
  readonly place: string | undefined;
  readonly owner: Item | undefined;
  /** the name that was agreed to in the interview that it is or belongs to */
  readonly agreed: Called;
}

export interface MediaRow extends WaitingRow, Omit<WaitingMedia, 'item'> {}

/** What the endpoint refused of a record; the item is absent where it has been erased since. */
export interface RefusedRow {
  readonly key: string;
  readonly parts: readonly Refused[];
  readonly item: Item | undefined;
  readonly place: string | undefined;
  readonly agreed: Called;
}

export interface WaitingRows {
  readonly words: readonly WaitingRow[];
  readonly media: readonly MediaRow[];
  readonly refused: readonly RefusedRow[];
}

/** Everything that is on this phone only, item by item and each once, the latest change first. */
export async function readWaitingRows(store: RouteStore): Promise<WaitingRows> {
  const { queries } = store;
  const media = await waitingMedia(store);
  const sounds = new Set(media.map(({ item }) => item.key));
  const items = (await queries.waitingItems())
    .filter(({ key }) => !sounds.has(key))
    .sort((a, b) => b.changed - a.changed);
  const refused = partsByRecord(await queries.refused());
  return {
    words: await Promise.all(items.map((item) => rowOf(item, store))),
    media: await Promise.all(
      media.map(async ({ item, bytes, left }) => ({ ...(await rowOf(item, store)), bytes, left })),
    ),
    refused: await Promise.all(
      [...refused].map(async ([key, parts]) => ({ key, parts, ...(await refusedItem(key, store)) })),
    ),
  };
}

/** An item with what a row says of it. */
export async function rowOf(item: Item, store: RouteStore): Promise<WaitingRow> {
  const owner = await ownerItem(item, store.queries);
  const { name } = await agreedOf(store, owner ?? item);
  return { item, place: placeOf(item, owner), owner, agreed: name };
}

/** The latest refusal first. */
function partsByRecord(refused: readonly Refused[]): ReadonlyMap<string, Refused[]> {
  const records = new Map<string, Refused[]>();
  for (const part of [...refused].sort((a, b) => b.at - a.at)) {
    const parts = records.get(part.key);
    if (parts) parts.push(part);
    else records.set(part.key, [part]);
  }
  return records;
}

async function refusedItem(key: string, store: RouteStore): Promise<Omit<RefusedRow, 'key' | 'parts'>> {
  const item = await store.queries.getKey(key);
  if (item === undefined) return { item, place: undefined, agreed: null };
  const { name } = await agreedOf(store, item);
  return { item, place: placeOf(item, await ownerItem(item, store.queries)), agreed: name };
}
