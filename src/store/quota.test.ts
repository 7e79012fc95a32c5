import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { RouteDatabase, routeDatabaseName } from './database.ts';
import { createDirectory } from './directory.ts';
import { faultOf } from './fault.ts';
import { newDevice, newId } from './identity.ts';
import { openRoute, type RouteStore } from './route-store.ts';
import { plantSeeds } from './seed.ts';

/**
 * How many writes the disk still takes. Each further one fails as browsers do it: Firefox fails the request, Chromium breaks
 * off the whole transaction.
 */
const disk: { takes: number; refused: number; by: 'request' | 'transaction' } = {
  takes: Infinity,
  refused: 0,
  by: 'request',
};

/** fake-indexeddb's own ways to fail a request, and to end a transaction with a reason. */
type Breakable = IDBTransaction & {
  _execRequestAsync(failing: { source: IDBObjectStore; operation: () => never }): IDBRequest<IDBValidKey>;
  _abort(reason: string): void;
};

/* oxlint-disable no-underscore-dangle -- their names there */
const write = (method: 'put' | 'add') => {
  const real = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function fill(this: IDBObjectStore, ...args: Parameters<typeof real>) {
    if (disk.takes > 0) {
      disk.takes -= 1;
      return real.apply(this, args);
    }
    disk.refused += 1;
    const transaction = this.transaction as Breakable;
    return transaction._execRequestAsync({
      source: this,
      operation: () => {
        if (disk.by === 'transaction') transaction._abort('QuotaExceededError');
        throw new DOMException('no space', 'QuotaExceededError');
      },
    });
  };
};
/* oxlint-enable no-underscore-dangle */
write('put');
write('add');

afterEach(() => {
  disk.takes = Infinity;
});

const note = (id: string) => ({ scope: 'team', kind: 'note', id }) as const;
const words = (length: number) =>
  Array.from({ length }, (_, at) => ({ ...note(`n${at}`), fields: { title: `words ${at}` } }));

/** All that lies on the disk of a route, as it lies there. */
async function lies({ profile }: RouteStore): Promise<unknown> {
  const db = new RouteDatabase(routeDatabaseName(profile.id), 'strict');
  const all = [await db.records.toArray(), await db.meta.toArray(), await db.tray.toArray()];
  db.close();
  return all;
}

/** `full` where an act ends as it should on a full phone, thrown or told; else what it gives. */
async function endOf(act: Promise<unknown>): Promise<unknown> {
  try {
    const end = await act;
    return end !== null && typeof end === 'object' && 'reason' in end ? end.reason : 'done';
  } catch (error) {
    return faultOf(error);
  }
}

interface Act {
  readonly name: string;
  readonly before?: (store: RouteStore) => Promise<unknown>;
  readonly act: (store: RouteStore) => Promise<unknown>;
}

const sound = (store: RouteStore) => store.media.putChunk(new TextEncoder().encode('sound').buffer);

/** What another phone has sent, as the endpoint answers it. */
async function receive(store: RouteStore): Promise<unknown> {
  const other = await makePhone();
  const takes = disk.takes;
  disk.takes = Infinity;
  await other.write(...words(6));
  const { patches } = await other.courier.offer();
  other.close();
  const { sent } = await store.courier.offer();
  disk.takes = takes;
  const answer = {
    epoch: 'e',
    now: 1,
    stale: [],
    rejected: [],
    cursors: { team: 6 },
    patches: [...patches],
    more: false,
  };
  return store.courier.receive(answer, sent, 1);
}

const ACTS: Act[] = [
  { name: 'makes a mark', act: (store) => store.write({ ...note('m'), kind: 'mark', fields: { at: 4 } }) },
  {
    name: 'answers a question with what belongs to it',
    act: (store) => store.write({ ...note('c'), kind: 'consent', fields: { step: 'yes' } }, ...words(3)),
  },
  { name: 'keeps sound', act: sound },
  { name: 'deletes', act: (store) => store.bin(note('mine')) },
  {
    name: 'erases',
    before: sound,
    act: async (store) => {
      const chunks = [...(await store.media.waiting())];
      await store.erase(note('mine'), { by: 'm', at: 1, reason: 'consent', chunks });
    },
  },
  { name: 'is sent what others wrote', act: receive },
];

const WAYS = ['request', 'transaction'] as const;

test.each(ACTS.flatMap((act) => WAYS.map((by) => ({ ...act, by }))))(
  'a phone that is full from any write on while somebody $name says so, and lacks nothing earlier ($by)',
  async ({ before, act, by }) => {
    for (let takes = 0; ; takes += 1) {
      const store = await makePhone();
      await store.write({ ...note('mine'), fields: { title: 'before' } });
      await before?.(store);
      const earlier = await lies(store);
      Object.assign(disk, { takes, refused: 0, by });
      const end = await endOf(act(store));
      const { refused } = disk;
      disk.takes = Infinity;
      if (refused === 0) {
        expect(end).toBe('done');
        expect(takes).toBeGreaterThan(0);
        return store.close();
      }
      expect(end, `after ${takes} writes`).toBe('full');
      expect(await lies(store), `after ${takes} writes`).toEqual(earlier);
      // With space again it is done as if nothing had been.
      expect(await endOf(act(store))).toBe('done');
      store.close();
    }
  },
);

test('a route that a full phone can’t take at any write is not listed, and the others are whole', async () => {
  const here = await makePhone();
  await here.write({ ...note('mine'), fields: { title: 'before' } });
  const earlier = await lies(here);
  const seeds = words(4).map(({ fields, ...ref }) => ({ ...ref, fields }));
  const identity = await here.identity();
  const directory = createDirectory();
  const listed = await directory.list();
  const tries: string[] = [];
  for (let takes = 0; ; takes += 1) {
    const made = { ...identity, id: newId(), device: newDevice() };
    tries.push(routeDatabaseName(made.id));
    Object.assign(disk, { takes, refused: 0 });
    const end = await endOf(
      directory.add(made, async (profile) => {
        const store = await openRoute(profile, { now: Date.now, newDevice, newId });
        await plantSeeds(store, seeds).finally(() => store.close());
      }),
    );
    const { refused } = disk;
    disk.takes = Infinity;
    if (refused === 0) {
      expect([end, (await directory.list()).length]).toEqual(['done', listed.length + 1]);
      break;
    }
    expect(end, `after ${takes} writes`).toBe('full');
    expect(await directory.list()).toEqual(listed);
    expect(await lies(here)).toEqual(earlier);
  }
  // What was left of the tries goes with the next tidying, an hour later.
  await directory.sweep(identity.created + 2 * 3600_000);
  const names = new Set(await Dexie.getDatabaseNames());
  expect(tries.filter((name) => names.has(name))).toEqual(tries.slice(-1));
  directory.close();
  here.close();
});
