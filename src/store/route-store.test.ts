import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { joinUpdates, openText, readText, writeText } from '../merge/text.ts';
import type { RouteStore } from './route-store.ts';
import type { SyncAnswer } from '../protocol/wire.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const phones: RouteStore[] = [];
const phone = async (...given: Parameters<typeof makePhone>) => {
  const made = await makePhone(...given);
  phones.push(made);
  return made;
};
afterEach(() => {
  for (const each of phones.splice(0)) each.close();
});

const answer = (changes: Partial<SyncAnswer>): SyncAnswer => ({
  epoch: 'e1',
  now: Date.now(),
  stale: [],
  rejected: [],
  cursors: {},
  patches: [],
  more: false,
  ...changes,
});

describe('writing', () => {
  it('shows what was written, and keeps the other fields', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { type: 'idea', starred: false } });
    await store.write({ ...note, fields: { starred: true } });
    const item = await store.queries.get(note);
    expect(item?.values).toEqual({ type: 'idea', starred: true });
    expect(item?.waiting).toBe(1);
  });

  it('takes a stamp that is larger than every stamp of the record, whatever the clock says', async () => {
    let now = 2_000_000;
    const store = await phone({ now: () => now });
    await store.write({ ...note, fields: { title: 'a' } });
    now = 1000;
    await store.write({ ...note, fields: { title: 'b' } });
    const row = await store.queries.row(note);
    expect(row?.cells['title']?.map(([, value]) => value)).toEqual(['b']);
    expect(row?.cells['title']?.[0]?.[0].startsWith('0000001e8480-0001')).toBe(true);
  });

  it('writes nothing where a field already reads so, so a double tap costs nothing', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { at: { b: 1, a: [1, 2] } } });
    const before = await store.queries.row(note);
    await store.write({ ...note, fields: { at: { a: [1, 2], b: 1 } } });
    expect(await store.queries.row(note)).toEqual(before);
  });

  it('gives the initial fields to a record that it makes, and never writes them again', async () => {
    const store = await phone();
    const initial = { type: 'idea', created: 5 };
    await store.write({ ...note, initial, fields: { title: 'a' } });
    await store.write({ ...note, fields: { type: 'doubt' } });
    await store.write({ ...note, initial, fields: { title: 'b' } });
    expect((await store.queries.get(note))?.values).toEqual({ type: 'doubt', created: 5, title: 'b' });
  });

  it('writes several records in one go or none of them', async () => {
    const store = await phone();
    await store.erase(note, { by: 'm', at: 1, reason: 'no', chunks: [] });
    const other = { ...note, id: 'n2', fields: { title: 'x' } };
    await expect(store.write(other, { ...note, fields: { title: 'y' } })).rejects.toMatchObject({
      reason: 'erased',
    });
    expect(await store.queries.get(other)).toBeUndefined();
  });
});

describe('a field that is called as something every object has', () => {
  const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];
  const fieldsOf = (value: string) => Object.fromEntries(NAMES.map((name) => [name, value]));

  it('is written, offered and sent like any other', async () => {
    const store = await phone();
    await store.write({ ...note, fields: fieldsOf('a') });
    expect((await store.queries.get(note))?.values).toEqual(fieldsOf('a'));
    const page = await store.courier.offer();
    expect(page.sent.map(({ field }) => field).sort()).toEqual([...NAMES].sort());
    await store.courier.receive(answer({ cursors: { team: 5 } }), page.sent, Date.now());
    expect((await store.courier.offer()).sent).toEqual([]);
  });

  it('is taken from another phone, and offered again to an endpoint that begins anew', async () => {
    const store = await phone();
    const cells = Object.fromEntries(
      NAMES.map((name) => [name, [['0000001e8480-0000-zzzzzzzzzz', 'far', {}]]]),
    ) as NonNullable<SyncAnswer['patches'][number]['cells']>;
    await store.courier.receive(answer({ patches: [{ ...note, cells }] }), [], 0);
    expect((await store.queries.get(note))?.values).toEqual(fieldsOf('far'));
    await store.courier.newEpoch('e2');
    const { patches } = await store.courier.offer();
    expect(patches.find(({ id }) => id === note.id)?.cells).toEqual(cells);
  });
});

