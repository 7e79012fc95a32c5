import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../tests/support/answer.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { makeStamp, type Stamp, stampDevice, stampTime, WALL_LIMIT } from '../merge/stamp.ts';
import { readText, writeText } from '../merge/text.ts';
import type { SyncAnswer } from '../protocol/wire.ts';
import type { RouteStore } from './route-store.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const phone = usePhones();
const ELSEWHERE = 'otherphone';

/** A note of which one field is too large for the endpoint, and what was written after it is not. */
async function writeBoth(store: RouteStore): Promise<void> {
  await store.write({ ...note, fields: { words: 'far too long' } });
  await store.write({ ...note, fields: { title: 'short' } });
}

/** Sends what waits, of which the endpoint refuses a field. */
async function refuse(store: RouteStore, field: string, changes: Partial<SyncAnswer> = {}): Promise<void> {
  const { sent } = await store.courier.offer();
  const rejected = sent
    .filter((item) => item.field === field)
    .map(({ stamp }): SyncAnswer['rejected'][number] => ['team', 'n1', field, stamp, 'too_large']);
  await store.courier.receive(answerOf({ rejected, ...changes }), sent, Date.now());
}

/** Somebody deletes the note who has seen its title. */
async function deletion(store: RouteStore, stamp?: Stamp): Promise<Partial<SyncAnswer>> {
  const [title = ''] = (await store.queries.row(note))?.cells['title']?.[0] ?? [];
  const seen = { [stampDevice(title)]: stampTime(title) };
  const deleted: [string, { seen: typeof seen }, object] = [
    stamp ?? makeStamp(Date.now() + 60_000, 0, ELSEWHERE),
    { seen },
    {},
  ];
  return { patches: [{ ...note, cells: { _deleted: [deleted] as never } }] };
}

const hears = async (store: RouteStore, changes: Partial<SyncAnswer>) =>
  store.courier.receive(answerOf(changes), [], Date.now());

const row = async (store: RouteStore) => (await store.queries.row(note)) ?? expect.unreachable('no row');

describe('a record that somebody deletes who can’t have seen what the endpoint refused of it', () => {
  it('comes back from the bin on this phone, with it', async () => {
    const store = await phone();
    await writeBoth(store);
    await refuse(store, 'words');
    await hears(store, await deletion(store));
    expect(await row(store)).toMatchObject({
      state: 'live',
      back: true,
      values: { words: 'far too long', title: 'short' },
    });
    expect(await store.queries.refused()).toEqual([]);
    expect((await store.courier.offer()).sent).toMatchObject([{ key: 'team/n1', field: 'words' }]);
    await refuse(store, 'words');
    expect(await row(store)).toMatchObject({ state: 'live' });
    expect(await store.queries.refused()).toMatchObject([{ field: 'words' }]);
  });

  it('comes back once, however often the deletion is told', async () => {
    const store = await phone();
    await writeBoth(store);
    await refuse(store, 'words');
    const deleted = await deletion(store);
    await hears(store, deleted);
    const { cells } = await row(store);
    await hears(store, deleted);
    expect((await row(store)).cells).toEqual(cells);
  });

  it.each(['in one answer', 'in another answer', 'from no request'])(
    'comes back where the deletion comes before or with the refusal, %s',
    async (how) => {
      const store = await phone();
      await writeBoth(store);
      const deleted = await deletion(store);
      const { sent } = await store.courier.offer();
      if (how === 'in one answer') await refuse(store, 'words', deleted);
      else {
        await hears(store, deleted);
        expect(await row(store)).toMatchObject({ state: 'bin' });
        const words = sent.filter(({ field }) => field === 'words');
        if (how === 'in another answer') await refuse(store, 'words');
        else await store.courier.refuse(words, 'too_large');
      }
      expect(await row(store)).toMatchObject({ state: 'live', values: { words: 'far too long' } });
      expect(await store.queries.refused()).toEqual([]);
    },
  );

  it('comes back with a piece of a text', async () => {
    const store = await phone();
    await store.write({ ...note, updates: { body: { update: writeText('long'), reads: 'long' } } });
    await store.write({ ...note, fields: { title: 'short' } });
    await refuse(store, 'body');
    await hears(store, await deletion(store));
    const { state, texts, unsent } = await row(store);
    expect(state).toBe('live');
    expect(readText(texts['body'] ?? [])).toBe('long');
    expect(unsent).toEqual({ body: texts['body']?.map(([stamp]) => stamp) });
  });

  it('comes back with what another phone wrote, which a courier has brought, and still beside what others wrote', async () => {
    const store = await phone();
    const [theirs, third] = [makeStamp(5, 0, 'firstphone'), makeStamp(4, 0, 'thirdphone')];
    const words: [string, string, object][] = [
      [theirs, 'far too long', {}],
      [third, 'of a third', {}],
    ];
    await hears(store, { patches: [{ ...note, cells: { words: words as never } }] });
    await store.write({ ...note, fields: { title: 'short' } });
    await store.courier.receive(answerOf(), (await store.courier.offer()).sent, Date.now());
    await store.courier.refuse([{ key: 'team/n1', field: 'words', stamp: theirs }], 'too_large');
    const { patches = [] } = await deletion(store);
    const [, deleted] = Object.values(patches[0]?.cells ?? {})[0]?.[0] ?? [];
    Object.assign((deleted as { seen: object }).seen, {
      firstphone: stampTime(theirs),
      thirdphone: stampTime(third),
    });
    await hears(store, { patches });
    const { device } = await store.identity();
    const { state, cells } = await row(store);
    expect(state).toBe('live');
    expect(cells['words']).toEqual([
      [expect.stringContaining(device), 'far too long', { firstphone: stampTime(theirs) }],
      [third, 'of a third', {}],
    ]);
  });
});

describe('a record in the bin of which the endpoint has refused something', () => {
  it('stays there where its deleter had it before their eyes: they deleted it on this phone', async () => {
    const store = await phone();
    await writeBoth(store);
    await refuse(store, 'words');
    await store.bin(note);
    await store.courier.receive(answerOf(), (await store.courier.offer()).sent, Date.now());
    for (const each of await store.queries.refused()) await store.courier.resend(each);
    await refuse(store, 'words');
    expect(await row(store)).toMatchObject({ state: 'bin' });
    expect(await store.queries.refused()).toMatchObject([{ field: 'words' }]);
  });

  it('stays there, and nothing is held up, where no stamp comes after that of the deletion', async () => {
    const store = await phone();
    await writeBoth(store);
    await refuse(store, 'words');
    await hears(store, await deletion(store, makeStamp(WALL_LIMIT - 1, 0xffff, ELSEWHERE)));
    expect(await row(store)).toMatchObject({ state: 'bin', values: { words: 'far too long' } });
    expect(await store.queries.refused()).toMatchObject([{ field: 'words' }]);
  });
});
