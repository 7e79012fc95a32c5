import { fieldOf } from '../merge/fields.ts';
import { Dexie } from 'dexie';
import { stampDevice, stampWall } from '../merge/stamp.ts';
import type { RouteDatabase } from './database.ts';
import { refToKey } from './key.ts';
import { type PackedRow, packedToItem, unpackRow } from './packed-row.ts';
import type { Item, Ref, Refused, Row, RowState, Version } from './types.ts';
import { waitingRows } from './waiting-rows.ts';

/** How much of a route is only on this phone. */
export interface Waiting {
  readonly records: number;
  /** since when the oldest waits, instant in ms; 0 where nothing does */
  readonly since: number;
}

/** What screens ask. Plain reads, to be run inside a live query or alone. */
export interface Queries {
  get(ref: Ref): Promise<Item | undefined>;
  getKey(key: string): Promise<Item | undefined>;
  /** Items of these kinds, newest first by `at`; live ones unless said. */
  ofKind(kinds: string | readonly string[], state?: RowState): Promise<Item[]>;
  /** The first so many of these kinds, newest first by `at`, live ones; without reading the others. */
  newest(kinds: readonly string[], count: number): Promise<Item[]>;
  /** Keys of all live items of these kinds, in the order of the kinds and newest first in each. */
  keysOf(kinds: readonly string[]): Promise<string[]>;
  /** What stands under these keys, in whatever state; what is not there is left out. */
  atKeys(keys: readonly string[]): Promise<Item[]>;
  /** Live items that link to an id, or to any of several, oldest first. */
  linkedTo(id: string | readonly string[], kind?: string): Promise<Item[]>;
  /** The same with what lies in the bin, for erasing. */
  tiedTo(id: string): Promise<Item[]>;
  bin(): Promise<Item[]>;
  /** Everything, for an export, of every state but erased. */
  all(): Promise<Item[]>;
  /** The values that a cell holds, the shown one first. */
  versions(ref: Ref, field: string): Promise<Version[]>;
  waiting(): Promise<Waiting>;
  waitingItems(): Promise<Item[]>;
  refused(): Promise<Refused[]>;
  /** Keys of the records of which the endpoint refused something, each once. */
  refusedKeys(): Promise<string[]>;
  /** Keys of records of which some words are older than their pieces. */
  unread(): Promise<ReadonlySet<string>>;
  /** The whole row, for an editor of texts. */
  row(ref: Ref): Promise<Row | undefined>;
}

/** The reads of a route’s database. */
export function createQueries(db: RouteDatabase): Queries {
  const inOrder = (state: RowState, kind: string) =>
    db.records.where('[state+kind+at]').between([state, kind, Dexie.minKey], [state, kind, Dexie.maxKey]);
  const ofState = (state: RowState, kind: string) => inOrder(state, kind).toArray();
  /** Reads of one moment: a weak phone takes its time for each transaction that it opens. */
  const together = <T>(reads: () => readonly Promise<T>[]) =>
    db.transaction('r', db.records, () => Promise.all(reads()));
  const getKey = async (key: string) => {
    const row = await db.records.get(key);
    return row && packedToItem(row);
  };
  return {
    getKey,
    get: (ref) => getKey(refToKey(ref)),
    async ofKind(kinds, state = 'live') {
      const rows =
        typeof kinds === 'string'
          ? await ofState(state, kinds)
          : (await together(() => kinds.map((kind) => ofState(state, kind)))).flat();
      return rows.sort(newestFirst).map(packedToItem);
    },
    async newest(kinds, count) {
      const lists = await together(() =>
        kinds.map((kind) => inOrder('live', kind).reverse().limit(count).toArray()),
      );
      return lists.flat().sort(newestFirst).slice(0, count).map(packedToItem);
    },
    keysOf: async (kinds) =>
      (await together(() => kinds.map((kind) => inOrder('live', kind).reverse().primaryKeys()))).flat(),
    atKeys: async (keys) =>
      (await db.records.bulkGet([...keys])).filter((row) => row !== undefined).map(packedToItem),
    async linkedTo(id, kind) {
      const ids = typeof id === 'string' ? [id] : id;
      const rows = await db.records.where('links').anyOf(ids).distinct().toArray();
      const wanted = rows.filter((row) => row.state === 'live' && (kind === undefined || row.kind === kind));
      return wanted.sort((a, b) => newestFirst(b, a)).map(packedToItem);
    },
    async tiedTo(id) {
      const rows = await db.records.where('links').equals(id).toArray();
      return rows.filter(({ state }) => state !== 'erased').map(packedToItem);
    },
    async bin() {
      const rows = await db.records.where('[state+kind+at]').between(['bin'], ['bin', []]).toArray();
      return rows.sort((a, b) => b.changed - a.changed).map(packedToItem);
    },
    all: async () => (await db.records.toArray()).filter((row) => row.state !== 'erased').map(packedToItem),
    async versions({ scope, id }, field) {
      const row = await db.records.get(refToKey({ scope, id }));
      const { device: own } = await db.identity();
      return Promise.all(
        (fieldOf(row ? unpackRow(row).cells : {}, field) ?? []).map(
          async ([stamp, value]): Promise<Version> => {
            const device = stampDevice(stamp);
            const writer = await db.records.get(refToKey({ scope: 'commons', id: device }));
            const name = writer?.values['name'];
            return {
              stamp,
              value,
              name: typeof name === 'string' ? name : '',
              mine: device === own,
              at: stampWall(stamp),
            };
          },
        ),
      );
    },
    async waiting() {
      // Without reading the rows: screens and the courier ask this after every save.
      const [records, oldest] = await db.transaction('r', db.records, () =>
        Promise.all([waitingRows(db).count(), waitingRows(db).first()]),
      );
      return { records, since: oldest?.since ?? 0 };
    },
    waitingItems: async () => (await waitingRows(db).toArray()).map(packedToItem),
    refused: () => db.tray.toArray(),
    refusedKeys: async () => (await db.tray.orderBy('key').uniqueKeys()).map(String),
    unread: async () => new Set(await db.records.where('unread').above('').primaryKeys()),
    async row(ref) {
      const row = await db.records.get(refToKey(ref));
      return row && unpackRow(row);
    },
  };
}

function newestFirst(a: PackedRow, b: PackedRow): number {
  return b.at - a.at || (a.key < b.key ? 1 : -1);
}
