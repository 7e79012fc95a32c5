/** The one port behind which cells and members are kept (docs/protocol.md, section 9). */
import type { Cell, Seen } from '../src/merge/cell.ts';
import type { Stamp } from '../src/merge/stamp.ts';
import type { Role, Scope } from '../src/protocol/names.ts';

/** Names one record: in `me` it belongs to the member `owner`, elsewhere `owner` is empty. */
export interface Ref {
  readonly scope: Scope;
  readonly owner: string;
  readonly id: string;
}

/** One scope of the route, in `me` that of one member. */
export type Space = Pick<Ref, 'scope' | 'owner'>;

/** A route, as the store keeps it. */
export interface RouteRow {
  readonly name: string;
  /** ms */
  readonly created: number;
  /** the largest sequence number given out so far */
  readonly head: number;
  /** media stored, bytes */
  readonly bytes: number;
}

/** A person on a route; one who was revoked stays, so that their name does. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** ms */
  readonly joined: number;
  readonly revoked: boolean;
}

/** A device and the hash of its token; the token itself is nowhere. */
export interface DeviceRow {
  readonly id: string;
  readonly member: string;
  readonly tokenHash: string;
  /** hash of the invite that it joined with; empty for the device that created the route */
  readonly inviteHash: string;
  /** when it last synced, ms */
  readonly seen: number;
  readonly revoked: boolean;
}

/** An invite and how much of it is used up; its secret is nowhere. */
export interface InviteRow {
  readonly hash: string;
  readonly role: Role;
  readonly uses: number;
  readonly used: number;
  /** ms; null never ends */
  readonly expires: number | null;
  /** whose further devices it is for; empty for new members */
  readonly member: string;
  readonly madeBy: string;
  readonly revoked: boolean;
}

/** What the store knows of a record beside its values. */
export interface RecordRow {
  readonly kind: string;
  /** the member whose push was the first to bring it; remembered past erasing */
  readonly first: string;
  /** first byte of SHA-256(id) mod 64 */
  readonly bucket: number;
}

/** A value of a cell, or a piece of a text, as it is kept. Values are text: they are never read, and never written anew. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly field: string;
  readonly isPiece: boolean;
  readonly stamp: Stamp;
  /** the value as JSON text; of a piece the update as a JSON string */
  readonly value: string;
  /** as JSON text too: it goes out as it came in */
  readonly seen: string;
  /** its sequence number */
  readonly seq: number;
}

/** What goes out as one: a value by itself, or a record of which nothing has changed since it came. */
export interface Unit {
  /** the numbers of its first and last value */
  readonly first: number;
  readonly last: number;
  /** about how large it is */
  readonly bytes: number;
}

/** A record as it came: the patch that goes out, and the number of its first value. */
export interface Whole {
  readonly seq: number;
  readonly json: string;
}

/** A value or piece that comes in. */
export type NewItem = Pick<Item, 'field' | 'isPiece' | 'stamp' | 'value' | 'seq'> & {
  readonly seen: Seen;
  /** part of the record, or overtaken and kept in history alone */
  readonly live: boolean;
  readonly member: string;
  /** ms */
  readonly at: number;
};

/** What was given under the same stamp before. */
export type Twin = Pick<Item, 'value' | 'seen'> & Pick<NewItem, 'live'>;

/** A value of a record’s history; `at` in ms. */
export interface PastValue {
  readonly field: string;
  readonly stamp: Stamp;
  readonly value: string;
  readonly seen: Seen;
  readonly member: string;
  readonly at: number;
}

/** A chunk, whose bytes lie elsewhere; of an erased one only this is left. */
export interface ChunkRow {
  readonly hash: string;
  readonly bytes: number;
  readonly putBy: string;
  readonly erased: boolean;
}

