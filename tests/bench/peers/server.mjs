// What the two peers sync with, as their documentation shows it: CouchDB's calls by express-pouchdb, and the calls of
// RxDB's page on HTTP. Serves the built page too, and prints its address, as the endpoint does.
import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import express from 'express';
import couch from 'express-pouchdb';
import PouchDB from 'pouchdb';

const [folder] = process.argv.slice(2);
const data = await mkdtemp(path.join(tmpdir(), 'bitacora-peers-'));
const OnDisk = PouchDB.defaults({ prefix: `${data}/` });

const app = express();
app.use('/couch', couch(OnDisk, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${data}/log` }));
app.use('/rx/:room', express.json({ limit: '20mb' }), inRoom);
app.use(express.static(folder));

const rooms = new Map();

/** The master of RxDB's replication. Each push is on disk before it is answered, as at the floor. */
function openRoom(name) {
  const known = rooms.get(name);
  if (known) return known;
  const file = openSync(path.join(data, `rx-${name}`), 'w');
  const room = { file, sequence: 0, byId: new Map() };
  rooms.set(name, room);
  return room;
}

function inRoom(request, answer) {
  const room = openRoom(request.params.room);
  if (request.method === 'POST') return answer.json(push(room, request.body));
  const { after, limit } = request.query;
  return answer.json(pull(room, { after: Number(after), limit: Number(limit) }));
}

/** Takes what was made from the state that is here; gives back the state where it was made from another. */
function push(room, rows) {
  const conflicts = [];
  for (const { newDocumentState, assumedMasterState } of rows) {
    const { id } = newDocumentState;
    const master = room.byId.get(id)?.document;
    if (master && !isDeepStrictEqual(master, assumedMasterState)) conflicts.push(master);
    else {
      room.sequence += 1;
      // Those with the largest number stand last.
      room.byId.delete(id);
      room.byId.set(id, { sequence: room.sequence, document: newDocumentState });
    }
  }
  writeSync(room.file, JSON.stringify(rows));
  fdatasyncSync(room.file);
  return conflicts;
}

function pull({ byId }, { after, limit }) {
  const page = [...byId.values()].filter(({ sequence }) => sequence > after).slice(0, limit);
  return {
    documents: page.map(({ document }) => document),
    checkpoint: { after: page.at(-1)?.sequence ?? after },
  };
}

const server = app.listen(0, '127.0.0.1', () =>
  console.log(`listens on http://127.0.0.1:${server.address().port}`),
);
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void rm(data, { recursive: true, force: true }).then(() => process.exit());
});
