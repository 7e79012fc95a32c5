// oxlint-disable no-underscore-dangle -- so the insides of the stand-in are named
import { IDBFactory, IDBObjectStore, IDBOpenDBRequest, IDBTransaction } from 'fake-indexeddb';

/** The insides of the IndexedDB that stands in for a browser's, as far as a death needs them. */
interface RawStore {
  readonly records: { get(key: unknown): { value: unknown } | undefined; values(): Iterable<RawRecord> };
  storeRecord(record: RawRecord, noOverwrite: boolean): void;
}
interface RawRecord {
  key: unknown;
  value: unknown;
}
export interface RawDatabase {
  readonly name: string;
  readonly rawObjectStores: Map<string, RawStore>;
  transactions: Transaction[];
  connections: Connection[];
  processTransactions(): void;
}
interface Listening extends EventTarget {
  readonly result: Connection;
  readonly transaction: { abort(): void };
  listeners: unknown[];
  onsuccess: unknown;
  onerror: unknown;
  onupgradeneeded: unknown;
  onblocked: unknown;
}
interface Connection extends EventTarget {
  _rawDatabase: RawDatabase;
  _closePending: boolean;
  _closed: boolean;
  session?: Session;
  close(): void;
}
export interface Transaction {
  readonly mode: string;
  readonly durability: string;
  readonly db: Connection;
  _state: string;
  _started: boolean;
  _aborted?: boolean;
  _requests: { request: { readyState: string } }[];
  _rollbackLog: (() => void)[];
  touched?: Map<string, Set<unknown>>;
  _abort(name: string | null): void;
  _markFinished(): void;
}

/** What a transaction has put or deleted, told once it is committed. */
export interface Commit {
  readonly database: string;
  readonly strict: boolean;
  /** store → keys */
  readonly touched: ReadonlyMap<string, ReadonlySet<unknown>>;
  readonly read: (store: string, key: unknown) => unknown;
}

interface Undo {
  readonly database: string;
  readonly log: (() => void)[];
}

/** The databases of one phone; they outlive every page. */
export class Disk {
  readonly factory = new IDBFactory();
  /** relaxed transactions that the system has not flushed */
  private unflushed: Undo[] = [];

  private readonly onCommit: (commit: Commit) => void;

  constructor(onCommit: (commit: Commit) => void) {
    this.onCommit = onCommit;
  }

  databases(): Map<string, RawDatabase> {
    return (this.factory as unknown as { _databases: Map<string, RawDatabase> })._databases;
  }

  /** Rows as they lie on the disk. */
  rows(database: string, store: string): unknown[] {
    const raw = this.databases().get(database)?.rawObjectStores.get(store);
    return raw === undefined ? [] : [...raw.records.values()].map(({ value }) => value);
  }

  read(database: string, store: string, key: unknown): unknown {
    return this.databases().get(database)?.rawObjectStores.get(store)?.records.get(key)?.value;
  }

  committed(tx: Transaction): void {
    const raw = tx.db._rawDatabase;
    if (tx.mode === 'readonly') return;
    if (tx.durability === 'strict' || tx.mode === 'versionchange')
      this.unflushed = this.unflushed.filter(({ database }) => database !== raw.name);
    else this.unflushed.push({ database: raw.name, log: tx._rollbackLog });
    const read = (store: string, key: unknown) => raw.rawObjectStores.get(store)?.records.get(key)?.value;
    const touched = tx.touched ?? new Map<string, Set<unknown>>();
    this.onCommit({ database: raw.name, strict: tx.durability === 'strict', touched, read });
  }

  /** What was committed last and never flushed is gone after a cut of power. */
  losePower(keep: (count: number) => number): void {
    for (const name of this.databases().keys()) {
      const mine = this.unflushed.filter(({ database }) => database === name);
      for (const { log } of mine.slice(keep(mine.length)).toReversed())
        for (const undo of log.toReversed()) undo();
    }
    this.unflushed = [];
  }

  /** Copies all rows into the databases of another phone, which must have the same stores. */
  copyTo(other: Disk): void {
    for (const [name, raw] of this.databases()) {
      for (const [store, { records }] of raw.rawObjectStores) {
        const into = other.databases().get(name)?.rawObjectStores.get(store);
        for (const { key, value } of records.values())
          into?.storeRecord({ key: structuredClone(key), value: structuredClone(value) }, false);
      }
    }
  }
}

