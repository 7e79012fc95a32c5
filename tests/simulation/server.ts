import { createHash, randomUUID } from 'node:crypto';
import Database from 'libsql';
import { createApp } from '../../endpoint/app.ts';
import type { ChunkStore } from '../../endpoint/chunk-store.ts';
import { wholeToItems } from '../../endpoint/patch-text.ts';
import { openSqlite } from '../../endpoint/sqlite.ts';
import type { Item, NewItem, PastValue, Ref, Space, Store } from '../../endpoint/store.ts';
import type { Role } from '../../src/protocol/names.ts';
import { sha256Hex } from '../../endpoint/digest.ts';
import { createTally } from '../../endpoint/tally.ts';
import { type ChunkFiles, createChunkMemory } from '../../endpoint/chunk-memory.ts';

const SETTINGS = {
  open: true,
  setupKeyHash: '',
  origins: [],
  routeBytes: 1e9,
  rates: { device: 0, address: 0, failures: 0 },
  proxies: 0,
};

const TABLES = ['info', 'routes', 'members', 'devices', 'invites', 'records', 'items', 'chunks'];

/** A file in memory that a second connection can copy, as a backup does. */
const place = (name: string) => `file:${name}?mode=memory&cache=shared`;

interface Backup {
  readonly name: string;
  readonly store: Store;
  readonly chunks: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

type Shelved = Omit<Item, 'seen'> & Space & Pick<NewItem, 'seen'>;

/** A value or piece that somebody pushed. */
export interface Given extends Pick<Item, 'field' | 'isPiece' | 'stamp'> {
  readonly ref: Ref;
  readonly value: unknown;
}

/** What lies on the endpoint of one route, read past its calls. */
export interface Shelf {
  readonly items: readonly Shelved[];
  readonly head: number;
}

/** The real endpoint: its handlers, its SQLite, and chunks in memory; with backups, and restores of them. */
export class Server {
  readonly url = 'http://endpoint.test';
  epoch = '';
  restores = 0;
  /** restored last without a new epoch */
  untold = false;
  /** what went wrong inside it, which never should */
  readonly failures: unknown[] = [];
  private store!: Store;
  private name = '';
  private files: ChunkFiles = new Map();
  private app!: { fetch(request: Request): Response | Promise<Response> };
  private backups: Backup[] = [];
  private names = 0;

  private readonly route: string;
  private readonly clock: () => number;
  private readonly life: string;

  constructor(route: string, clock: () => number, life: string) {
    this.route = route;
    this.clock = clock;
    this.life = life;
  }

  async start(): Promise<void> {
    this.name = this.newName();
    this.epoch = `epoch-${this.names}`;
    this.store = await openSqlite(place(this.name), this.epoch);
    this.serve();
  }

  async fetch(request: Request): Promise<Response> {
    return this.app.fetch(request);
  }

  async backUp(): Promise<void> {
    const name = this.newName();
    const store = await openSqlite(place(name), 'none');
    copyRows(this.name, name);
    for (const old of this.backups) await old.store.close();
    this.backups = [{ name, store, chunks: new Map(this.files) }];
  }

  /**
   * Puts the last backup in the place of what is there.
   * @param told whether the operator takes the last step, a new epoch
   * @param chunks whether the folder of chunks was in the backup
   * @returns false where there is none
   */
  async restore(told: boolean, chunks: boolean): Promise<boolean> {
    const [backup] = this.backups;
    if (backup === undefined) return false;
    const name = this.newName();
    const store = await openSqlite(place(name), 'none');
    copyRows(backup.name, name);
    await this.store.close();
    [this.store, this.name] = [store, name];
    this.files = new Map(chunks ? backup.chunks : []);
    if (told) await store.renew(`epoch-${this.names}`);
    this.untold = !told;
    this.epoch = await store.epoch();
    this.restores += 1;
    this.serve();
    return true;
  }

  async shelf(spaces: readonly Space[]): Promise<Shelf> {
    return this.store.transact(this.route, async (rows) => {
      const items: Shelved[] = [];
      for (const space of spaces) {
        const { wholes, items: others } = await rows.between(space, 0, Number.MAX_SAFE_INTEGER);
        const all = [...wholes.flatMap(wholeToItems), ...others].toSorted((a, b) => a.seq - b.seq);
        for (const item of all) items.push({ ...item, ...space, seen: JSON.parse(item.seen) });
      }
      return { items, head: (await rows.route())?.head ?? 0 };
    });
  }

  /** What each member is, as the endpoint knows. */
  async roles(): Promise<ReadonlyMap<string, Role>> {
    const members = await this.store.transact(this.route, (rows) => rows.members());
    return new Map(members.map(({ id, role }) => [id, role]));
  }

  /** Those of what was given that are not there as they were given, live or in history, and whose record is not erased. */
  async lacking(given: readonly Given[]): Promise<readonly Given[]> {
    return this.store.transact(this.route, async (rows) => {
      const lacking: Given[] = [];
      for (const each of given) {
        const same = JSON.stringify(each.value);
        const twins = await rows.twins(each.ref, each);
        if (twins.some(({ value }) => value === same || JSON.stringify(JSON.parse(value)) === same)) continue;
        if ((await rows.cell(each.ref, '_erased')).length === 0) lacking.push(each);
      }
      return lacking;
    });
  }

  async history(ref: Ref): Promise<readonly PastValue[]> {
    return this.store.transact(this.route, (rows) => rows.history(ref));
  }

  /** Whether the bytes of a chunk are there, whole and right. */
  async holds(hash: string): Promise<boolean> {
    const bytes = this.files.get(`${this.route} ${hash}`);
    if (bytes === undefined || sha256Hex(bytes) !== hash) return false;
    const row = await this.store.transact(this.route, (rows) => rows.chunk(hash));
    return row !== undefined && !row.erased;
  }

  hasBytes(hash: string): boolean {
    return this.files.has(`${this.route} ${hash}`);
  }

  async stop(): Promise<void> {
    await this.store.close();
    for (const { store } of this.backups) await store.close();
  }

  private newName(): string {
    this.names += 1;
    return `life-${this.life}-${this.names}-${randomUUID()}`;
  }

  private serve(): void {
    const chunks: ChunkStore = createChunkMemory(this.files);
    let made = 0;
    this.app = createApp({
      store: this.store,
      chunks,
      clock: this.clock,
      random: (bytes) => {
        made += 1;
        return createHash('sha512')
          .update(`${this.life} ${this.restores} ${made}`)
          .digest()
          .subarray(0, bytes);
      },
      settings: SETTINGS,
      tally: createTally((entry) => void (entry.event === 'fault' && this.failures.push(entry)), this.clock),
    });
  }
}

function copyRows(from: string, to: string): void {
  const db = new Database(place(to));
  db.exec(`ATTACH '${place(from)}' AS old`);
  for (const table of TABLES) {
    db.exec(`DELETE FROM main.${table}`);
    db.exec(`INSERT INTO main.${table} SELECT * FROM old.${table}`);
  }
  db.exec('DETACH old');
  db.close();
}
