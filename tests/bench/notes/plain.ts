/**
 * The floor: what the same notes cost where nothing is merged, refused or proved. Plain rows in Dexie, gzipped pages of
 * JSON to a server that puts each page on disk before it answers.
 */
import { Dexie, type Table } from 'dexie';
import { type PlainNote, notesOf } from './workload.ts';

export type PlainRow = PlainNote & { readonly sent: 0 | 1 };

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
        await strict.put({ ...note, sent: 0 });
        times.push(performance.now() - begun);
      }
      return times;
    },
    async saveMany(count, size) {
      for (let from = 0; from < count; from += size) {
        const notes = notesOf(Math.min(size, count - from), from);
        await strict.bulkPut(notes.map((note) => ({ ...note, sent: 0 })));
      }
    },
    push: () => push(relaxed),
    pull: () => pull(relaxed),
    count: () => strict.count(),
  };
}

function open(name: string, durability: 'strict' | 'relaxed'): Table<PlainRow, string> {
  const db = new Dexie(name, { chromeTransactionDurability: durability });
  db.version(1).stores({ notes: 'id, created, sent' });
  return db.table<PlainRow, string>('notes');
}

async function push(table: Table<PlainRow, string>): Promise<number> {
  let bytes = 0;
  for (;;) {
    const rows = await table.where('sent').equals(0).limit(PAGE).toArray();
    if (rows.length === 0) return bytes;
    const body = await gzip(JSON.stringify(rows));
    bytes += body.byteLength;
    const answer = await fetch('/pages', { method: 'POST', body });
    if (!answer.ok) throw new Error(`${answer.status}`);
    await table.bulkPut(rows.map((row) => ({ ...row, sent: 1 })));
  }
}

async function pull(table: Table<PlainRow, string>): Promise<number> {
  for (let page = 0; ; page += 1) {
    const answer = await fetch(`/pages/${page}`);
    if (answer.status === 204) return page;
    const rows = (await answer.json()) as PlainRow[];
    await table.bulkPut(rows);
  }
}

/** How heavy JSON is once it is zipped. */
export async function gzip(text: string): Promise<ArrayBuffer> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(zipped).arrayBuffer();
}