describe('texts', () => {
  it('join pieces that were never offered, and start a new one once a page has left', async () => {
    const store = await phone();
    const text = openText([]);
    const edit = async (words: string) => {
      text.change(words);
      await store.write({
        ...note,
        updates: { body: { update: text.take() ?? '', reads: words, join: joinUpdates } },
      });
    };
    await edit('We');
    await edit('We dried');
    expect((await store.queries.row(note))?.texts['body']).toHaveLength(1);
    await store.courier.offer();
    await edit('We dried seeds');
    await edit('We dried the seeds');
    const row = await store.queries.row(note);
    expect(row?.texts['body']).toHaveLength(2);
    expect(row?.values['body']).toBe('We dried the seeds');
    expect(openText(row?.texts['body'] ?? []).read()).toBe('We dried the seeds');
  });

  it('are read again where two tabs write in one before either has seen the other', async () => {
    const store = await phone();
    for (const words of ['a', 'b'])
      await store.write({
        ...note,
        updates: { body: { update: writeText(words), reads: words, knows: new Set(), join: joinUpdates } },
      });
    const row = await store.queries.row(note);
    expect(row?.unread).toEqual(['body']);
    expect(['ab', 'ba']).toContain(readText(row?.texts['body'] ?? []));
  });

  it('are read again when pieces came in by a courier', async () => {
    const store = await phone();
    const texts = { body: [['0000001e8480-0000-zzzzzzzzzz', writeText('from afar')] as [string, string]] };
    await store.courier.receive(answer({ patches: [{ ...note, texts }] }), [], 0);
    const stop = store.keepRead(
      () => Promise.resolve(readText),
      (run) => run(),
    );
    await expect.poll(async () => (await store.queries.get(note))?.values['body']).toBe('from afar');
    stop();
  });
});

describe('the courier', () => {
  it('clears only the marks of what was sent: an edit made meanwhile still waits', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a', type: 'idea' } });
    const page = await store.courier.offer();
    await store.write({ ...note, fields: { title: 'b' } });
    await store.courier.receive(answer({ cursors: { team: 2 } }), page.sent, Date.now());
    const next = await store.courier.offer();
    expect(next.patches).toMatchObject([
      { id: 'n1', cells: { title: [[expect.any(String), 'b', {}]] }, texts: {} },
    ]);
    expect(next.patches[0]?.cells).not.toHaveProperty('type');
  });

  it('offers the same page with the same stamps again after a lost answer', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    expect(await store.courier.offer()).toEqual(await store.courier.offer());
  });

  it('takes out of the tray what the endpoint takes after all', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    const { sent } = await store.courier.offer();
    const [item] = sent;
    const rejected: SyncAnswer['rejected'] = [['team', 'n1', 'title', item?.stamp ?? '', 'forbidden']];
    await store.courier.receive(answer({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toMatchObject([{ field: 'title', code: 'forbidden' }]);
    await store.courier.offerAgain(['team/n1']);
    const again = await store.courier.offer();
    await store.courier.receive(answer({}), again.sent, Date.now());
    expect(await store.queries.refused()).toEqual([]);
  });

  it('keeps two values that nobody chose between, and settles them with one choice', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'mine' } });
    const stamp = '0000001e8480-0000-zzzzzzzzzz';
    await store.courier.receive(
      answer({ patches: [{ ...note, cells: { title: [[stamp, 'theirs', {}]] } }] }),
      [],
      0,
    );
    expect((await store.queries.get(note))?.others).toEqual(['title']);
    const versions = await store.queries.versions(note, 'title');
    expect(versions.map(({ value, mine }) => [value, mine])).toEqual([
      ['mine', true],
      ['theirs', false],
    ]);
    await store.choose(note, 'title', 'theirs');
    const item = await store.queries.get(note);
    expect(item?.others).toEqual([]);
    expect(item?.values['title']).toBe('theirs');
    const row = await store.queries.row(note);
    expect(row?.cells['title']?.[0]?.[2]).toEqual({ zzzzzzzzzz: '0000001e8480-0000' });
  });

  it('puts what the endpoint refused into the tray, lets the rest go, and can send it again', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a', type: 'idea' } });
    const page = await store.courier.offer();
    const title = page.sent.find(({ field }) => field === 'title');
    const rejected: [string, string, string, string, string][] = [
      ['team', 'n1', 'title', title?.stamp ?? '', 'too_large'],
    ];
    await store.courier.receive(answer({ rejected }), page.sent, Date.now());
    expect((await store.queries.waiting()).records).toBe(0);
    const [refused] = await store.queries.refused();
    expect(refused).toMatchObject({ key: 'team/n1', field: 'title', code: 'too_large' });
    if (refused) await store.courier.resend(refused);
    expect((await store.courier.offer()).sent).toEqual([title]);
    expect(await store.queries.refused()).toEqual([]);
  });

  it('offers everything that it may write again when the endpoint begins a new life', async () => {
    const store = await phone({ role: 'participant' });
    const programme = { scope: 'programme', kind: 'day', id: 'd1' } as const;
    await store.write({ ...note, scope: 'commons', fields: { title: 'a' } });
    await store.courier.receive(
      answer({
        cursors: { commons: 9 },
        patches: [{ ...programme, cells: { date: [['0000001e8480-0000-zzzzzzzzzz', '2026-01-01', {}]] } }],
      }),
      (await store.courier.offer()).sent,
      Date.now(),
    );
    expect((await store.courier.offer()).sent).toEqual([]);
    await store.courier.newEpoch('e2');
    expect((await store.courier.courier()).cursors).toEqual({});
    expect((await store.courier.offer()).sent.map(({ key }) => key)).toEqual(['commons/n1']);
  });

  it('finds out that it was cloned, takes a new device id, and loses neither value', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'ours' } });
    const page = await store.courier.offer();
    const stamp = page.sent[0]?.stamp ?? '';
    const before = (await store.identity()).device;
    await store.courier.receive(
      answer({
        stale: [['team', 'n1', 'title', stamp]],
        patches: [{ ...note, cells: { title: [[stamp, 'the twin wrote', {}]] } }],
      }),
      page.sent,
      Date.now(),
    );
    expect((await store.identity()).device).not.toBe(before);
    const versions = await store.queries.versions(note, 'title');
    expect(new Set(versions.map(({ value }) => value))).toEqual(new Set(['ours', 'the twin wrote']));
    expect((await store.courier.offer()).sent).toHaveLength(1);
  });
});

