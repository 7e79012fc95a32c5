/** RxDB in a browser, on its Dexie storage, with its own replication over HTTP. */
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { notesOf } from '../../notes/workload.ts';

/** Its default is 100. */
const BATCH = 500;
const TEXT = { type: 'string' };
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    created: { type: 'number' },
    type: TEXT,
    author: TEXT,
    title: TEXT,
    place: TEXT,
    body: TEXT,
  },
};

export async function openRx({ room, strict }) {
  const storage = getRxStorageDexie(strict ? { chromeTransactionDurability: 'strict' } : {});
  const database = await createRxDatabase({ name: 'notes', storage });
  const { notes } = await database.addCollections({ notes: { schema: SCHEMA } });
  const url = `/rx/${room}`;
  const once = (ways) => replicateOnce(notes, url, ways);
  return {
    async saveEach(count) {
      const times = [];
      for (const note of notesOf(count)) {
        const begun = performance.now();
        await notes.insert(note);
        times.push(performance.now() - begun);
      }
      return times;
    },
    async saveMany(count, size) {
      for (let from = 0; from < count; from += size)
        await notes.bulkInsert(notesOf(Math.min(size, count - from), from));
    },
    async edit(field, word, from, to) {
      for (const { id } of notesOf(to - from, from)) {
        const note = await notes.findOne(id).exec();
        await note.incrementalPatch({ [field]: `${word} ${id}` });
      }
    },
    push: () => once(['push']),
    pull: () => once(['pull']),
    sync: () => once(['pull', 'push']),
    count: async () => (await notes.find().exec()).length,
    async survivors(count, words) {
      const found = { values: 0, offered: 0 };
      for (const { id } of notesOf(count)) {
        const shown = (await notes.findOne(id).exec()).toJSON();
        if (shown.title === `${words.a} ${id}`) found.values += 1;
        if (shown.place === `${words.b} ${id}`) found.values += 1;
      }
      return found;
    },
  };
}

/** A replication that ends when both sides are the same. What was in it before is known to it by its name. */
async function replicateOnce(collection, url, ways) {
  const state = replicateRxCollection({
    collection,
    replicationIdentifier: `notes-${url}`,
    live: false,
    // A phone has one page.
    waitForLeadership: false,
    ...(ways.includes('push') ? { push: { batchSize: BATCH, handler: (rows) => post(url, rows) } } : {}),
    ...(ways.includes('pull')
      ? {
          pull: {
            batchSize: BATCH,
            handler: (checkpoint, limit) => get(`${url}?after=${checkpoint?.after ?? 0}&limit=${limit}`),
          },
        }
      : {}),
  });
  state.error$.subscribe((error) => console.error(error.message));
  await state.awaitInitialReplication();
  await state.cancel();
}

async function post(url, rows) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(rows) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
