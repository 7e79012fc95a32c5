import Database from 'libsql';
import * as z from 'zod/mini';
import { isDiskFull } from './log.ts';
import { Refusal } from './refusal.ts';
import { createBatches } from './sqlite-batches.ts';
import { LAYOUTS, SCHEMA_VERSION } from './sqlite-schema.ts';

/** After so long an endpoint that is started again is there, ms. */
const STOPPING = 5000;
/** How much of the file is kept at hand, KiB: by itself SQLite keeps 2 MB, and reads a route of some thousand records anew for each page. */
const AT_HAND = 32_768;

type Bindable = string | number | null;

/** Statements of one SQLite connection, prepared once, rows parsed where they enter. */
export interface Connection {
  run(sql: string, ...values: Bindable[]): void;
  one<T>(row: z.ZodMiniType<T>, sql: string, ...values: Bindable[]): T | undefined;
  all<T>(row: z.ZodMiniType<T>, sql: string, ...values: Bindable[]): T[];
  /** These columns of many rows in one go: each row that comes over by itself takes three times as long. */
  list(columns: string, sql: string, ...values: Bindable[]): (readonly unknown[])[];
  /** The same of a column that is JSON already. */
  parsed(column: string, sql: string, ...values: Bindable[]): (readonly unknown[])[];
  /** Runs works one after another, each whole or not at all, and on disk when the promise resolves. */
  transact<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/**
 * Opens the file, or `:memory:`. WAL and `synchronous=FULL`: a commit survives a power cut. What is deleted is
 * overwritten, because erasing is for a withdrawn consent.
 * @throws where a newer endpoint wrote the file
 */
export function openConnection(file: string): Connection {
  const db = new Database(file, { timeout: 5000 });
  db.exec(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;
     PRAGMA cache_size=-${AT_HAND};`,
  );
  prepareSchema(db);
  const statements = new Map<string, ReturnType<typeof db.prepare>>();
  let state: 'open' | 'closing' | 'closed' = 'open';
  const requireNot = (end: 'closing' | 'closed') => {
    // What a stop has cut off may still be under way; asked after its end, SQLite would bring the whole process down.
    if (state === end || state === 'closed')
      throw new Refusal('slow_down', 'This endpoint is stopping.', { wait: STOPPING });
  };
  const prepare = (sql: string) => {
    requireNot('closed');
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const batches = createBatches(db);
  return {
    run: (sql, ...values) => void prepare(sql).run([...values]),
    one(row, sql, ...values) {
      const found = prepare(sql).get([...values]);
      return found === undefined ? undefined : row.parse(found);
    },
    all: (row, sql, ...values) =>
      prepare(sql)
        .all([...values])
        .map((found) => row.parse(found)),
    list(columns, sql, ...values) {
      const all = `SELECT json_group_array(json_array(${columns})) AS rows FROM (${sql})`;
      const found = prepare(all).get([...values]);
      return listOf(JSON.parse(Rows.parse(found).rows)).map(listOf);
    },
    parsed(column, sql, ...values) {
      const found = prepare(`SELECT group_concat(${column}) AS rows FROM (${sql})`).get([...values]);
      return listOf(JSON.parse(`[${Joined.parse(found).rows ?? ''}]`)).map(listOf);
    },
    async transact(work) {
      requireNot('closing');
      return batches.run(work);
    },
    async close() {
      if (state !== 'open') return;
      state = 'closing';
      await batches.idle();
      state = 'closed';
      try {
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch (error) {
        // On a full disk it stays in the file beside, and is found there at the next start.
        if (!isDiskFull(error)) throw error;
      } finally {
        db.close();
      }
    },
  };
}

const Rows = z.object({ rows: z.string() });
const Joined = z.object({ rows: z.nullable(z.string()) });

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}

function prepareSchema(db: Database.Database): void {
  const row: unknown = db.prepare('PRAGMA user_version').get();
  const version = typeof row === 'object' && row !== null && 'user_version' in row ? row.user_version : 0;
  if (typeof version !== 'number' || version > SCHEMA_VERSION) {
    throw new Error('This data was written by a newer endpoint. Update Bitácora before you start it here.');
  }
  // Written once: an endpoint starts on a full disk too, and gives what it has.
  if (version === SCHEMA_VERSION) return;
  // Whole or not at all: a file that is cut off in the middle is of the layout that it had.
  const steps = LAYOUTS.slice(version).join('');
  try {
    db.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version=${SCHEMA_VERSION}; COMMIT;`);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
