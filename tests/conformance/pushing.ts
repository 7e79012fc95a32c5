/** Push: docs/protocol.md, sections 1, 2 and 5. */
import { gzipSync } from 'node:zlib';
import { itemsOf, newMember, newRoute, type WireValue } from './client.ts';
import { expect } from './expect.ts';
import { headOf, historyOf, note, timeOf } from './notes.ts';
import type { Suite } from './suite.ts';

export function describePushing({ group, check, subject }: Suite): void {
  const start = () => newRoute(subject());

  group('push', () => {
    check('is there for others, and not echoed', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      const value: WireValue = [ana.stamp(5), { a: [1, 'ñ', null] }, {}];
      const patch = {
        ...note('n', { title: [value] }),
        texts: { notes: [[ana.stamp(6), 'AQHl'] as [string, string]] },
      };
      const { body } = await ana.sync({ cursors: { team: 0 }, patches: [patch] });
      expect(body).toMatchObject({ stale: [], rejected: [], patches: [], more: false });
      expect((await luz.sync({ cursors: { team: 0 } })).body.patches).toEqual([patch]);
      expect((await ana.sync({ cursors: body.cursors })).body.patches).toEqual([]);
    });

    check('again changes nothing, and gives no new sequence number', async () => {
      const ana = await start();
      const patch = note('n', { title: [[ana.stamp(5), 'a', {}]] });
      await ana.push(patch);
      const before = [await headOf(ana), (await ana.pull('team')).items];
      const again = await ana.push(patch, patch);
      expect(again.body).toMatchObject({ stale: [], rejected: [] });
      expect([await headOf(ana), (await ana.pull('team')).items]).toEqual(before);
    });

    check('what the endpoint had before is given as always, even if the request pushes it too', async () => {
      const ana = await start();
      const patch = note('n', { title: [[ana.stamp(5), 'a', {}]] });
      await ana.push(patch);
      expect((await ana.sync({ cursors: { team: 0 }, patches: [patch] })).body.patches).toEqual([patch]);
    });

    check(
      'a stale value is answered with what beat it, whatever the cursor, and kept in history',
      async () => {
        const ana = await start();
        const luz = await newMember(subject(), ana, 'facilitator');
        const old = luz.stamp(5);
        await ana.push(note('n', { title: [[ana.stamp(9), 'x', {}]], other: [[ana.stamp(9), 1, {}]] }));
        const later: WireValue = [ana.stamp(10), 'b', { [luz.id]: timeOf(old) }];
        await ana.push(note('n', { title: [later] }));
        const head = await headOf(ana);
        const { body } = await luz.sync({
          cursors: { team: head },
          patches: [note('n', { title: [[old, 'a', {}]] })],
        });
        expect(body.stale).toEqual([['team', 'n', 'title', old]]);
        expect(body.patches).toEqual([note('n', { title: [later] })]);
        const past = await historyOf(ana, 'n');
        expect(past.map(({ value }) => value)).toEqual(['x', 1, 'b', 'a']);
        expect(past.at(-1)).toMatchObject({ field: 'title', stamp: old, seen: {}, member: luz.member });
        expect(await headOf(ana)).toBe(head);
        const again = await luz.sync({ patches: [note('n', { title: [[old, 'a', {}]] })] });
        expect([again.body.stale, again.body.patches]).toEqual([body.stale, body.patches]);
        expect(await historyOf(ana, 'n')).toHaveLength(4);
      },
    );

    check('values that nobody has chosen between are all kept, in settled fields too', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      for (const field of ['title', 'rank', '_deleted']) {
        await ana.push(note('n', { [field]: [[ana.stamp(5), null, {}]] }));
        await luz.push(note('n', { [field]: [[luz.stamp(4), null, {}]] }));
      }
      expect((await ana.pull('team')).items.size).toBe(6);
    });

    check(
      'an equal stamp with another value is stale, kept, and answered with the endpoint’s own',
      async () => {
        const ana = await start();
        await ana.push(note('n', { title: [[ana.stamp(5), { a: 1, b: 2 }, {}]] }));
        const same = await ana.push(note('n', { title: [[ana.stamp(5), { b: 2, a: 1 }, {}]] }));
        expect(same.body.stale).toEqual([]);
        for (let round = 0; round < 2; round += 1) {
          const clone = await ana.push(note('n', { title: [[ana.stamp(5), 'clone', {}]] }));
          expect(clone.body.stale).toEqual([['team', 'n', 'title', ana.stamp(5)]]);
          expect(clone.body.patches).toEqual([note('n', { title: [[ana.stamp(5), { a: 1, b: 2 }, {}]] })]);
        }
        expect((await historyOf(ana, 'n')).map(({ value }) => value)).toEqual([{ a: 1, b: 2 }, 'clone']);
        await ana.push(note('n', { title: [[ana.stamp(6), 'next', {}]] }));
        const late = await ana.push({
          ...note('n', { title: [[ana.stamp(5), 'clone', {}]] }),
          kind: 'other',
        });
        expect(late.body.patches.map(({ kind }) => kind)).toEqual(['note']);
        expect([...itemsOf(late.body.patches).values()]).toContain('[{"a":1,"b":2},{}]');
      },
    );

    check(
      'of several values in one request only what is part of the record takes a number; the rest is history',
      async () => {
        const ana = await start();
        const values = [3, 1, 2].map((wall): WireValue => [ana.stamp(wall), wall, {}]);
        await ana.push(note('n', { title: values }));
        expect(await headOf(ana)).toBe(1);
        expect((await historyOf(ana, 'n')).map(({ value }) => String(value)).sort()).toEqual(['1', '2', '3']);
        expect((await ana.pull('team')).items.size).toBe(1);
      },
    );

    check('pieces are only ever added', async () => {
      const ana = await start();
      const pieces: [string, string][] = [3, 1, 2].map((wall) => [ana.stamp(wall), 'AQHl']);
      for (const piece of pieces)
        await ana.push({ scope: 'team', kind: 'note', id: 'n', texts: { notes: [piece] } });
      await ana.push({ scope: 'team', kind: 'note', id: 'n', texts: { notes: pieces } });
      expect((await ana.pull('team')).items.size).toBe(3);
      expect(await headOf(ana)).toBe(3);
    });

    check('the first kind stays; kinds and fields that nobody knows are kept', async () => {
      const ana = await start();
      await ana.push({
        scope: 'team',
        kind: 'kind-of-2031',
        id: 'n',
        cells: { 'x:y/z.1': [[ana.stamp(1), 1, {}]] },
      });
      await ana.push(note('n', { title: [[ana.stamp(2), 'a', {}]] }));
      const { patches } = (await ana.sync({ cursors: { team: 0 } })).body;
      expect(patches.map(({ kind }) => kind)).toEqual(['kind-of-2031']);
    });

    check('gzip is understood, nothing else is', async () => {
      const ana = await start();
      const body = JSON.stringify({
        epoch: null,
        cursors: {},
        patches: [note('n', { a: [[ana.stamp(1), 1]] })],
      });
      const send = (bytes: Uint8Array, encoding: string) =>
        ana.call('POST', `/routes/${ana.route}/sync`, bytes, { 'content-encoding': encoding });
      expect((await send(gzipSync(body), 'gzip')).body.rejected).toEqual([]);
      expect((await ana.pull('team')).items.size).toBe(1);
      expect((await send(Buffer.from(body), 'gzip')).status).toBe(400);
      expect((await send(gzipSync(body).subarray(0, 40), 'gzip')).status).toBe(400);
      expect((await send(Buffer.from(body), 'br')).status).toBe(400);
    });
  });
}
