import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { showOnPhone } from '../../tests/support/phone-screen.tsx';
import type { Recorder } from '../capture/recorder.ts';
import { RecorderProvider } from '../capture/use-recorder.tsx';
import { createFailedSaves, FailedSavesProvider } from '../store/failed-saves.ts';
import { SaveError, type SaveFault } from '../store/fault.ts';
import type { RouteStore } from '../store/route-store.ts';
import { useSave } from '../store/use-save.tsx';
import { useText } from '../store/use-text.tsx';
import { AppBar } from './app-bar.tsx';

afterEach(cleanup);

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const IDLE = { state: signal({ name: 'idle' }) } as unknown as Recorder;

/** A phone whose disk takes nothing until there is room, or what is written in is erased. */
async function phoneThatRefuses() {
  const phone = await makePhone();
  let fault: SaveFault | undefined = 'full';
  const write: RouteStore['write'] = async (...changes) => {
    if (fault) throw new SaveError(fault);
    return phone.write(...changes);
  };
  return {
    store: { ...phone, write },
    let: (next?: SaveFault) => {
      fault = next;
    },
  };
}

function Text() {
  const { words, change, open } = useText({ ...note, field: 'body' });
  return (
    <textarea
      aria-label="Note"
      value={words}
      readOnly={!open}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}

function Tick() {
  const save = useSave();
  return (
    <button onClick={() => void save((store) => store.write({ ...note, fields: { title: 'a' } }))}>
      Tick
    </button>
  );
}

function Place() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <AppBar />
      {isHere && <Text />}
      {isHere && <Tick />}
      <button onClick={() => setHere(false)}>Leave</button>
    </>
  );
}

function show(store: RouteStore) {
  showOnPhone(
    <RecorderProvider value={{ recorder: IDLE, recovered: new Promise(() => {}) }}>
      <FailedSavesProvider value={createFailedSaves()}>
        <Place />
      </FailedSavesProvider>
    </RecorderProvider>,
    { store },
  );
}

async function type(words: string) {
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
  await waitFor(() => expect(box.readOnly).toBe(false));
  fireEvent.input(box, { target: { value: words } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const bar = () => screen.findByRole('link', { name: /saved/i });
const saysSaved = async () =>
  waitFor(async () => expect((await bar()).textContent).toBe('Saved on this phone only'), { timeout: 5000 });
const saysNot = async () =>
  waitFor(async () => expect((await bar()).textContent).toBe('Not saved'), { timeout: 5000 });

test('while a text can’t be saved the bar says so, whatever is typed meanwhile, and takes it back once it is', async () => {
  const phone = await phoneThatRefuses();
  show(phone.store);
  await saysSaved();
  await type('wool');
  await saysNot();
  expect((await bar()).getAttribute('href')).toBe('/phone');
  await type('wool and milk');
  for (let times = 0; times < 10; times += 1) {
    expect((await bar()).textContent).toBe('Not saved');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  phone.let();
  await saysSaved();
  expect((await phone.store.queries.get(note))?.values['body']).toBe('wool and milk');
});

test('words that were left unsaved stay unsaved until they are on disk; in what is erased nothing is waited for', async () => {
  const phone = await phoneThatRefuses();
  show(phone.store);
  await type('wool');
  press('Leave');
  await saysNot();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await saysNot();
  phone.let();
  await saysSaved();
  cleanup();
  phone.let('erased');
  show(phone.store);
  await type('wool and more');
  await saysNot();
  press('Leave');
  await saysSaved();
});

test('a tap that was not saved counts until the next that is, or until its screen is left', async () => {
  const phone = await phoneThatRefuses();
  show(phone.store);
  press('Tick');
  await saysNot();
  phone.let();
  press('Tick');
  await saysSaved();
  phone.let('full');
  press('Tick');
  await saysNot();
  press('Leave');
  await saysSaved();
});
