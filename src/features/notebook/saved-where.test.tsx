import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { note, open } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { sendAll } from '../../../tests/support/send-all.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';

afterEach(cleanup);

const slope = {
  scope: 'team',
  kind: 'interview',
  id: 'i1',
  fields: { title: 'The slope', started: 2 },
} as const;

/** What the line of some words says of where it is kept. */
async function stateOf(words: string) {
  const line = (await screen.findByText(words)).closest('li');
  if (line === null) throw new Error('no line');
  return within(line);
}

async function addPhoto(store: RouteStore, owner: string): Promise<string> {
  const put = await store.media.putChunk(new Uint8Array(64).buffer);
  if (!put.ok) throw new Error(put.reason);
  const file = { name: 'a.jpg', type: 'image/jpeg', bytes: 64, chunks: [put.hash] };
  const fields = { owner, type: 'image/jpeg', file };
  await store.write({ scope: 'team', kind: 'media', id: 'p1', fields });
  return put.hash;
}

it.each(['mark', 'consent', 'consent_step', 'speaker', 'promise', 'line'])(
  'an interview waits as long as a %s of it does',
  async (kind) => {
    const store = await makePhone();
    await plantSeeds(store, [slope]);
    await sendAll(store);
    open(store);
    expect(await (await stateOf('The slope')).findByText('On the server')).toBeTruthy();
    await plantSeeds(store, [{ scope: 'team', kind, id: 'k1', fields: { interview: 'i1' } }]);
    expect(await (await stateOf('The slope')).findByText('Waiting to be sent')).toBeTruthy();
    await sendAll(store);
    expect(await (await stateOf('The slope')).findByText('On the server')).toBeTruthy();
    await store.bin({ scope: 'team', kind, id: 'k1' });
    expect(await (await stateOf('The slope')).findByText('Waiting to be sent')).toBeTruthy();
  },
);

it('a part that went into the bin still waits on a page that is opened then', async () => {
  const store = await makePhone();
  await plantSeeds(store, [slope, { scope: 'team', kind: 'mark', id: 'k1', fields: { interview: 'i1' } }]);
  await sendAll(store);
  await store.bin({ scope: 'team', kind: 'mark', id: 'k1' });
  open(store);
  expect(await (await stateOf('The slope')).findByText('Waiting to be sent')).toBeTruthy();
});

it('a line that waits is found behind more notes than are read at first, and nothing is said before', async () => {
  const store = await makePhone();
  const notes = Array.from({ length: 30 }, (_, at) => note(`n${at}`, `Note ${at}`, { created: 10 + at }));
  await plantSeeds(store, [{ ...slope, fields: { ...slope.fields, started: 1_800_000_000_000 } }, ...notes]);
  await sendAll(store);
  await plantSeeds(store, [{ scope: 'team', kind: 'line', id: 'l1', fields: { interview: 'i1' } }]);
  const said = new Set<string>();
  const watch = new MutationObserver(() => {
    const line = screen.queryByText('The slope')?.closest('li');
    for (const words of ['On the server', 'Waiting to be sent'])
      if (line && within(line).queryByText(words)) said.add(words);
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  open(store);
  await waitFor(() => expect([...said]).toEqual(['Waiting to be sent']));
  watch.disconnect();
});

it('a note is not on the server while its photo is on this phone only', async () => {
  const store = await makePhone();
  await plantSeeds(store, [note('n1', 'Terraces')]);
  await sendAll(store);
  open(store);
  expect(await (await stateOf('Terraces')).findByText('On the server')).toBeTruthy();
  const hash = await addPhoto(store, 'n1');
  expect(await (await stateOf('Terraces')).findByText('Waiting to be sent')).toBeTruthy();
  await sendAll(store);
  expect(await (await stateOf('Terraces')).findByText('Photo on this phone only')).toBeTruthy();
  await store.media.confirm([hash]);
  expect(await (await stateOf('Terraces')).findByText('On the server')).toBeTruthy();
});
