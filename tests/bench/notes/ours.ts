/** The app's own store and courier, without its screens. */
import type { Role } from '../../../src/protocol/names.ts';
import { createDirectory } from '../../../src/store/directory.ts';
import { newDevice, newId } from '../../../src/store/identity.ts';
import { openRoute, type RouteStore } from '../../../src/store/route-store.ts';
import type { Change } from '../../../src/store/types.ts';
import { syncRoute } from '../../../src/sync/engine.ts';
import { syncRecords } from '../../../src/sync/records.ts';
import { createTransport, type Transport } from '../../../src/sync/transport.ts';
import { answerOf } from '../../support/answer.ts';
import { makePhone } from '../../support/phone.ts';
import { gzip } from './plain.ts';
import { type PlainNote, notesOf } from './workload.ts';

export interface PhoneOf {
  readonly route: string;
  readonly role?: Role;
  /** who creates the route has none */
  readonly invite?: string;
}

export interface Traffic {
  readonly ms: number;
  readonly requests: number;
}

export interface Ours {
  saveEach(count: number): Promise<number[]>;
  saveMany(count: number, size: number): Promise<void>;
  /** Notes whose body is a text in which edits merge. */
  saveTexts(count: number, size: number): Promise<void>;
  /** Another value in one field of each of the first notes. */
  edit(field: keyof PlainNote, word: string, from: number, to: number): Promise<void>;
  /** Records both ways, until both have them. */
  syncRecords(): Promise<Traffic>;
  /** The same with sound, pictures and the proof. */
  syncAll(): Promise<Traffic>;
  invite(): Promise<string>;
  /** How many notes read what both phones wrote, and in how many both values are offered. */
  survivors(count: number, words: { a: string; b: string }): Promise<{ values: number; offered: number }>;
  count(): Promise<number>;
  waiting(): Promise<number>;
  /** what the same notes weigh, zipped, bytes */
  weigh(count: number): Promise<number>;
}

export async function openOurs({ route, role = 'coordinator', invite }: PhoneOf): Promise<Ours> {
  const store = await makePhone({
    route,
    role,
    endpoint: location.origin,
    pending: invite === undefined ? { create: { key: '' } } : { join: { invite } },
  });
  let requests = 0;
  const { token } = await store.identity();
  const transport = createTransport({
    endpoint: location.origin,
    route,
    token,
    fetch: (input, init) => {
      requests += 1;
      return fetch(input, init);
    },
  });
  const timed = async (run: () => Promise<{ ok: boolean }>): Promise<Traffic> => {
    requests = 0;
    const begun = performance.now();
    const outcome = await run();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return { ms: performance.now() - begun, requests };
  };
  return {
    ...saving(store),
    ...looking(store),
    syncRecords: () => timed(() => syncRecords(store, transport, Date.now)),
    syncAll: () => timed(() => syncRoute({ store, transport, now: Date.now, media: true })),
    invite: () => inviteWith(transport),
    weigh: async (count) => (await gzip(JSON.stringify(notesOf(count)))).byteLength,
  };
}

/** Writes notes into the route that this browser has, as its app would, and takes them for sent. */
export function fillOpenRoute(count: number): Promise<void> {
  return writeOpenRoute((store) => saving(store).saveMany(count, 500));
}

/** Writes into the route that this browser has, and takes it for sent. */
export async function writeOpenRoute(write: (store: RouteStore) => Promise<void>): Promise<void> {
  const directory = createDirectory();
  const [profile] = await directory.list();
  directory.close();
  if (profile === undefined) throw new Error('no route');
  const store = await openRoute(profile, { now: Date.now, newDevice, newId });
  await write(store);
  for (let page = await store.courier.offer(); page.sent.length > 0; page = await store.courier.offer()) {
    await store.courier.receive(answerOf(), page.sent, Date.now());
  }
  store.close();
}

async function inviteWith(transport: Transport): Promise<string> {
  const answer = await transport.invite({ role: 'facilitator' });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.invite;
}

function saving(store: RouteStore): Pick<Ours, 'saveEach' | 'saveMany' | 'saveTexts' | 'edit'> {
  const inPages = async (count: number, size: number, change: (note: PlainNote) => Change) => {
    for (let from = 0; from < count; from += size)
      await store.write(...notesOf(Math.min(size, count - from), from).map(change));
  };
  return {
    async saveEach(count) {
      const times: number[] = [];
      for (const note of notesOf(count)) {
        const begun = performance.now();
        await store.write(toChange(note));
        times.push(performance.now() - begun);
      }
      return times;
    },
    saveMany: (count, size) => inPages(count, size, toChange),
    async saveTexts(count, size) {
      const { writeText } = await import('../../../src/merge/text.ts');
      await inPages(count, size, (note) => {
        const { body, ...fields } = toChange(note).fields as Record<string, string>;
        const updates = { body: { update: writeText(body ?? ''), reads: body ?? '' } };
        return { scope: 'team', kind: 'note', id: note.id, fields, updates };
      });
    },
    async edit(field, word, from, to) {
      for (const { id } of notesOf(to - from, from))
        await store.write({ scope: 'team', kind: 'note', id, fields: { [field]: `${word} ${id}` } });
    },
  };
}

function looking(store: RouteStore): Pick<Ours, 'survivors' | 'count' | 'waiting'> {
  return {
    async survivors(count, { a, b }) {
      let [values, offered] = [0, 0];
      for (const { id } of notesOf(count)) {
        const item = await store.queries.get({ scope: 'team', id });
        if (item?.values['title'] === `${a} ${id}`) values += 1;
        if (item?.values['place'] === `${b} ${id}`) values += 1;
        const both = await store.queries.versions({ scope: 'team', id }, 'type');
        const read = new Set(both.map(({ value }) => value));
        if (read.has(`${a} ${id}`) && read.has(`${b} ${id}`)) offered += 1;
      }
      return { values, offered };
    },
    count: async () => (await store.queries.ofKind('note')).length,
    waiting: async () => (await store.queries.waiting()).records,
  };
}

function toChange({ id, ...fields }: PlainNote): Change {
  return { scope: 'team', kind: 'note', id, fields };
}
