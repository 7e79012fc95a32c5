import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { note, useSyncedTeam, write } from '../../tests/support/synced-team.ts';
import { readSteps } from '../merge/text-runs.ts';
import { readWriters } from './authors.ts';
import { historyOf, rewriteText } from './history.ts';
import type { RouteStore } from './route-store.ts';

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
