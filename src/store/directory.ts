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
  /** Takes a route off this phone, data and all; only a person starts it. */
  remove(id: string): Promise<void>;
  close(): void;
}

class DirectoryDatabase extends Dexie {
  declare readonly profiles: Table<Profile, string>;
  constructor() {
    super(DIRECTORY_NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ profiles: 'id' });
  }
}

export function createDirectory(): Directory {
  const db = new DirectoryDatabase();
  return {
    list: async () => (await db.profiles.toArray()).sort((a, b) => a.created - b.created),
    get: (id) => db.profiles.get(id),
    async add(identity, fill) {
      try {
        const route = new RouteDatabase(routeDatabaseName(identity.id), 'strict');
        await openDatabase(route);
        await route.meta.put({ key: 'identity', value: identity });
        route.close();
        const profile = identityToProfile(identity);
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
      await db.profiles.delete(id);
      await Dexie.delete(routeDatabaseName(id));
      await Dexie.delete(mediaDatabaseName(id));
    },
    close: () => db.close(),
  };
}

function identityToProfile(identity: Identity): Profile {
  const { id, route, routeName, member, memberName, role, endpoint, sample, created } = identity;
  return { id, route, routeName, member, memberName, role, endpoint, sample, created };
}
