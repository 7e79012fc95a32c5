/** The least that a notebook can be: a field, and the newest of many plain notes, from the phone, without signal. */
import { Dexie, type Table } from 'dexie';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notesOf, type PlainNote } from '../notes/workload.ts';

const db = new Dexie('bare');
db.version(1).stores({ notes: 'id, created' });
const notes: Table<PlainNote, string> = db.table('notes');

function Bare() {
  const [newest, setNewest] = useState<readonly PlainNote[]>([]);
  useEffect(() => {
    void notes.orderBy('created').reverse().limit(20).toArray().then(setNewest);
  }, []);
  return (
    <>
      <input type="search" aria-label="Search" />
      <ul>
        {newest.map(({ id, body, created }) => (
          <li key={id}>
            <a href={`#${id}`}>{body.slice(0, 140)}</a> {new Date(created).toLocaleString()}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Called from outside, once. */
async function fill(count: number): Promise<void> {
  await notes.bulkPut(notesOf(count));
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
}
Object.assign(globalThis, { fill });

const root = document.getElementById('app');
if (root) render(<Bare />, root);
