/** Push and pull: docs/protocol.md, sections 1, 2, 3 and 5. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type Device,
  itemsOf,
  newMember,
  newRoute,
  type Patch,
  type Subject,
  type WireValue,
} from './client.ts';

const note = (id: string, cells: Record<string, WireValue[]>, scope = 'team'): Patch => ({
  scope,
  kind: 'note',
  id,
  cells,
});
const times = (stamp: string) => stamp.slice(0, 17);

export function describeSyncing(subject: () => Subject): void {
  const start = () => newRoute(subject());
  const headOf = async (device: Device) =>
    (await device.call('GET', `/routes/${device.route}/digest?scope=team`)).body.cursor;

  describe('push', () => {
    test('is there for others, and not echoed', async () => {
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

    test('again changes nothing, and gives no new sequence number', async () => {
      const ana = await start();
      const patch = note('n', { title: [[ana.stamp(5), 'a', {}]] });
      await ana.push(patch);
      const before = [await headOf(ana), (await ana.pull('team')).items];
      const again = await ana.push(patch, patch);
      expect(again.body).toMatchObject({ stale: [], rejected: [] });
      expect([await headOf(ana), (await ana.pull('team')).items]).toEqual(before);
    });

    test('what the endpoint had before is given as always, even if the request pushes it too', async () => {
      const ana = await start();
      const patch = note('n', { title: [[ana.stamp(5), 'a', {}]] });
      await ana.push(patch);
      expect((await ana.sync({ cursors: { team: 0 }, patches: [patch] })).body.patches).toEqual([patch]);
    });

    test('a stale value is answered with what beat it, whatever the cursor, and kept in history', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      const old = luz.stamp(5);
      await ana.push(note('n', { title: [[ana.stamp(9), 'x', {}]], other: [[ana.stamp(9), 1, {}]] }));
      const later: WireValue = [ana.stamp(10), 'b', { [luz.id]: times(old) }];
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
    });

    test('values that nobody has chosen between are all kept, in settled fields too', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      for (const field of ['title', 'rank', '_deleted']) {
        await ana.push(note('n', { [field]: [[ana.stamp(5), null, {}]] }));
        await luz.push(note('n', { [field]: [[luz.stamp(4), null, {}]] }));
      }
      expect((await ana.pull('team')).items.size).toBe(6);
    });

    test('an equal stamp with another value is stale, kept, and answered with the endpoint’s own', async () => {
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
      const late = await ana.push({ ...note('n', { title: [[ana.stamp(5), 'clone', {}]] }), kind: 'other' });
      expect(late.body.patches.map(({ kind }) => kind)).toEqual(['note']);
      expect([...itemsOf(late.body.patches).values()]).toContain('[{"a":1,"b":2},{}]');
    });

    test('of several values in one request only what is part of the record takes a number; the rest is history', async () => {
      const ana = await start();
      const values = [3, 1, 2].map((wall): WireValue => [ana.stamp(wall), wall, {}]);
      await ana.push(note('n', { title: values }));
      expect(await headOf(ana)).toBe(1);
      expect((await historyOf(ana, 'n')).map(({ value }) => String(value)).sort()).toEqual(['1', '2', '3']);
      expect((await ana.pull('team')).items.size).toBe(1);
    });

    test('pieces are only ever added', async () => {
      const ana = await start();
      const pieces: [string, string][] = [3, 1, 2].map((wall) => [ana.stamp(wall), 'AQHl']);
      for (const piece of pieces)
        await ana.push({ scope: 'team', kind: 'note', id: 'n', texts: { notes: [piece] } });
      await ana.push({ scope: 'team', kind: 'note', id: 'n', texts: { notes: pieces } });
      expect((await ana.pull('team')).items.size).toBe(3);
      expect(await headOf(ana)).toBe(3);
    });

    test('the first kind stays; kinds and fields that nobody knows are kept', async () => {
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

    test('gzip is understood, nothing else is', async () => {
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

  describe('what is faulty', () => {
    test('never holds up the rest of the page', async () => {
      const ana = await start();
      const s = ana.stamp;
      const { body } = await ana.push(
        { scope: 'attic', kind: 'note', id: 'n', cells: { a: [[s(1), 1, {}]] } },
        { scope: 'team', kind: 'no te', id: 'n', cells: { a: [[s(2), 1, {}]] } },
        note('i d', { a: [[s(3), 1, {}]] }),
        note('n', {
          ok: [[s(4), 1, {}]],
          'bad name': [[s(5), 1, {}]],
          large: [[s(6), 'x'.repeat(65_536), {}]],
          stamp: [['yesterday', 1, {}]],
          wall: [['1d8fda4ce000-0000-abcdefghij', 1, {}]],
          self: [[s(7), 1, { [ana.id]: times(s(1)) }]],
          ahead: [[s(8), 1, { abcdefghij: times(s(8)) }]],
          many: [
            [
              s(9),
              1,
              Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`device${1000 + at}`, times(s(1))])),
            ],
          ],
          _deleted: [[s(10), 'yes', {}]],
        }),
        {
          ...note('m', {}),
          texts: {
            t: [
              [s(11), 'no base64!'],
              [s(12), Buffer.alloc(262_145).toString('base64')],
              [s(13), 'AQHl'],
            ],
          },
        },
      );
      expect(body.rejected.map(([, id, field, , code]) => `${id} ${field} ${code}`).sort()).toEqual(
        [
          'n a invalid',
          'n a invalid',
          'i d a invalid',
          'n bad name invalid',
          'n large too_large',
          'n stamp invalid',
          'n wall invalid',
          'n self invalid',
          'n ahead invalid',
          'n many invalid',
          'n _deleted invalid',
          'm t invalid',
          'm t too_large',
        ].sort(),
      );
      expect([...(await ana.pull('team')).items.keys()]).toEqual([`n ok ${s(4)}`, `m t ${s(13)}`]);
    });

    test('64 KiB of value and 256 KiB of piece are just taken', async () => {
      const ana = await start();
      const value = 'x'.repeat(65_534);
      const piece = Buffer.alloc(262_144).toString('base64');
      const { body } = await ana.push({
        ...note('n', { a: [[ana.stamp(1), value, {}]] }),
        texts: { t: [[ana.stamp(2), piece]] },
      });
      expect(body.rejected).toEqual([]);
    });

    test.each([
      ['patches[0].cells.a[0][0]', { patches: [note('n', { a: [[7 as never, 1, {}]] })] }],
      ['patches[0].cells.a[0]', { patches: [note('n', { a: [['x'] as never] })] }],
      ['patches[0].cells.a[0][2]', { patches: [note('n', { a: [['x', 1, [] as never]] })] }],
      ['patches[0].cells.a', { patches: [note('n', { a: {} as never })] }],
      ['patches[0].cells', { patches: [{ ...note('n', {}), cells: null as never }] }],
      ['patches[0].texts.t[0][1]', { patches: [{ ...note('n', {}), texts: { t: [['x', 1] as never] } }] }],
      ['patches[1].id', { patches: [note('n', {}), { ...note('n', {}), id: 7 as never }] }],
      ['patches', { patches: {} as never }],
      ['cursors.team', { cursors: { team: -1 } }],
      ['cursors.team', { cursors: { team: '1' as never } }],
      ['epoch', { epoch: 7 as never }],
      ['limit', { limit: 0 }],
      ['buckets.team[0]', { buckets: { team: [64] } }],
    ])('a wrong type at %s is named and refuses the request', async (path, request) => {
      const ana = await start();
      const answer = await ana.sync(request);
      expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
      expect(answer.body.message.split(':')[0]).toBe(path);
    });

    test('a body that is not JSON, not UTF-8 or a list is refused', async () => {
      const ana = await start();
      for (const body of ['{"epoch":', '[]', '7', '', new Uint8Array([0x22, 0xff, 0x22])]) {
        const answer = await ana.call('POST', `/routes/${ana.route}/sync`, body);
        expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
      }
    });

    test('more than 500 patches, a body over 2 MiB and a gzip bomb are too large', async () => {
      const ana = await start();
      const many = await ana.sync({ patches: Array.from({ length: 501 }, (_, at) => note(`n${at}`, {})) });
      expect([many.status, many.body.error]).toEqual([413, 'too_large']);
      const long = await ana.call('POST', `/routes/${ana.route}/sync`, ' '.repeat(2_097_153));
      expect([long.status, long.body.error]).toEqual([413, 'too_large']);
      const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
      const answer = await ana.call('POST', `/routes/${ana.route}/sync`, bomb, {
        'content-encoding': 'gzip',
      });
      expect([answer.status, answer.body.error]).toEqual([413, 'too_large']);
    });

    test('what JSON can say and JavaScript can’t comes back as it was, or is rejected; depth crashes nothing', async () => {
      const ana = await start();
      const raw = (value: string, id: string) =>
        `{"epoch":null,"cursors":{},"patches":[{"scope":"team","kind":"n","id":"${id}","cells":{"a":[["${ana.stamp(1)}",${value},{}]]}}]}`;
      const send = (text: string) => ana.call('POST', `/routes/${ana.route}/sync`, text);
      const odd = [
        '12345678901234567890',
        '{"__proto__":{"x":1},"constructor":1}',
        '"\\ud800"',
        '1.10',
        '-0',
        '"\\u0000"',
      ];
      for (const [at, value] of odd.entries())
        expect((await send(raw(value, `odd${at}`))).body.rejected).toEqual([]);
      const response = await subject().fetch(`${subject().url}/api/v1/routes/${ana.route}/sync`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ana.token}` },
        body: '{"epoch":null,"cursors":{"team":0},"patches":[]}',
      });
      const text = await response.text();
      for (const value of odd) expect(text).toContain(`,${value},{}]`);
      for (const value of [
        '1e400',
        `${'['.repeat(5000)}${']'.repeat(5000)}`,
        `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
      ]) {
        expect((await send(raw(value, 'bad'))).body.rejected).toHaveLength(1);
      }
      const proto = await send(raw('1', 'p').replace('"a"', '"__proto__"'));
      const stored = itemsOf((await ana.sync({ cursors: { team: 0 } })).body.patches);
      expect(
        proto.body.rejected.length + [...stored.keys()].filter((key) => key.startsWith('p ')).length,
      ).toBe(1);
      const deep = `{"epoch":null,"cursors":{},"patches":[],"later":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
      expect((await send(deep)).status).toBe(200);
    });
  });

  describe('pull', () => {
    test('goes in order, by pages of any size, and gives everything once', async () => {
      const ana = await start();
      for (let at = 0; at < 23; at += 1) {
        const scope = at % 3 === 0 ? 'commons' : 'team';
        await ana.push(note(`n${at % 5}`, { [`f${at}`]: [[ana.stamp(at + 1), at, {}]] }, scope));
      }
      for (const limit of [1, 2, 7, 500]) {
        const { items, pages } = await ana.pull('team', limit);
        expect(items.size).toBe(15);
        expect(pages).toBe(Math.ceil(15 / limit));
      }
      const both = await ana.sync({ cursors: { team: 0, commons: 0 }, limit: 4 });
      expect([...itemsOf(both.body.patches).values()].sort()).toEqual([
        '[0,{}]',
        '[1,{}]',
        '[2,{}]',
        '[3,{}]',
      ]);
      expect(both.body.more).toBe(true);
      const rest = await ana.sync({ cursors: both.body.cursors });
      expect(itemsOf(rest.body.patches).size).toBe(19);
    });

    test('a scope that is left out is not pulled', async () => {
      const ana = await start();
      await ana.push(note('n', { a: [[ana.stamp(1), 1, {}]] }));
      const { body } = await ana.sync({ cursors: { commons: 0, attic: 3 } });
      expect([body.patches, Object.keys(body.cursors)]).toEqual([[], ['commons']]);
    });

    test('an answer stays about 1 MiB and still gets on', async () => {
      const ana = await start();
      const large = 'x'.repeat(60_000);
      for (let round = 0; round < 2; round += 1) {
        const cells = Array.from({ length: 20 }, (_, at) => [
          `f${round}-${at}`,
          [[ana.stamp(at + 1), large, {}]],
        ]);
        await ana.push(note('n', Object.fromEntries(cells)));
      }
      const { body } = await ana.sync({ cursors: { team: 0 } });
      expect(itemsOf(body.patches).size).toBeGreaterThan(10);
      expect(JSON.stringify(body).length).toBeLessThan(1_200_000);
      expect((await ana.pull('team')).items.size).toBe(40);
    });

    test('a push between two pages is neither lost nor given twice', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      for (let at = 1; at <= 4; at += 1) await ana.push(note('n', { [`f${at}`]: [[ana.stamp(at), at, {}]] }));
      const one = await luz.sync({
        cursors: { team: 0 },
        limit: 2,
        patches: [note('m', { own: [[luz.stamp(1), 1, {}]] })],
      });
      await ana.push(note('n', { f1: [[ana.stamp(9), 'new', {}]] }));
      const two = await luz.sync({ cursors: one.body.cursors, limit: 500 });
      expect([...itemsOf(one.body.patches).keys()]).toEqual([`n f1 ${ana.stamp(1)}`, `n f2 ${ana.stamp(2)}`]);
      expect([...itemsOf(two.body.patches).keys()]).toContain(`n f1 ${ana.stamp(9)}`);
      expect(two.body.more).toBe(false);
    });
  });

  describe('scopes', () => {
    test('are read and written by role alone', async () => {
      const ana = await start();
      const people = {
        coordinator: ana,
        facilitator: await newMember(subject(), ana, 'facilitator'),
        participant: await newMember(subject(), ana, 'participant'),
      };
      const writes: Record<string, string[]> = {};
      const reads: Record<string, string[]> = {};
      const scopes = ['programme', 'team', 'commons', 'me'];
      for (const [role, device] of Object.entries(people)) {
        const { body } = await device.push(
          ...scopes.map((scope) => note(`of-${role}`, { a: [[device.stamp(1), role, {}]] }, scope)),
        );
        writes[role] = scopes.filter(
          (scope) => !body.rejected.some(([in_, , , , code]) => in_ === scope && code === 'forbidden'),
        );
      }
      for (const [role, device] of Object.entries(people)) {
        const { body } = await device.sync({ cursors: { programme: 0, team: 0, commons: 0, me: 0 } });
        reads[role] = Object.keys(body.cursors);
        const own = body.patches.filter(({ scope }) => scope === 'me').map(({ id }) => id);
        expect(own).toEqual([`of-${role}`]);
      }
      const all = ['programme', 'team', 'commons', 'me'];
      expect(writes).toEqual({ coordinator: all, facilitator: all, participant: ['commons', 'me'] });
      expect(reads).toEqual({
        coordinator: all,
        facilitator: all,
        participant: ['programme', 'commons', 'me'],
      });
      const { participant } = people;
      const ignored = await participant.sync({
        cursors: { team: 99_999 },
        buckets: { team: Array.from({ length: 64 }, (_, at) => at) },
      });
      expect([ignored.status, ignored.body.patches]).toEqual([200, []]);
      expect((await participant.call('GET', `/routes/${ana.route}/digest?scope=team`)).status).toBe(403);
      expect(
        (await participant.call('GET', `/routes/${ana.route}/records/of-coordinator/history?scope=team`))
          .status,
      ).toBe(403);
    });

    test('one id in `me` is one record a member, shared by that member’s devices', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      const phone = await newMember(subject(), ana, 'facilitator', luz.member);
      await ana.push(note('draft', { a: [[ana.stamp(1), 'Ana', {}]] }, 'me'));
      await luz.push(note('draft', { a: [[luz.stamp(1), 'Luz', {}]] }, 'me'));
      expect([...(await phone.pull('me')).items.values()]).toEqual(['["Luz",{}]']);
      const past = await historyOf(ana, 'draft', 'me');
      expect(past.map(({ value }) => value)).toEqual(['Ana']);
    });
  });

  describe('epoch', () => {
    test('another life, or a cursor ahead of the store, is answered with the epoch, and nothing is taken', async () => {
      const ana = await start();
      const patches = [note('n', { a: [[ana.stamp(1), 1, {}]] })];
      for (const request of [
        { epoch: 'another', patches },
        { cursors: { team: 1 }, patches },
      ]) {
        const answer = await ana.sync(request);
        expect([answer.status, answer.body.error, answer.body.epoch]).toEqual([409, 'epoch', ana.epoch]);
      }
      expect((await ana.pull('team')).items.size).toBe(0);
      expect((await ana.sync({ epoch: ana.epoch, patches })).status).toBe(200);
    });
  });
}

interface Past {
  readonly field: string;
  readonly stamp: string;
  readonly value: unknown;
  readonly seen: unknown;
  readonly member: string;
  readonly at: number;
}

export async function historyOf(device: Device, id: string, scope = 'team'): Promise<Past[]> {
  const path = `/routes/${device.route}/records/${encodeURIComponent(id)}/history?scope=${scope}`;
  const { body } = await device.call('GET', path);
  return body as unknown as Past[];
}
