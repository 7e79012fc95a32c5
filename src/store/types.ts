import type { Cell, Json, Value } from '../merge/cell.ts';
import type { Erasure, Piece } from '../merge/record.ts';
import type { Stamp } from '../merge/stamp.ts';
import type { Role, Scope } from '../protocol/names.ts';

/** Who is on which route on this phone: what the directory lists. */
export interface Profile {
  /** names the databases; made on this phone */
  readonly id: string;
  readonly route: string;
  readonly routeName: string;
  readonly member: string;
  readonly memberName: string;
  readonly role: Role;
  /** base address of the endpoint, `https://…` without `/api/v1`; empty for a route that lives on this phone only */
  readonly endpoint: string;
  /** a ready-made route to look at; it never leaves the phone */
  readonly sample: boolean;
  /** instant, ms */
  readonly created: number;
}

/** Names one record. In `me` it is one's own. */
export interface Ref {
  readonly scope: Scope;
  readonly id: string;
}

/** One change to one record. Fields that are left out stay as they are. */
export interface Change extends Ref {
  readonly kind: string;
  readonly fields?: Readonly<Record<string, Json>>;
  /** fields that it begins with, where this change makes the record */
  readonly initial?: Readonly<Record<string, Json>>;
  /**
   * field → what had stood in it when the value was typed, null for nothing; left out where whoever writes sees what is there.
   * Where others have written another value since, both are kept and offered.
   */
  readonly over?: Readonly<Record<string, readonly Json[]>>;
  /** edits of texts, made by merge/text.ts */
  readonly updates?: Readonly<Record<string, TextUpdate>>;
}

/** An edit of a text: the Yjs update in base64, and what the text reads with it. */
export interface TextUpdate {
  readonly update: string;
  readonly reads: string;
  /** stamps of the pieces that `reads` was made from; left out by an edit that opens the text */
  readonly knows?: ReadonlySet<Stamp>;
  /**
   * joins the edit with updates that were never offered to anyone, so that a text gains few pieces a sync: how many of them stay
   * apart, and what the others became with it
   */
  readonly join?: (
    fresh: readonly string[],
    edit: { readonly update: string; readonly reads: string },
  ) => { readonly apart: number; readonly update: string };
}

/** The row at rest. `values` are computed at the write; zod reads them for display and never writes back. */
export interface Row extends Ref {
  readonly key: string;
  readonly kind: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly texts: Readonly<Record<string, readonly Piece[]>>;
  /** shown values of cells, and what texts read */
  readonly values: Readonly<Record<string, Json>>;
  /** text fields whose words in `values` are older than their pieces; indexed */
  readonly unread: readonly string[];
  /** fields that hold other versions */
  readonly others: readonly string[];
  /** field → stamps that no endpoint has acknowledged */
  readonly unsent: Readonly<Record<string, readonly Stamp[]>>;
  /** unsent pieces that may already have been offered to someone */
  readonly offered: readonly Stamp[];
  /** 1 where `unsent` holds anything; indexed with `since` and `key`, so the oldest goes first */
  readonly waiting: 0 | 1;
  /** since when it waits, instant in ms; 0 where it doesn't */
  readonly since: number;
  readonly state: RowState;
  /** brought back from the bin by an edit that the deleter had not seen */
  readonly back: boolean;
  /** ids that its fields link to; indexed */
  readonly links: readonly string[];
  /** the instant that lists sort by, ms: when it began, by its own fields or its first stamp */
  readonly at: number;
  /** wall clock of the latest write, ms */
  readonly changed: number;
}

/** `live`, `bin` (deleted, and can come back), or `erased` (its values are gone). */
export type RowState = 'live' | 'bin' | 'erased';

/** What screens read of a row. */
export type Item = Pick<
  Row,
  'key' | 'scope' | 'kind' | 'id' | 'values' | 'others' | 'state' | 'back' | 'at' | 'changed' | 'waiting'
>;

/** One of several values that nobody has chosen between. */
export interface Version {
  readonly stamp: Stamp;
  readonly value: Json;
  /** who wrote it, as far as this phone knows; empty where it doesn't */
  readonly name: string;
  readonly mine: boolean;
  /** wall clock of the writer, ms */
  readonly at: number;
}

/** Something that the endpoint refused; it stays on the phone, and a person can send it again. */
export interface Refused {
  readonly key: string;
  readonly field: string;
  readonly stamp: Stamp;
  readonly code: string;
  readonly at: number;
}

export type { Cell, Erasure, Json, Piece, Stamp, Value };

/** Writes of people: strict durability, in the order of the calls; resolved means committed to disk. */
export interface Writer {
  readonly write: (...changes: Change[]) => Promise<void>;
}