/** Who is on a route. */
export interface MemberRows {
  route(): Promise<RouteRow | undefined>;
  createRoute(name: string, created: number): Promise<void>;
  member(id: string): Promise<MemberRow | undefined>;
  members(): Promise<MemberRow[]>;
  saveMember(member: MemberRow): Promise<void>;
  devices(): Promise<DeviceRow[]>;
  deviceByToken(tokenHash: string): Promise<DeviceRow | undefined>;
  saveDevice(device: DeviceRow): Promise<void>;
  invite(hash: string): Promise<InviteRow | undefined>;
  invites(): Promise<InviteRow[]>;
  saveInvite(invite: InviteRow): Promise<void>;
}

/** What the records of a route hold. */
export interface RecordRows {
  setHead(head: number): Promise<void>;
  /** Finds out in one go which of these records are there, before each of them is asked for. */
  expect(refs: readonly Ref[]): Promise<void>;
  record(ref: Ref): Promise<RecordRow | undefined>;
  /** @param items all that comes for it at once */
  createRecord(ref: Ref, row: RecordRow, items?: readonly NewItem[]): Promise<void>;
  /** The live values of a cell; the value of each is its JSON text. */
  cell(ref: Ref, field: string): Promise<Cell>;
  /** Everything ever given under one stamp, live or not, by arrival. */
  twins(ref: Ref, at: Pick<Item, 'field' | 'isPiece' | 'stamp'>): Promise<Twin[]>;
  insert(ref: Ref, item: NewItem): Promise<void>;
  /** Leaves a value in history alone. */
  retire(ref: Ref, field: string, stamp: Stamp): Promise<void>;
  /** Makes a value part of its record again: of several under one stamp the one that came first. */
  revive(ref: Ref, value: Pick<Item, 'field' | 'stamp' | 'seq'>): Promise<void>;
  /** Removes all but `_erased`, history too. */
  erase(ref: Ref): Promise<void>;
  liveOf(ref: Ref, field: string): Promise<Item[]>;
  history(ref: Ref): Promise<PastValue[]>;
  /** About how large its history is, bytes. */
  historyBytes(ref: Ref): Promise<number>;
  /** What is live with `after < seq <= upTo`, in order: so many units, or a few more than an answer can take. */
  sizes(space: Space, after: number, upTo: number, limit: number): Promise<Unit[]>;
  /** What is live with `after < seq <= upTo`, each part in order; of a record that reaches beyond them its values. */
  between(space: Space, after: number, upTo: number): Promise<{ wholes: Whole[]; items: Item[] }>;
  inBucket(space: Space, bucket: number): Promise<Item[]>;
  /** About how large a bucket is, bytes. */
  bucketBytes(space: Space, bucket: number): Promise<number>;
  /** What is live in a bucket, as a digest counts it. */
  marks(
    space: Space,
    bucket: number,
  ): Promise<{ id: string; bucket: number; field: string; stamp: Stamp; value: string }[]>;
}

/** Which chunks a route has. */
export interface ChunkRows {
  chunk(hash: string): Promise<ChunkRow | undefined>;
  saveChunk(chunk: ChunkRow): Promise<void>;
}

/** What can be read and written of one route inside a transaction. */
export type RouteRows = MemberRows & RecordRows & ChunkRows;

/** The one narrow port behind the endpoint: section 9 of the protocol. */
export interface Store {
  /** The name of the life of this store; a restore from a backup starts another with `renew`. */
  epoch(): Promise<string>;
  renew(epoch: string): Promise<void>;
  /** SHA-256 (hex) of the key that may create routes; undefined before the first start. */
  setupKeyHash(): Promise<string | undefined>;
  saveSetupKeyHash(hash: string): Promise<void>;
  /** Whether a device of any route has this token. */
  knowsToken(tokenHash: string): Promise<boolean>;
  /**
   * Runs `work` alone on its route: all of it is durable when the promise resolves, none of it where it rejects.
   * `work` awaits nothing but its rows.
   */
  transact<T>(route: string, work: (rows: RouteRows) => Promise<T>): Promise<T>;
  /** Chunks that were erased and whose files may still be there. */
  erasedChunks(): Promise<{ route: string; hash: string }[]>;
  /** Says that the file of an erased chunk is gone. */
  forgetFile(route: string, hash: string): Promise<void>;
  close(): Promise<void>;
}
