/**
 * The floor: what the same notes cost where nothing is merged, refused or proved. Plain rows in Dexie, gzipped pages of
 * JSON to a server that puts each page on disk before it answers. It does what nobody can do without: an edit that is made while a page
 * is under way still waits afterwards, and a pull that breaks off goes on where it was.
 */
import { Dexie, type Table } from 'dexie';
import { type PlainNote, notesOf } from './workload.ts';

export interface PlainRow extends PlainNote {
  readonly sent: 0 | 1;
  /** how often it has been edited */
  readonly edits: number;
}

interface Place {
  readonly key: 'page';
  readonly page: number;
}

type PlainDatabase = Dexie & { notes: Table<PlainRow, string>; place: Table<Place, string> };

/** Records in a page, as in ours. */
const PAGE = 500;

export interface Plain {
  /** Each note in a strict transaction of its own. @returns ms that each took */
  saveEach(count: number): Promise<number[]>;
  /** So many notes a strict transaction. */
  saveMany(count: number, size: number): Promise<void>;
  /** @returns bytes that went up */
  push(): Promise<number>;
  pull(): Promise<number>;
  count(): Promise<number>;
}

export function openPlain(name: string): Plain {
  const strict = open(name, 'strict');
  const relaxed = open(name, 'relaxed');
  return {
    async saveEach(count) {
      const times: number[] = [];
      for (const note of notesOf(count)) {
        const begun = performance.now();
        await strict.notes.put({ ...note, sent: 0, edits: 0 });
        times.push(performance.now() - begun);
      }
      return times;
    },
    async saveMany(count, size) {
      for (let from = 0; from < count; from += size) {
        const notes = notesOf(Math.min(size, count - from), from);
        await strict.notes.bulkPut(notes.map((note) => ({ ...note, sent: 0, edits: 0 })));
      }
    },
    push: () => push(relaxed),
    pull: () => pull(relaxed),
    count: () => strict.notes.count(),
  };
}

function open(name: string, durability: 'strict' | 'relaxed'): PlainDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: durability }) as PlainDatabase;
  db.version(1).stores({ notes: 'id, created, sent', place: 'key' });
  return db;
}

async function push(db: PlainDatabase): Promise<number> {
  let bytes = 0;
  for (;;) {
    const rows = await db.notes.where('sent').equals(0).limit(PAGE).toArray();
    if (rows.length === 0) return bytes;
    const body = await gzip(JSON.stringify(rows));
    bytes += body.byteLength;
    const answer = await fetch('/pages', { method: 'POST', body });
    if (!answer.ok) throw new Error(`${answer.status}`);
    await markSent(db, rows);
  }
}

/** Rows of one `sent` come in the order of their ids, so they lie together, and are read together. */
async function markSent(db: PlainDatabase, rows: readonly PlainRow[]): Promise<void> {
  const edits = new Map(rows.map((row) => [row.id, row.edits]));
  await db.transaction('rw', db.notes, async () => {
    const now = await db.notes.where('id').between(rows[0]?.id, rows.at(-1)?.id, true, true).toArray();
    const same = now.filter((row) => edits.get(row.id) === row.edits);
    await db.notes.bulkPut(same.map((row) => ({ ...row, sent: 1 })));
  });
}

async function pull(db: PlainDatabase): Promise<number> {
  for (let page = (await db.place.get('page'))?.page ?? 0; ; page += 1) {
    const answer = await fetch(`/pages/${page}`);
    if (answer.status === 204) return page;
    const rows = (await answer.json()) as PlainRow[];
    await db.transaction('rw', db.notes, db.place, async () => {
      await db.notes.bulkPut(rows.map((row) => ({ ...row, sent: 1 })));
      await db.place.put({ key: 'page', page: page + 1 });
    });
  }
}

/** How heavy JSON is once it is zipped. */
export async function gzip(text: string): Promise<ArrayBuffer> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(zipped).arrayBuffer();
}