/** One page or worker at the databases of a phone: it can die at any moment, with everything that it had under way. */
export class Session {
  dead = false;
  private connections = new Set<Connection>();
  private opening = new Set<Listening>();

  readonly disk: Disk;
  /** whether a transaction that has nothing left to do commits as its page dies */
  private readonly commits: () => boolean;

  constructor(disk: Disk, commits: () => boolean) {
    this.disk = disk;
    this.commits = commits;
  }

  /** What this page sees as `indexedDB`. */
  factory(): IDBFactory {
    const real = this.disk.factory;
    const open = (...args: [string, number?]) => {
      if (this.dead) return new IDBOpenDBRequest();
      const request = real.open(...args);
      const listening = request as unknown as Listening;
      const tag = () => {
        listening.result.session = this;
        this.connections.add(listening.result);
        this.opening.delete(listening);
      };
      this.opening.add(listening);
      listening.addEventListener('upgradeneeded', tag);
      listening.addEventListener('success', tag);
      return request;
    };
    return new Proxy(real, {
      get: (target, name) => {
        if (name === 'open') return open;
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? (member as () => void).bind(target) : member;
      },
    });
  }

  /** The process is gone: transactions under way never were, or were just through, and nobody hears of either. */
  kill(): void {
    this.dead = true;
    for (const listening of this.opening) giveUp(listening);
    for (const connection of this.connections) this.drop(connection);
    this.connections.clear();
  }

  private drop(connection: Connection): void {
    const raw = connection._rawDatabase;
    const mine = raw.transactions.filter((tx) => tx.db === connection && tx._state !== 'finished');
    for (const tx of mine) {
      if (tx.mode === 'versionchange') tx._abort('AbortError');
      else if (tx._started && tx._requests.length === 0 && this.commits()) tx._markFinished();
      else rollBack(tx);
    }
    if (mine.some(({ mode }) => mode === 'versionchange')) {
      connection.close();
      return;
    }
    raw.transactions = raw.transactions.filter((tx) => tx.db !== connection);
    raw.connections = raw.connections.filter((other) => other !== connection);
    connection._closePending = true;
    connection._closed = true;
    raw.processTransactions();
  }
}

function rollBack(tx: Transaction): void {
  for (const undo of tx._rollbackLog.toReversed()) undo();
  for (const { request } of tx._requests) request.readyState = 'done';
  tx._requests = [];
  tx._aborted = true;
  tx._state = 'finished';
}

/** A database that is just being opened is closed again, and not made where it wasn't there. */
function giveUp(listening: Listening): void {
  listening.listeners.length = 0;
  for (const name of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked'] as const)
    listening[name] = null;
  listening.addEventListener('success', () => listening.result.close());
  listening.addEventListener('upgradeneeded', () => {
    const { result, transaction } = listening;
    transaction.abort();
    result.close();
  });
}

/** Notes what transactions touch, and tells the disk when they are committed. To be called once. */
export function watchTransactions(): void {
  const transactions = IDBTransaction.prototype as unknown as Transaction;
  const { _abort: abort, _markFinished: finish } = transactions;
  transactions._abort = function (name) {
    this._aborted = true;
    abort.call(this, name);
  };
  transactions._markFinished = function () {
    finish.call(this);
    if (!this._aborted) this.db.session?.disk.committed(this);
  };
  const stores = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const note = (store: unknown, key: unknown) => {
    const { transaction, name } = store as { transaction: Transaction; name: string };
    transaction.touched ??= new Map();
    const keys = transaction.touched.get(name) ?? new Set();
    transaction.touched.set(name, keys.add(key));
  };
  for (const name of ['put', 'add'] as const) {
    const real = stores[name];
    stores[name] = function (this: { keyPath: string }, value: unknown, ...rest: unknown[]) {
      note(this, (value as Record<string, unknown>)[this.keyPath]);
      return real?.call(this, value, ...rest);
    };
  }
  const remove = stores['delete'];
  stores['delete'] = function (this: unknown, key: unknown) {
    note(this, key);
    return remove?.call(this, key);
  };
}
