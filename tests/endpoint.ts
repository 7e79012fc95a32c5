import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { type App, createApp } from '../endpoint/app.ts';
import { openChunkFolder } from '../endpoint/chunk-folder.ts';
import type { ChunkStore } from '../endpoint/chunk-store.ts';
import type { Rates } from '../endpoint/context.ts';
import type { Log } from '../endpoint/log.ts';
import { openConnection } from '../endpoint/sqlite-connection.ts';
import { openSqlite } from '../endpoint/sqlite.ts';
import type { Store } from '../endpoint/store.ts';
import { createTally } from '../endpoint/tally.ts';

/** An endpoint in this process: real SQLite file, real chunk folder, no port. */
export interface TestEndpoint {
  /** Takes whole addresses, `<url>/api/v1/…`, as the global `fetch` does. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The same from an address, as through a port. */
  readonly fetchFrom: (address: string) => TestEndpoint['fetch'];
  readonly app: App;
  /** base address without `/api/v1`; nothing listens there */
  readonly url: string;
  readonly setupKey: string;
  readonly store: Store;
  /** Leaves the SQLite file so many pages of 4 KiB to grow, as a disk does that is nearly full. */
  readonly leavePages: (pages: number) => void;
  /** where it keeps its data */
  readonly folder: string;
  /** Closes it; the folder goes too, unless it was handed in. */
  readonly stop: () => Promise<void>;
}

export interface TestSettings {
  /** ms; the real clock unless handed in */
  readonly clock?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  readonly open?: boolean;
  readonly origins?: readonly string[];
  readonly routeBytes?: number;
  /** requests a minute; none is limited unless handed in */
  readonly rates?: Partial<Rates>;
  readonly proxies?: number;
  /** hears every entry of the log; faults are shown where nobody listens */
  readonly log?: Log;
  /** opens the chunks another way, as a disk that fails */
  readonly chunks?: (folder: string, makeName: () => string) => ChunkStore;
  /** data of an endpoint that was stopped */
  readonly folder?: string;
}

const SETUP_KEY = 'the-setup-key-of-a-test';

/** Starts an endpoint on a temporary folder; anyone may create routes unless `open` is false. */
export async function startEndpoint(settings: TestSettings = {}): Promise<TestEndpoint> {
  const folder = settings.folder ?? (await mkdtemp(path.join(tmpdir(), 'bitacora-endpoint-')));
  const random = settings.random ?? ((bytes: number) => randomBytes(bytes));
  const makeName = () => Buffer.from(random(12)).toString('hex');
  const file = path.join(folder, 'bitacora.sqlite');
  const db = openConnection(file);
  const store = await openSqlite(file, makeName(), db);
  const clock = settings.clock ?? Date.now;
  const log = settings.log ?? ((entry) => void (entry.event === 'fault' && console.error(entry)));
  const app = createApp({
    store,
    chunks: (settings.chunks ?? openChunkFolder)(path.join(folder, 'chunks'), makeName),
    clock,
    random,
    settings: {
      open: settings.open ?? true,
      setupKeyHash: createHash('sha256').update(SETUP_KEY).digest('hex'),
      origins: settings.origins ?? [],
      routeBytes: settings.routeBytes ?? 1e9,
      rates: { device: 0, address: 0, failures: 0, ...settings.rates },
      proxies: settings.proxies ?? 0,
    },
    tally: createTally(log, clock),
  });
  return {
    app,
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    fetchFrom: (address) => async (input, init) => app.fetch(new Request(input, init), { address }),
    url: 'http://endpoint.test',
    setupKey: SETUP_KEY,
    store,
    folder,
    leavePages(pages) {
      const used = db.one(z.object({ page_count: z.number() }), 'PRAGMA page_count')?.page_count ?? 0;
      db.all(z.unknown(), `PRAGMA max_page_count=${used + pages}`);
    },
    async stop() {
      await store.close();
      if (settings.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
