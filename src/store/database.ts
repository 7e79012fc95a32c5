import type { Table } from 'dexie';
import type { Json } from '../merge/cell.ts';
import type { Cursors } from '../protocol/cursors.ts';
import { faultOf, SaveError } from './fault.ts';
import { KeptDatabase } from './kept-database.ts';
import { type PackedRow, packRow } from './packed-row.ts';
import type { Profile, Refused, Row } from './types.ts';

/** The version that this code writes. A database of a higher one is never opened for writing. */
export const VERSION = 5;

/** Who this phone is on the route. Kept beside the data, so a wiped store can't keep an old cursor or token. */
export interface Identity extends Profile {
  /** 10 characters of `[0-9a-z]`; changes where the device turns out to be cloned */
  readonly device: string;
  readonly token: string;
  /** what the courier learnt of the endpoint's clock, ms: here too, so that a save has to read one row alone; not yet there before the first answer */
  readonly offset?: number;
  /** what the endpoint has not been told yet */
  readonly pending?:
    | { readonly create: { readonly key: string } }
    | { readonly join: { readonly invite: string } };
}

/** Where the courier stands. */
export interface Courier {
  readonly epoch: string | null;
  readonly cursors: Cursors;
  /** endpoint's clock minus this phone's, ms */
  readonly offset: number;
  /** instant of the last answer, ms; 0 for never */
  readonly heard: number;
  /** instant of the last answer that left nothing to fetch, ms; 0 for never */
  readonly whole: number;
  /** instant at which the endpoint last proved that it has everything, ms; 0 where something has changed since */
  readonly checked: number;
  /** instant at which proof was last asked for, ms; 0 for never */
  readonly asked: number;
}

/** Before a route has been in touch with its endpoint. */
export const NO_COURIER: Courier = {
  epoch: null,
  cursors: {},
  offset: 0,
  heard: 0,
  whole: 0,
  checked: 0,
  asked: 0,
};

/** Where somebody stopped listening, ms: of this phone alone, so it lies beside the records. */
export type HeardKey = `heard/${string}`;

/** How far somebody has read a text that others write in too, by phone: of this phone alone, like the other. */
export type LookedKey = `looked/${string}`;

/** Media whose sound a person took off this phone to make space, by id. */
export type AwayKey = 'away';

export type KeptKey = HeardKey | LookedKey | AwayKey;

export type Meta =
  | { readonly key: 'identity'; readonly value: Identity }
  | { readonly key: 'courier'; readonly value: Courier }
  | { readonly key: KeptKey; readonly value: Json };

/** The tables of one route and profile. */
export class RouteDatabase extends KeptDatabase {
  declare readonly records: Table<PackedRow, string>;
  declare readonly meta: Table<Meta, string>;
  declare readonly tray: Table<Refused & { id: string }, string>;

  constructor(name: string, durability: 'strict' | 'relaxed') {
    super(name, { chromeTransactionDurability: durability }, VERSION);
    // Up to version 2 rows lay as they are in memory. The browser fills new indexes by itself.
    this.version(3)
      .stores({ records: 'key, [state+kind+at], [since+key], *links, *unread', meta: 'key', tray: 'id, key' })
      .upgrade((change) =>
        change
          .table<Row | PackedRow, string>('records')
          .toCollection()
          .modify((row, ref) => {
            if ('cells' in row) ref.value = packRow(row);
          }),
      );
    // Version 3 knew no strokes, and 4 wrote scope and id beside the key. What they wrote is read as it lies, and lies as it does now once it
    // is written again.
    this.version(VERSION);
  }

  async identity(): Promise<Identity> {
    const row = await this.meta.get('identity');
    // The browser has cleared its storage, and this database is a new one.
    if (row?.key !== 'identity') throw new SaveError('gone');
    return row.value;
  }

  async courier(): Promise<Courier> {
    const row = await this.meta.get('courier');
    return row?.key === 'courier' ? { ...NO_COURIER, ...row.value } : NO_COURIER;
  }
}

/** @throws SaveError `newer` where a later version of the app has been here; nothing is changed then */
export async function openDatabase(db: KeptDatabase): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    if (faultOf(error) === 'newer') db.close({ disableAutoOpen: true });
    throw error;
  }
}

/** Where the records of a profile lie. */
export function routeDatabaseName(profile: string): string {
  return `bitacora-route-${profile}`;
}

/** Where the sound and pictures of a profile lie. */
export function mediaDatabaseName(profile: string): string {
  return `bitacora-media-${profile}`;
}
