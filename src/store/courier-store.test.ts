import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../tests/support/answer.ts';
import { usePhones } from '../../tests/support/phones.ts';
import { makeStamp } from '../merge/stamp.ts';
import { joinAll, joinEdit, readText, writeText } from '../merge/text.ts';
import type { SyncAnswer } from '../protocol/wire.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;
const phone = usePhones();

describe('the courier', () => {
  it('clears only the marks of what was sent: an edit made meanwhile still waits', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a', type: 'idea' } });
    const page = await store.courier.offer();
    await store.write({ ...note, fields: { title: 'b' } });
    await store.courier.receive(answerOf({ cursors: { team: 2 } }), page.sent, Date.now());
    const next = await store.courier.offer();
    expect(next.patches).toMatchObject([
      { id: 'n1', cells: { title: [[expect.any(String), 'b', {}]] }, texts: {} },
    ]);
    expect(next.patches[0]?.cells).not.toHaveProperty('type');
  });

  it('so does a record of one field that was written anew while its page was under way', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    const page = await store.courier.offer();
    await store.write({ ...note, fields: { title: 'b' } });
    await store.courier.receive(answerOf({}), page.sent, Date.now());
    expect((await store.courier.offer()).patches).toMatchObject([
      { cells: { title: [[expect.any(String), 'b', {}]] } },
    ]);
    expect(await store.queries.waiting()).toMatchObject({ records: 1 });
  });

  it('counts as offered only the pieces that were on the page, and offers what was saved at the instant 0', async () => {
    const store = await phone({ now: () => 0 });
    const [first, second] = ['n1', 'n2'].map((id) => ({ ...note, id }));
    if (!first || !second) throw new Error('two');
    const words = (update: string) => ({ words: { update: writeText(update), reads: update } });
    await store.write({ ...first, updates: words('on the page') }, { ...second, fields: { title: 'at 0' } });
    await store.write({ ...second, updates: words('behind it') });
    const page = await store.courier.offer(1);
    expect(page.patches.map(({ id }) => id)).toEqual(['n1']);
    const typed = { update: writeText('once more'), reads: 'once more', join: joinAll };
    await store.write({ ...second, updates: { words: typed } });
    const behind = (await store.courier.offer(1, page.last)).patches;
    expect(behind).toMatchObject([{ id: 'n2', cells: { title: [[expect.any(String), 'at 0', {}]] } }]);
    expect(behind[0]?.texts?.['words']).toHaveLength(1);
  });

  it('puts nothing into the tray that was written anew since it left', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'a' } });
    const { sent } = await store.courier.offer();
    const elsewhere = makeStamp(5, 0, 'otherphone');
    const rejected: SyncAnswer['rejected'] = [['team', 'n1', 'title', elsewhere, 'invalid']];
    await store.courier.receive(answerOf({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toEqual([]);
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
    await store.courier.receive(answerOf({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toMatchObject([{ field: 'title', code: 'forbidden' }]);
    await store.courier.offerAgain(['team/n1']);
    const again = await store.courier.offer();
    await store.courier.receive(answerOf({}), again.sent, Date.now());
    expect(await store.queries.refused()).toEqual([]);
  });

  it('takes out of the tray what was written anew, or erased, since it was refused', async () => {
    const store = await phone();
    const other = { ...note, id: 'n2' };
    await store.write({ ...note, fields: { title: 'far too long' } });
    await store.write({ ...other, fields: { title: 'also too long' } });
    const { sent } = await store.courier.offer();
    const rejected = sent.map(({ key, field, stamp }): SyncAnswer['rejected'][number] => {
      const [scope = '', id = ''] = key.split('/');
      return [scope, id, field, stamp, 'too_large'];
    });
    await store.courier.receive(answerOf({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toHaveLength(2);
    await store.write({ ...note, fields: { title: 'short' } });
    await store.courier.receive(answerOf({}), (await store.courier.offer()).sent, Date.now());
    expect(await store.queries.refused()).toMatchObject([{ key: 'team/n2' }]);
    await store.erase(other, { by: 'm', at: 1, reason: 'withdrawn', chunks: [] });
    await store.courier.receive(answerOf({}), (await store.courier.offer()).sent, Date.now());
    expect(await store.queries.refused()).toEqual([]);
  });

  it('never joins a piece that was refused and is sent again with what is typed then', async () => {
    const store = await phone();
    const edit = (words: string) => ({
      ...note,
      updates: {
        body: { update: writeText(words), reads: words, knows: new Set<string>(), join: joinEdit },
      },
    });
    await store.write(edit('a'));
    const { sent } = await store.courier.offer();
    const stamp = sent[0]?.stamp ?? '';
    const rejected: SyncAnswer['rejected'] = [['team', 'n1', 'body', stamp, 'forbidden']];
    await store.courier.receive(answerOf({ rejected }), sent, Date.now());
    for (const each of await store.queries.refused()) await store.courier.resend(each);
    await store.write(edit('b'));
    expect((await store.queries.row(note))?.texts['body']?.map(([at]) => at)).toContain(stamp);
  });

  it('asks nobody to choose where two phones wrote the same', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'the same' } });
    const stamp = '0000001e8480-0000-zzzzzzzzzz';
    await store.courier.receive(
      answerOf({ patches: [{ ...note, cells: { title: [[stamp, 'the same', {}]] } }] }),
      [],
      0,
    );
    expect((await store.queries.versions(note, 'title')).length).toBe(2);
    expect((await store.queries.get(note))?.others).toEqual([]);
  });

  it('keeps two values that nobody chose between, and settles them with one choice', async () => {
    const store = await phone();
    await store.write({ ...note, fields: { title: 'mine' } });
    const stamp = '0000001e8480-0000-zzzzzzzzzz';
    await store.courier.receive(
      answerOf({ patches: [{ ...note, cells: { title: [[stamp, 'theirs', {}]] } }] }),
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
    await store.courier.receive(answerOf({ rejected }), page.sent, Date.now());
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
      answerOf({
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
      answerOf({
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

describe('a value that nobody else has, on a phone that was cloned', () => {
  const fromTwin = (device: string): SyncAnswer => {
    const value: [string, string, Record<string, string>] = [
      makeStamp(Date.now() + 60_000, 0, device),
      'the twin wrote',
      {},
    ];
    return answerOf({ patches: [{ ...note, cells: { title: [value] } }] });
  };

  it.each(['refused', 'not sent yet'])(
    'is kept beside what its twin wrote later, where it is %s',
    async (how) => {
      const store = await phone();
      const { device } = await store.identity();
      await store.write({ ...note, fields: { title: 'ours' } });
      if (how === 'refused') {
        const page = await store.courier.offer();
        const rejected = page.sent.map(({ stamp }): SyncAnswer['rejected'][number] => {
          return ['team', 'n1', 'title', stamp, 'too_large'];
        });
        await store.courier.receive(answerOf({ rejected }), page.sent, Date.now());
      }
      await store.courier.receive(fromTwin(device), [], Date.now());
      expect((await store.identity()).device).not.toBe(device);
      const versions = await store.queries.versions(note, 'title');
      expect(new Set(versions.map(({ value }) => value))).toEqual(new Set(['ours', 'the twin wrote']));
      expect((await store.courier.offer()).sent).toHaveLength(1);
      expect(await store.queries.refused()).toEqual([]);
    },
  );

  it('gives way to what its twin wrote later where the endpoint has it in its history', async () => {
    const store = await phone();
    const { device } = await store.identity();
    await store.write({ ...note, fields: { title: 'ours' } });
    await store.courier.receive(answerOf(), (await store.courier.offer()).sent, Date.now());
    await store.courier.receive(fromTwin(device), [], Date.now());
    expect((await store.identity()).device).toBe(device);
    expect((await store.queries.get(note))?.values['title']).toBe('the twin wrote');
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
    await store.courier.receive(answerOf({ stale, patches: [{ ...note, texts }] }), page.sent, Date.now());
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
    await store.courier.receive(answerOf({ rejected }), sent, Date.now());
    expect(await store.queries.refused()).toHaveLength(2);
    await store.courier.receive(answerOf({ role: 'coordinator' }), [], Date.now());
    expect(await store.queries.refused()).toMatchObject([{ field: '_erased' }]);
    expect((await store.courier.offer()).sent).toMatchObject([{ key: 'programme/d1', field: 'title' }]);
  });
});
