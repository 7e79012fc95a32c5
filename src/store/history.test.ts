import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { note, useSyncedTeam, write } from '../../tests/support/synced-team.ts';
import { readSteps } from '../merge/text-runs.ts';
import { readWriters } from './authors.ts';
import { historyOf, rewriteText } from './history.ts';
import type { RouteStore } from './route-store.ts';
import { openTextSession } from './text-session.ts';

const { sync, team, transport } = useSyncedTeam();

/** What was written in a field of the note, the latest first, with or without asking the endpoint. */
async function historyIn(store: RouteStore, field: string, asked = true) {
  const row = await store.queries.row(note);
  if (row === undefined) throw new Error('no note');
  const told = asked ? await (await transport(store)).history('team', note.id) : undefined;
  if (told && !told.ok) throw new Error(told.reason);
  const writers = await readWriters(store);
  const edits = historyOf(row, told?.value ?? [], { readSteps, writers });
  return edits.filter((edit) => edit.field === field);
}

it('tells of a field each value that anyone wrote, by whom; without signal what this phone holds', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await a.write({ ...note, fields: { title: 'first' } });
  for (const store of [a, b]) await sync(store);
  await b.write({ ...note, fields: { title: 'second' } });
  for (const store of [b, a]) await sync(store);
  await a.write({ ...note, fields: { title: 'third' } });
  const all = await historyIn(a, 'title');
  expect(all.map(({ value, mine }) => [value, mine])).toEqual([
    ['third', true],
    ['second', false],
    ['first', true],
  ]);
  expect(all.map(({ name }) => name)).toEqual([
    (await a.identity()).memberName,
    (await b.identity()).memberName,
    (await a.identity()).memberName,
  ]);
  expect((await historyIn(a, 'title', false)).map(({ value }) => value)).toEqual(['third']);
});

it('tells of a text each step of each phone, with no signal at all', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await write(a, 'We dry seeds.');
  for (const store of [a, b]) await sync(store);
  await write(b, 'We dry seeds in ash.');
  await write(b, 'We dry seeds in ash, in May.');
  for (const store of [b, a]) await sync(store);
  const all = await historyIn(a, 'body', false);
  expect(all.map(({ value, mine }) => [value, mine])).toEqual([
    ['We dry seeds in ash, in May.', false],
    ['We dry seeds.', true],
  ]);
});

/** Types these one after the other in one sitting, each until it is saved, and reads what the history says of it. */
async function typeIn(store: RouteStore, ...all: readonly string[]) {
  const listener = { onWords: () => undefined, onState: () => undefined };
  const session = await openTextSession(store, { ...note, field: 'body' }, listener);
  for (const words of all) {
    session.change(words);
    await session.flush();
  }
  await session.close();
  const row = await store.queries.row(note);
  const edits = row ? historyOf(row, [], { readSteps, writers: await readWriters(store) }) : [];
  return {
    steps: edits.filter(({ isText }) => isText).map(({ value }) => value),
    pieces: row?.texts['body']?.length,
  };
}

const WHOLE = 'The women of the valley keep their seeds in ash and jars.';

it('keeps what was written over at once, though neither has left the phone', async () => {
  const store = await makePhone();
  const { steps } = await typeIn(store, 'The women', WHOLE, 'N', 'Nothing of this.');
  expect(steps).toEqual(['Nothing of this.', WHOLE]);
  store.close();
});

it('keeps of a short text what a third of it was written over', async () => {
  const store = await makePhone();
  expect((await typeIn(store, 'We grow maize', 'We grow beans')).steps).toEqual([
    'We grow beans',
    'We grow maize',
  ]);
  store.close();
});

it('keeps what was taken out letter by letter, as it stood before the first, and once', async () => {
  const store = await makePhone();
  const fewer = Array.from({ length: 30 }, (_, at) => WHOLE.slice(0, -at - 1));
  const { steps, pieces } = await typeIn(store, WHOLE, ...fewer, 'The women of the valley sing.');
  expect(steps).toEqual(['The women of the valley sing.', WHOLE]);
  expect(pieces).toBe(2);
  store.close();
});

it('tells what was taken out between two syncs by its letters too', async () => {
  const [a] = (await team()) as [RouteStore];
  const rest = [WHOLE.slice(0, -8), WHOLE.slice(0, -16), WHOLE.slice(0, -24)];
  await typeIn(a, WHOLE);
  for (const words of rest) {
    await sync(a);
    await typeIn(a, words);
  }
  expect((await typeIn(a, `${rest[2]} and`)).steps).toEqual([`${rest[2]} and`, WHOLE]);
});

it('a letter taken back and a word mended are no step and no piece', async () => {
  const store = await makePhone();
  const mended = WHOLE.replace('seeds', 'grain');
  const all = [WHOLE, `${WHOLE} Anf`, `${WHOLE} An`, `${WHOLE} And`, `${mended} And`, `${mended} And we`];
  expect(await typeIn(store, ...all)).toEqual({ steps: [all.at(-1)], pieces: 1 });
  store.close();
});

it('begins a step after ten minutes, however busily somebody writes', async () => {
  let now = Date.now();
  const store = await makePhone({ now: () => now });
  const all = Array.from({ length: 6 }, (_, at) => WHOLE.slice(0, 10 + at * 5));
  for (const words of all) {
    await typeIn(store, words);
    await store.courier.offer();
    now += 4 * 60_000;
  }
  expect((await typeIn(store)).steps).toEqual([all[5], all[2]]);
  store.close();
});

it('brings words back as one more edit, which merges with what others write meanwhile', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await write(a, 'We dry seeds.');
  for (const store of [a, b]) await sync(store);
  await write(a, 'Nothing.');
  await rewriteText(a, note, 'body', 'We dry seeds.');
  await write(b, 'We dry seeds. So do we.');
  for (const store of [a, b, a]) await sync(store);
  for (const store of [a, b]) {
    const words = (await historyIn(store, 'body', false))[0]?.value;
    expect(words).toContain('We dry seeds.');
    expect(words).toContain('So do we.');
  }
});

it('tells of an erased record nothing', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await a.write({ ...note, fields: { title: 'a secret' } });
  for (const store of [a, b]) await sync(store);
  await a.erase(note, { by: 'm', at: 1, reason: 'withdrawn', chunks: [] });
  for (const store of [a, b]) await sync(store);
  expect(await historyIn(b, 'title')).toEqual([]);
});

it('names everybody whose words stand in a text that two wrote without signal', async () => {
  const [a, b] = (await team('facilitator')) as [RouteStore, RouteStore];
  await write(a, 'We grow maize');
  await write(b, 'We have water');
  for (const store of [a, b, a]) await sync(store);
  for (const store of [a, b]) {
    const [now, before] = await historyIn(store, 'body', false);
    expect(new Set(now?.authors.map(({ mine }) => mine))).toEqual(new Set([true, false]));
    expect(before?.authors).toHaveLength(1);
  }
});
