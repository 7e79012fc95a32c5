/** PouchDB in a browser, with its own IndexedDB adapter, replicating with a CouchDB-like server. */
import PouchDB from 'pouchdb-browser';
import { notesOf } from '../../notes/workload.ts';

/** Its default is 100. */
const BATCH = { batch_size: 500 };

export function openPouch({ room, strict }) {
  if (strict) makeStrict();
  const db = new PouchDB('notes');
  const remote = `${location.origin}/couch/${room}`;
  const all = (options) => db.allDocs({ include_docs: true, ...options });
  return {
    async saveEach(count) {
      const times = [];
      for (const { id, ...fields } of notesOf(count)) {
        const begun = performance.now();
        await db.put({ _id: id, ...fields });
        times.push(performance.now() - begun);
      }
      return times;
    },
    async saveMany(count, size) {
      for (let from = 0; from < count; from += size) {
        const notes = notesOf(Math.min(size, count - from), from);
        await db.bulkDocs(notes.map(({ id, ...fields }) => ({ _id: id, ...fields })));
      }
    },
    async edit(field, word, from, to) {
      for (const { id } of notesOf(to - from, from))
        await db.put({ ...(await db.get(id)), [field]: `${word} ${id}` });
    },
    push: () => db.replicate.to(remote, BATCH).then(() => undefined),
    pull: () => db.replicate.from(remote, BATCH).then(() => undefined),
    sync: () => db.sync(remote, BATCH).then(() => undefined),
    count: async () => (await all()).rows.length,
    async survivors(count, words) {
      const found = { values: 0, offered: 0 };
      for (const { id } of notesOf(count)) {
        const { _conflicts: losing = [], ...shown } = await db.get(id, { conflicts: true });
        const others = await Promise.all(losing.map((rev) => db.get(id, { rev })));
        if (shown.title === `${words.a} ${id}`) found.values += 1;
        if (shown.place === `${words.b} ${id}`) found.values += 1;
        const types = new Set([shown, ...others].map(({ type }) => type));
        if (types.has(`${words.a} ${id}`) && types.has(`${words.b} ${id}`)) found.offered += 1;
      }
      return found;
    },
  };
}

/** PouchDB has no setting for it: every transaction that writes asks the browser to flush before it is done. */
function makeStrict() {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, mode === 'readwrite' ? { durability: 'strict' } : {});
  };
}
