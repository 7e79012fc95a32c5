import { type Acts, createActs } from './acts.ts';
import { liveQuery, type Observable } from 'dexie';
import { seenInRecord } from '../merge/record.ts';
import { createChunkNames } from './chunk-names.ts';
import { type CourierStore, createCourierStore } from './courier.ts';
import {
  type Identity,
  mediaDatabaseName,
  openDatabase,
  RouteDatabase,
  routeDatabaseName,
} from './database.ts';
import { faultOf } from './fault.ts';
import { createKept, type Kept } from './kept.ts';
import { createMediaStore, type MediaStore } from './media.ts';
import { createQueries, type Queries } from './queries.ts';
import { readTexts, type TextReader } from './read-texts.ts';
import { createTyped, type Typed, type TypedStorage } from './typed.ts';
import type { Change, Erasure, Json, Profile, Ref, Writer } from './types.ts';
import { watchKeys } from './watch-keys.ts';
import { createWriter } from './writer.ts';

/** Everything that a screen, a courier or the recorder does with one route on this phone. */
export interface RouteStore extends Writer {
  readonly profile: Profile;
  /** this phone's clock, ms */
  readonly now: () => number;
  /** a new record id */
  readonly newId: () => string;
  readonly queries: Queries;
  readonly courier: CourierStore;
  readonly media: MediaStore;
  /** what is typed and not in the database yet */
  readonly typed: Typed;
  /** what stays on this phone beside the records: where somebody stopped listening, what they have looked at */
  readonly kept: Kept;
  /** what this person did at the set-up since the app was opened, and how it is taken back */
  readonly acts: Acts;
  /** Who this phone is on the route now; the role may change while the app is open. */
  identity(): Promise<Identity>;
  /** What this phone's person is called from here on; the record of the phone says it to everybody else. */
  setName(memberName: string): Promise<void>;
  /** Runs a read again whenever what it read has changed, in this tab, another, or the service worker. */
  live<T>(read: () => Promise<T>): Observable<T>;
  /** Tells the keys of records that change, here or elsewhere; nothing where they are too many to name. Returns how to stop. */
  watch(onKeys: (keys: readonly string[] | undefined) => void): () => void;
  /** Keeps the words of texts that couriers brought readable, while the page is idle; returns how to stop. */
  keepRead(reader: TextReader, idle: (run: () => void) => void): () => void;
  /** Settles a field that holds other versions: one more write that has seen them all. */
  choose(ref: Ref & { kind: string }, field: string, value: Json): Promise<void>;
  bin(ref: Ref & { kind: string }): Promise<void>;
  restore(ref: Ref & { kind: string }): Promise<void>;
  /**
   * Takes a record's values away everywhere, for a refused or withdrawn consent; only a person starts it. Chunks that
   * another record names stay, and the erasing doesn't name them.
   */
  erase(ref: Ref & { kind: string }, erasure: Erasure): Promise<void>;
  /** Those of these chunks that a record names, which may be one in the bin; media that don't count, by their ids. */
  named(hashes: readonly string[], but?: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Whether a record names any of these chunks. */
  isNamed(hashes: readonly string[]): Promise<boolean>;
  close(): void;
}

/** Time and chance, handed in. */
export interface StoreSettings {
  readonly now: () => number;
  /** 10 characters of `[0-9a-z]` */
  readonly newDevice: () => string;
  readonly newId: () => string;
  /** where what is typed is put down at each key; without it nothing is */
  readonly storage?: TypedStorage | undefined;
  /** called with the name of this page before it puts the first down */
  readonly onTyped?: (page: string) => void;
}

/** Opens a route that the directory lists. @throws SaveError `newer` */
export async function openRoute(
  profile: Profile,
  { now, newDevice, newId, storage, onTyped }: StoreSettings,
): Promise<RouteStore> {
  const strict = new RouteDatabase(routeDatabaseName(profile.id), 'strict');
  const relaxed = new RouteDatabase(routeDatabaseName(profile.id), 'relaxed');
  // At once: a weak phone waits for each answer.
  await Promise.all([openDatabase(strict), openDatabase(relaxed)]);
  const names = createChunkNames(strict, (hash) => media.readChunk(hash));
  const media: MediaStore = createMediaStore(mediaDatabaseName(profile.id), names);
  const queries = createQueries(strict);
  const writer = createWriter(strict, now);
  const page = storage ? newId() : '';
  const typed = createTyped({ storage, profile: profile.id, page, onFirst: () => onTyped?.(page) });
  const write = storage ? erasingTyped(writer, typed, queries) : writer.write;
  const field = (ref: Ref & { kind: string }, fields: Change['fields']) =>
    write({ scope: ref.scope, id: ref.id, kind: ref.kind, ...(fields ? { fields } : {}) });
  return {
    profile,
    now,
    newId,
    queries,
    media,
    typed,
    kept: createKept(strict),
    acts: createActs({ write, queries, newId }),
    named: (hashes, but) => names.named(hashes, but),
    isNamed: (hashes) => names.isNamed(hashes),
    write,
    courier: createCourierStore(relaxed, now, newDevice),
    identity: () => strict.identity(),
    setName: (memberName) =>
      strict.transaction('rw', strict.meta, async () => {
        await strict.meta.put({ key: 'identity', value: { ...(await strict.identity()), memberName } });
      }),
    live: (read) => liveQuery(read),
    watch: (onKeys) => watchKeys(strict, onKeys),
    keepRead(reader, idle) {
      const read = () => idle(() => void readTexts(relaxed, reader));
      const unread = liveQuery(() => relaxed.records.where('unread').above('').count());
      const subscription = unread.subscribe((count) => count > 0 && read());
      return () => subscription.unsubscribe();
    },
    choose: (ref, name, value) => field(ref, { [name]: value }),
    async bin(ref) {
      const row = await queries.row(ref);
      if (row) await field(ref, { _deleted: { seen: seenInRecord(row) } });
    },
    restore: (ref) => field(ref, { _deleted: null }),
    async erase(ref, { by, at, reason, chunks }) {
      const elsewhere = await names.named(chunks, new Set([ref.id]));
      const gone = chunks.filter((hash) => !elsewhere.has(hash));
      await field(ref, { _erased: { by, at, reason, chunks: gone } });
      await media.dropChunks(gone, [ref.id]);
    },
    close() {
      strict.close();
      relaxed.close();
      media.close();
    },
  };
}

/** What is being typed in a record that somebody erases goes with it. */
function erasingTyped({ write }: Writer, typed: Typed, queries: Queries): Writer['write'] {
  return async (...changes) => {
    try {
      await write(...changes);
    } catch (error) {
      // Erased meanwhile, here or elsewhere: nobody can save it any more.
      if (faultOf(error) === 'erased')
        for (const change of changes)
          if ((await queries.get(change))?.state === 'erased') typed.dropRecord(change);
      throw error;
    }
    for (const change of changes) if (change.fields?.['_erased'] !== undefined) typed.dropRecord(change);
  };
}
