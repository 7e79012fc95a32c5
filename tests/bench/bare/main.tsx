/** The least that a page which keeps its data on the phone can be: one field, usable once its database is open. */
import { Dexie } from 'dexie';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

function Bare() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  useEffect(() => {
    const db = new Dexie('bare');
    db.version(1).stores({ notes: 'id' });
    void db.open().then(() => setOpen(true));
  }, []);
  return (
    <label>
      Your name{' '}
      <input
        name="person"
        disabled={!open}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
    </label>
  );
}

const root = document.getElementById('app');
if (root) render(<Bare />, root);
