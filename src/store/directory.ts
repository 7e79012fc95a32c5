import { Dexie, type Table } from 'dexie';
import {
  type Identity,
  mediaDatabaseName,
  openDatabase,
  RouteDatabase,
  routeDatabaseName,
} from './database.ts';
import { DIRECTORY_NAME } from './directory-name.ts';
import { faultOf, SaveError } from './fault.ts';
import { KeptDatabase } from './kept-database.ts';
import { forgetTyped, typedStorage } from './typed.ts';
import type { Profile } from './types.ts';

/** Lists the routes and profiles on this phone. Each has databases of its own. */
export interface Directory {
  list(): Promise<Profile[]>;
  get(id: string): Promise<Profile | undefined>;
  /** Makes the databases of a profile, identity inside, fills them, then lists it. A crash between lists nothing. */
  add(identity: Identity, fill?: (profile: Profile) => Promise<void>): Promise<Profile>;
  /** What the list shows, after a role or a name has changed. */
  update(
    id: string,
    changes: Partial<Pick<Profile, 'role' | 'routeName' | 'memberName' | 'endpoint'>>,
  ): Promise<void>;
  /** Takes a route off this phone, data and all; only a person starts it. It is off the list at once. */
  remove(id: string): Promise<void>;
  /** Goes through with removals that were cut off, and takes away what an unfinished making left, an hour later. */
  sweep(now: number): Promise<void>;
  close(): void;
}

/** A profile at rest; one that is being made or removed is not listed. */
type Entry = Profile & { readonly doing?: { readonly what: 'making' | 'removing'; readonly since: number } };

/** Nobody makes a route for as long as this, ms; another tab may be at it until then. */
const MAKING = 3600_000;

class DirectoryDatabase extends KeptDatabase {
  declare readonly profiles: Table<Entry, string>;
  constructor() {
    super(DIRECTORY_NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ profiles: 'id' });
  }
}

/** Opens the directory when it is first asked for something. */
export function createDirectory(): Directory {
  const db = new DirectoryDatabase();
  return {
    list: async () => (await db.profiles.toArray()).filter(isListed).sort((a, b) => a.created - b.created),
    async get(id) {
      const entry = await db.profiles.get(id);
      return entry && isListed(entry) ? entry : undefined;
    },
    async add(identity, fill) {
      try {
        const profile = identityToProfile(identity);
        await db.profiles.put({ ...profile, doing: { what: 'making', since: identity.created } });
        const route = new RouteDatabase(routeDatabaseName(identity.id), 'strict');
        await openDatabase(route);
        await route.meta.put({ key: 'identity', value: identity });
        route.close();
        await fill?.(profile);
        await db.profiles.put(profile);
        return profile;
      } catch (error) {
        throw new SaveError(faultOf(error), error);
      }
    },
    async update(id, changes) {
      await db.profiles.update(id, changes);
    },
    async remove(id) {
      const entry = await db.profiles.get(id);
      if (entry) await db.profiles.put({ ...entry, doing: { what: 'removing', since: 0 } });
      try {
        await Dexie.delete(routeDatabaseName(id));
      } catch (error) {
        // The phone did not let go of it: all of it is still here.
        if (entry) await db.profiles.put(entry);
        throw error;
      }
      // Without its words it is no route any more; what is left of it goes at the next start.
      await deleteAll(db, id).catch((error: unknown) =>
        console.warn('a route goes at the next start', error),
      );
    },
    async sweep(now) {
      for (const { id, doing } of await db.profiles.toArray())
        if (doing && (doing.what === 'removing' || Math.abs(now - doing.since) > MAKING))
          await deleteAll(db, id);
      // A tab that stood open while its route was taken off may have put something down after that.
      const known = new Set(await db.profiles.toCollection().primaryKeys());
      forgetTyped(typedStorage(), (id) => !known.has(id));
    },
    close: () => db.close(),
  };
}

/** The entry goes last: what is cut off before is found by it. */
async function deleteAll(db: DirectoryDatabase, id: string): Promise<void> {
  forgetTyped(typedStorage(), (of) => of === id);
  await Dexie.delete(routeDatabaseName(id));
  await Dexie.delete(mediaDatabaseName(id));
  await db.profiles.delete(id);
}

function isListed({ doing }: Entry): boolean {
  return doing === undefined;
}

function identityToProfile(identity: Identity): Profile {
  const { id, route, routeName, member, memberName, role, endpoint, sample, created } = identity;
  return { id, route, routeName, member, memberName, role, endpoint, sample, created };
}
