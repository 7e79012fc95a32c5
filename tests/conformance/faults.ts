/** What a request may have wrong: docs/protocol.md, sections 4 and 5. */
import { gzipSync } from 'node:zlib';
import { itemsOf, newRoute, type SyncRequest } from './client.ts';
import { expect } from './expect.ts';
import { note, timeOf } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeFaults({ group, check, each, subject }: Suite): void {
  const start = () => newRoute(subject());

  group('what is faulty', () => {
    check('never holds up the rest of the page', async () => {
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
          self: [[s(7), 1, { [ana.id]: timeOf(s(1)) }]],
          ahead: [[s(8), 1, { abcdefghij: timeOf(s(8)) }]],
          many: [
            [
              s(9),
              1,
              Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`device${1000 + at}`, timeOf(s(1))])),
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

    check('64 KiB of value and 256 KiB of piece are just taken', async () => {
      const ana = await start();
      const value = 'x'.repeat(65_534);
      const piece = Buffer.alloc(262_144).toString('base64');
      const { body } = await ana.push({
        ...note('n', { a: [[ana.stamp(1), value, {}]] }),
        texts: { t: [[ana.stamp(2), piece]] },
      });
      expect(body.rejected).toEqual([]);
    });

    each<readonly [string, Partial<SyncRequest>]>(
      [
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
      ],
      'a wrong type at %s is named and refuses the request',
      async (path, request) => {
        const ana = await start();
        const answer = await ana.sync(request);
        expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
        for (const word of path.match(/[a-z]+/g) ?? []) expect(answer.body.message).toContain(word);
      },
    );

    check('a body that is not JSON, not UTF-8 or a list is refused', async () => {
      const ana = await start();
      for (const body of ['{"epoch":', '[]', '7', '', new Uint8Array([0x22, 0xff, 0x22])]) {
        const answer = await ana.call('POST', `/routes/${ana.route}/sync`, body);
        expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
      }
    });

    check('more than 500 patches, a body over 2 MiB and a gzip bomb are too large', async () => {
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

    check(
      'what JSON can say and JavaScript can’t comes back as it was, or is rejected; depth crashes nothing',
      async () => {
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
      },
    );
  });
}
