import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../tests/support/answer.ts';
import { usePhones } from '../../tests/support/phones.ts';
import type { Value } from '../merge/cell.ts';
import { readText, writeText } from '../merge/text.ts';
import type { RouteStore } from './route-store.ts';
import type { Scope } from '../protocol/names.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const phone = usePhones();

/** Under it a phone called zzzzzzzzzz wrote one thing, and its clone another. */
const TWICE = '0000001e8480-0000-zzzzzzzzzz';
const AFTER = '0000001e8481-0000-yyyyyyyyyy';

async function hears(store: RouteStore, field: string, values: Value[], scope: Scope = 'team') {
  const cells = {
    [field]: values.map(([stamp, value, seen]): [string, typeof value, typeof seen] => [stamp, value, seen]),
  };
  await store.courier.receive(answerOf({ patches: [{ ...note, scope, cells }] }), [], 0);
}

const valuesOf = async (store: RouteStore, field: string, scope: Scope = 'team') =>
  (await store.queries.row({ ...note, scope }))?.cells[field]?.map(([stamp, value]) => [stamp, value]) ?? [];

const waiting = async (store: RouteStore) => (await store.courier.offer()).sent;

describe('a value that came from another phone, where the endpoint has another under its stamp', () => {
  it('is kept beside it, as this phone’s own, and goes to the endpoint', async () => {
    const store = await phone();
    const { device } = await store.identity();
    await hears(store, 'title', [[TWICE, 'the phone wrote', {}]]);
    await hears(store, 'title', [[TWICE, 'its clone wrote', {}]]);
    const [own, theirs] = await valuesOf(store, 'title');
    expect(theirs).toEqual([TWICE, 'its clone wrote']);
    expect(own).toEqual([expect.stringMatching(new RegExp(`-${device}$`)), 'the phone wrote']);
    expect(await waiting(store)).toEqual([{ key: 'team/n1', field: 'title', stamp: own?.[0] }]);
    expect((await store.identity()).device).toBe(device);
    await hears(store, 'title', [[TWICE, 'its clone wrote', {}]]);
    expect(await valuesOf(store, 'title')).toHaveLength(2);
  });

  it('is not written again where somebody has done so', async () => {
    const store = await phone();
    await hears(store, 'title', [[TWICE, 'the phone wrote', {}]]);
    await hears(store, 'title', [
      [TWICE, 'its clone wrote', {}],
      [AFTER, 'the phone wrote', {}],
    ]);
    expect(await valuesOf(store, 'title')).toEqual([
      [AFTER, 'the phone wrote'],
      [TWICE, 'its clone wrote'],
    ]);
    expect(await waiting(store)).toEqual([]);
  });

  it('gives way with it to what somebody wrote over both', async () => {
    const store = await phone();
    await hears(store, 'title', [[TWICE, 'the phone wrote', {}]]);
    await hears(store, 'title', [
      [TWICE, 'its clone wrote', {}],
      [AFTER, 'better', { zzzzzzzzzz: '0000001e8480-0000' }],
    ]);
    expect(await valuesOf(store, 'title')).toEqual([[AFTER, 'better']]);
  });

  it('does not take the place of what this phone wrote itself', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'ours' } });
    await hears(store, 'title', [[TWICE, 'the phone wrote', {}]]);
    await hears(store, 'title', [[TWICE, 'its clone wrote', {}]]);
    expect((await valuesOf(store, 'title')).map(([, value]) => value)).toEqual(['ours', 'its clone wrote']);
  });

  it('gives way where nobody is asked', async () => {
    const store = await phone();
    await hears(store, 'rank', [[TWICE, 'a', {}]]);
    await hears(store, 'rank', [[TWICE, 'b', {}]]);
    expect(await valuesOf(store, 'rank')).toEqual([[TWICE, 'b']]);
  });

  it('gives way where this phone may only read', async () => {
    const store = await phone({ role: 'participant' });
    await hears(store, 'title', [[TWICE, 'the phone wrote', {}]], 'programme');
    await hears(store, 'title', [[TWICE, 'its clone wrote', {}]], 'programme');
    expect(await valuesOf(store, 'title', 'programme')).toEqual([[TWICE, 'its clone wrote']]);
    expect(await waiting(store)).toEqual([]);
  });

  it('is the same value where JSON knows no difference', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { at: -0 } });
    const [own] = await valuesOf(store, 'at');
    await hears(store, 'at', [[String(own?.[0]), 0, {}]]);
    expect(await valuesOf(store, 'at')).toHaveLength(1);
  });
});

it('reads both pieces of a text that came under one stamp, and writes neither twice', async () => {
  const store = await phone();
  const hear = async (...pieces: [string, string][]) =>
    store.courier.receive(answerOf({ patches: [{ ...note, texts: { body: pieces } }] }), [], 0);
  const read = async () => readText((await store.queries.row(note))?.texts['body'] ?? []);
  const [one, other] = [writeText('one'), writeText('other')];
  await hear([TWICE, one]);
  await hear([TWICE, other]);
  expect(['oneother', 'otherone']).toContain(await read());
  expect(await waiting(store)).toHaveLength(1);
  const second = await phone();
  await second.courier.receive(answerOf({ patches: [{ ...note, texts: { body: [[TWICE, one]] } }] }), [], 0);
  await second.courier.receive(
    answerOf({
      patches: [
        {
          ...note,
          texts: {
            body: [
              [TWICE, other],
              [AFTER, one],
            ],
          },
        },
      ],
    }),
    [],
    0,
  );
  expect((await second.queries.row(note))?.texts['body']?.map(([stamp]) => stamp)).toEqual([TWICE, AFTER]);
  expect(await waiting(second)).toEqual([]);
});

it('leaves another version that nobody chose against where a clone’s value is written again', async () => {
  const store = await phone();
  await store.write({ ...note, fields: { title: 'ours' } });
  const [own] = await valuesOf(store, 'title');
  await hears(store, 'title', [[AFTER, 'somebody else wrote', {}]]);
  await hears(store, 'title', [[String(own?.[0]), 'the twin wrote', {}]]);
  expect(new Set((await valuesOf(store, 'title')).map(([, value]) => value))).toEqual(
    new Set(['ours', 'the twin wrote', 'somebody else wrote']),
  );
});
