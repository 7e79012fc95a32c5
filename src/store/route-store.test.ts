import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../tests/support/answer.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { makeStamp, WALL_LIMIT } from '../merge/stamp.ts';
import { joinEdit, openText, readText, writeText } from '../merge/text.ts';
import type { SyncAnswer } from '../protocol/wire.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const phone = usePhones();

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

describe('erasing', () => {
  it('goes through where somebody has written under the very last stamp there is, which no other write comes after', async () => {
    const store = await phone();
    const last = makeStamp(WALL_LIMIT - 1, 0xffff, 'otherphone');
    const patches = [
      { ...note, cells: { title: [[last, 'for ever', {}] as [string, string, object]] as never } },
    ];
    await store.courier.receive(answerOf({ patches }), [], Date.now());
    await expect(store.write({ ...note, fields: { title: 'b' } })).rejects.toThrow();
    await store.erase(note, { by: 'm', at: 1, reason: 'withdrawn', chunks: [] });
    expect(await store.queries.row(note)).toMatchObject({
      state: 'erased',
      values: { _erased: { by: 'm' } },
    });
    expect(JSON.stringify(await store.queries.row(note))).not.toContain('for ever');
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
    await store.courier.receive(answerOf({ cursors: { team: 5 } }), page.sent, Date.now());
    expect((await store.courier.offer()).sent).toEqual([]);
  });

  it('is taken from another phone, and offered again to an endpoint that begins anew', async () => {
    const store = await phone();
    const cells = Object.fromEntries(
      NAMES.map((name) => [name, [['0000001e8480-0000-zzzzzzzzzz', 'far', {}]]]),
    ) as NonNullable<SyncAnswer['patches'][number]['cells']>;
    await store.courier.receive(answerOf({ patches: [{ ...note, cells }] }), [], 0);
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
        updates: { body: { update: text.take() ?? '', reads: words, join: joinEdit } },
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
        updates: { body: { update: writeText(words), reads: words, knows: new Set(), join: joinEdit } },
      });
    const row = await store.queries.row(note);
    expect(row?.unread).toEqual(['body']);
    expect(['ab', 'ba']).toContain(readText(row?.texts['body'] ?? []));
  });

  it('are read again when pieces came in by a courier', async () => {
    const store = await phone();
    const texts = { body: [['0000001e8480-0000-zzzzzzzzzz', writeText('from afar')] as [string, string]] };
    await store.courier.receive(answerOf({ patches: [{ ...note, texts }] }), [], 0);
    const stop = store.keepRead(
      () => Promise.resolve(readText),
      (run) => run(),
    );
    await expect.poll(async () => (await store.queries.get(note))?.values['body']).toBe('from afar');
    stop();
  });

  it('show what is typed while they are read', async () => {
    const store = await phone();
    const type = async (words: string) => {
      const pieces = (await store.queries.row(note))?.texts['body'] ?? [];
      const text = openText(pieces);
      text.change(text.read() + words);
      const knows = new Set(pieces.map(([stamp]) => stamp));
      const body = { update: text.take() ?? '', reads: text.read(), knows, join: joinEdit };
      await store.write({ ...note, updates: { body } });
    };
    await type('Here');
    const texts = { body: [['0000001e8480-0000-zzzzzzzzzz', writeText('from afar')] as [string, string]] };
    await store.courier.receive(answerOf({ patches: [{ ...note, texts }] }), [], 0);
    let typed: Promise<void> | undefined;
    const stop = store.keepRead(
      async () => {
        await (typed ??= type(', and more'));
        return readText;
      },
      (run) => run(),
    );
    await expect.poll(async () => typed && (await store.queries.row(note))?.unread).toEqual([]);
    // The round that was under way has come to its end.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const row = await store.queries.row(note);
    expect(row?.values['body']).toContain('and more');
    expect(row?.values['body']).toBe(readText(row?.texts['body'] ?? []));
    stop();
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
    await store.courier.receive(answerOf({ patches: [{ ...note, cells: { type: [late] } }] }), [], 0);
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
    await store.courier.receive(answerOf({ patches: [{ ...note, cells: { title: [late] } }] }), [], 0);
    expect(Object.keys((await store.queries.row(note))?.cells ?? {})).toEqual(['_erased']);
  });
});
