/**
 * The notes of notes.bench.ts by PouchDB and RxDB too, in the same run: what a save, a push and a pull cost, what goes over
 * a weak link, and which of two people's edits are still there afterwards.
 */
import { rm } from 'node:fs/promises';
import { test } from '@playwright/test';
import { type Server, startServer } from '../e2e/support/server.ts';
import { buildPage } from './build-page.ts';
import { editApart, editOursApart, type Survivors } from './edit-apart.ts';
import { rounds } from './extent.ts';
import { type Floor, startFloor } from './floor.ts';
import { median, percentile } from './median.ts';
import { type Figures, measureFloor, measureOurs, none, NOTES } from './notes-round.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { measurePeer } from './peers-round.ts';
import { row, type Row, table } from './table.ts';
import { type Crossing, crossWithFloor, crossWithOurs, crossWithPeer } from './weak-crossing.ts';

const ROUNDS = rounds(3);

test.describe.configure({ timeout: 60 * 60_000 });

let folders: string[] = [];
let [floor, server, peers]: [Floor?, Server?, PageServer?] = [];
test.beforeAll(async () => {
  folders = [await buildPage('notes'), await buildPage('peers/page')];
  const [notes = '', page = ''] = folders;
  [floor, server, peers] = [
    await startFloor(notes),
    await startServer(notes),
    await startPageServer('peers/server.mjs', page),
  ];
});
test.afterAll(async () => {
  for (const each of [floor, server, peers]) await each?.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** @throws where one of them has not started */
function all(): { floor: Floor; server: Server; peers: PageServer } {
  if (!floor || !server || !peers) throw new Error('not all servers have started');
  return { floor, server, peers };
}

test(`${NOTES} notes beside the peers`, async () => {
  const { floor, server, peers } = all();
  const [plain, ours, pouch, rx, strictPouch, strictRx] = Array.from({ length: 6 }, none) as Six;
  for (let round = 0; round < ROUNDS; round += 1) {
    await measureFloor(floor, plain);
    await measureOurs(server, ours, `peers-${round}`);
    await measurePeer(peers.url, 'pouchdb', { figures: pouch, strict: strictPouch });
    await measurePeer(peers.url, 'rxdb', { figures: rx, strict: strictRx });
    console.log(`round ${round + 1} of ${ROUNDS}`);
  }
  const named = { floor: plain, Bitácora: ours, PouchDB: pouch, RxDB: rx };
  const strict = { floor: plain, Bitácora: ours, PouchDB: strictPouch, RxDB: strictRx };
  console.log(`
${NOTES} notes of 1 KB and six fields; ms, medians of ${ROUNDS} rounds, and how many times the floor
${table(Object.keys(named), [
  medians('write, one a save, on disk', strict, 'write'),
  medians('write, as the library comes', named, 'write'),
  medians('write, 500 a save, on disk', strict, 'writeMany'),
  medians('push', named, 'push'),
  medians('pull', named, 'pull'),
  row(
    'one save on disk, p50',
    Object.values(strict).map(({ saves }) => median(saves)),
    2,
  ),
  row(
    'one save on disk, p95',
    Object.values(strict).map(({ saves }) => percentile(saves, 95)),
    2,
  ),
])}`);
});

type Six = [Figures, Figures, Figures, Figures, Figures, Figures];

function medians(name: string, of: Record<string, Figures>, key: Exclude<keyof Figures, 'used'>): Row {
  return row(
    name,
    Object.values(of).map((figures) => median(figures[key])),
  );
}

test('300 notes over a weak link', async () => {
  const { floor, server, peers } = all();
  const crossings: Record<string, Crossing> = {
    floor: await crossWithFloor(floor),
    Bitácora: await crossWithOurs(server),
    PouchDB: await crossWithPeer(peers, 'pouchdb'),
    RxDB: await crossWithPeer(peers, 'rxdb'),
  };
  const [weight = 0] = Object.values(crossings).map(({ zipped }) => zipped);
  const each = (name: string, of: (crossing: Crossing) => number) =>
    row(name, Object.values(crossings).map(of));
  console.log(`
300 notes over 400 ms and 25 KB a second; the notes alone weigh ${weight} bytes, zipped; how many times the floor
${table(Object.keys(crossings), [
  each('requests', ({ requests }) => requests),
  each('bytes up, heads and all', ({ up }) => up),
  each('bytes down, heads and all', ({ down }) => down),
  each('ms', ({ ms }) => ms),
])}`);
});

test('edits that survive', async () => {
  const { server, peers } = all();
  const found: Record<string, readonly Survivors[]> = { Bitácora: await editOursApart(server) };
  found['PouchDB'] = await editApart(peers, 'pouchdb');
  found['RxDB'] = await editApart(peers, 'rxdb');
  console.log(`
Two phones, offline: one edits a field of each of 500 notes, the other another field of each; 100 more get two values in one
field. Afterwards on each of the two phones, of 1000 edits and 100 pairs:`);
  for (const [name, phones] of Object.entries(found))
    console.log(
      `  ${name.padEnd(10)} ${phones.map(({ values, offered }) => `${values} edits show, ${offered} pairs are both there`).join('  ·  ')}`,
    );
});
