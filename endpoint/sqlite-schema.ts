/**
 * One row a value that was ever given: `live` says whether it is part of its record, all of them are its history.
 * Pulls read `items_by_seq`; merging reads `items_by_record`.
 */
const FIRST = `
CREATE TABLE IF NOT EXISTS info (name TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS routes (
  route TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL,
  head INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS members (
  route TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, joined INTEGER NOT NULL,
  revoked INTEGER NOT NULL, PRIMARY KEY (route, id)
);
CREATE TABLE IF NOT EXISTS devices (
  route TEXT NOT NULL, id TEXT NOT NULL, member TEXT NOT NULL, token_hash TEXT NOT NULL, invite_hash TEXT NOT NULL,
  seen INTEGER NOT NULL, revoked INTEGER NOT NULL, PRIMARY KEY (route, id)
);
CREATE UNIQUE INDEX IF NOT EXISTS devices_by_token ON devices (token_hash, route);
CREATE TABLE IF NOT EXISTS invites (
  route TEXT NOT NULL, hash TEXT NOT NULL, role TEXT NOT NULL, uses INTEGER NOT NULL, used INTEGER NOT NULL,
  expires INTEGER, member TEXT NOT NULL, made_by TEXT NOT NULL, revoked INTEGER NOT NULL, PRIMARY KEY (route, hash)
);
CREATE TABLE IF NOT EXISTS records (
  route TEXT NOT NULL, scope TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
  kind TEXT NOT NULL, first TEXT NOT NULL, bucket INTEGER NOT NULL, PRIMARY KEY (route, scope, owner, id)
);
CREATE INDEX IF NOT EXISTS records_by_bucket ON records (route, scope, owner, bucket);
CREATE TABLE IF NOT EXISTS items (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  route TEXT NOT NULL, scope TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
  piece INTEGER NOT NULL, field TEXT NOT NULL, stamp TEXT NOT NULL, live INTEGER NOT NULL, seq INTEGER NOT NULL,
  bytes INTEGER NOT NULL, member TEXT NOT NULL, at INTEGER NOT NULL, seen TEXT NOT NULL, value TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS items_by_record ON items (route, scope, owner, id, piece, field, stamp);
CREATE INDEX IF NOT EXISTS items_by_seq ON items (route, scope, owner, seq, bytes) WHERE live = 1;
CREATE TABLE IF NOT EXISTS chunks (
  route TEXT NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL, put_by TEXT NOT NULL,
  erased INTEGER NOT NULL, filed INTEGER NOT NULL, PRIMARY KEY (route, hash)
);
CREATE INDEX IF NOT EXISTS chunks_to_remove ON chunks (route) WHERE erased = 1 AND filed = 1;
`;

/**
 * What a record was first given lies in its own row, `fresh`, as long as nothing else came for it: `first` brought it at `came`, and its
 * largest sequence number is `last_seq`. A record that has it has no rows in `items`.
 */
const FRESH = `
ALTER TABLE records ADD COLUMN came INTEGER NOT NULL DEFAULT 0;
ALTER TABLE records ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE records ADD COLUMN fresh TEXT NOT NULL DEFAULT '';
CREATE INDEX records_by_seq ON records (route, scope, owner, last_seq) WHERE last_seq > 0;
`;

/**
 * `fresh` is the record's own text as it goes out in an answer, so that a page of them is read and sent as it lies; `count` values are in it, of
 * about so many `bytes`. What lay there otherwise gets rows in `items`.
 */
const AS_SENT = `
INSERT INTO items (route, scope, owner, id, member, at, field, piece, stamp, seq, bytes, seen, value, live)
  SELECT r.route, r.scope, r.owner, r.id, r.first, r.came, i.value ->> 0, i.value ->> 1, i.value ->> 2, i.value ->> 3,
    i.value ->> 4, i.value ->> 5, i.value ->> 6, 1
  FROM records r, json_each(r.fresh) i WHERE r.fresh <> '' ORDER BY r.route, r.last_seq, i.key;
UPDATE records SET last_seq = 0, fresh = '' WHERE fresh <> '';
ALTER TABLE records ADD COLUMN count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE records ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
DROP INDEX records_by_seq;
CREATE INDEX records_by_seq ON records (route, scope, owner, last_seq, count, bytes) WHERE last_seq > 0;
`;

/** From each layout to the next; the first makes a new file. */
export const LAYOUTS = [FIRST, FRESH, AS_SENT];

/** The layout's number; a file with a larger one was written by a newer endpoint and is not opened. */
export const SCHEMA_VERSION = LAYOUTS.length;