describe('a text on a phone that was cloned', () => {
  it('reads what both wrote, though both wrote it under one stamp', async () => {
    const store = await phone();
    await store.write({ ...note, updates: { body: { update: writeText('ours'), reads: 'ours' } } });
    const page = await store.courier.offer();
    const stamp = page.sent[0]?.stamp ?? '';
    const before = (await store.identity()).device;
    const texts = { body: [[stamp, writeText('theirs')] as [string, string]] };
    const stale: SyncAnswer['stale'] = [['team', 'n1', 'body', stamp]];
    await store.courier.receive(answer({ stale, patches: [{ ...note, texts }] }), page.sent, Date.now());
    const { device } = await store.identity();
    expect(device).not.toBe(before);
    const row = await store.queries.row(note);
    expect(['ourstheirs', 'theirsours']).toContain(readText(row?.texts['body'] ?? []));
    expect(row?.unread).toEqual(['body']);
    const next = await store.courier.offer();
    expect(next.sent).toMatchObject([{ key: 'team/n1', field: 'body' }]);
    expect(next.sent[0]?.stamp.endsWith(device)).toBe(true);
  });
});

describe('a member who is given another role', () => {
  it('sends by itself what was forbidden before, and no erasure', async () => {
    const store = await phone({ role: 'participant' });
    const day = { scope: 'programme', kind: 'day', id: 'd1' } as const;
    await store.write({ ...day, fields: { title: 'Day 1' } });
    await store.erase(note, { by: 'm', at: 1, reason: 'no', chunks: [] });
    const { sent } = await store.courier.offer();
    const rejected = sent.map(({ key, field, stamp }): SyncAnswer['rejected'][number] => {
      const [scope = '', id = ''] = key.split('/');
      return [scope, id, field, stamp, 'forbidden'];
    });
    await store.courier.receive(answer({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toHaveLength(2);
    await store.courier.receive(answer({ role: 'coordinator' }), [], Date.now());
    expect(await store.queries.refused()).toMatchObject([{ field: '_erased' }]);
    expect((await store.courier.offer()).sent).toMatchObject([{ key: 'programme/d1', field: 'title' }]);
  });
});

describe('the bin', () => {
  it('holds a record until an edit that the deleter had not seen brings it back', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    await store.bin(note);
    expect((await store.queries.bin()).map(({ id }) => id)).toEqual(['n1']);
    expect(await store.queries.ofKind('note')).toEqual([]);
    const late: [string, string, Record<string, string>] = ['0000001e8480-0000-zzzzzzzzzz', 'late', {}];
    await store.courier.receive(answer({ patches: [{ ...note, cells: { type: [late] } }] }), [], 0);
    const [item] = await store.queries.ofKind('note');
    expect(item?.back).toBe(true);
  });

  it('gives a record back', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    await store.bin(note);
    await store.restore(note);
    expect((await store.queries.ofKind('note'))[0]?.values['title']).toBe('a');
  });

  it('is not what erasing is: values go, and nothing that comes later stays', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    await store.erase(note, { by: 'm1', at: 1, reason: 'refused', chunks: [] });
    const row = await store.queries.row(note);
    expect(Object.keys(row?.cells ?? {})).toEqual(['_erased']);
    const late: [string, string, Record<string, string>] = ['0000001e8480-0000-zzzzzzzzzz', 'late', {}];
    await store.courier.receive(answer({ patches: [{ ...note, cells: { title: [late] } }] }), [], 0);
    expect(Object.keys((await store.queries.row(note))?.cells ?? {})).toEqual(['_erased']);
  });
});
