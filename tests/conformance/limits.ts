/** What is just taken and what is just too much: docs/protocol.md, sections 1 and 4. */
import { newRoute, type Patch, sha256 } from './client.ts';
import { expect } from './expect.ts';
import { note, timeOf } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeLimits({ group, check, each, subject }: Suite): void {
  const start = () => newRoute(subject());
  const empty = '{"epoch":null,"cursors":{},"patches":[]}';

  group('limits', () => {
    check('500 patches, 2 MiB of body and 1000 hashes are just taken', async () => {
      const ana = await start();
      const patches = Array.from(
        { length: 500 },
        (_, at): Patch => note(`n${at}`, { a: [[ana.stamp(1), at, {}]] }),
      );
      expect((await ana.push(...patches)).body.rejected).toEqual([]);
      expect((await ana.pull('team')).items.size).toBe(500);
      const full = await ana.call('POST', `/routes/${ana.route}/sync`, empty.padEnd(2_097_152));
      expect(full.status).toBe(200);
      const hashes = Array.from({ length: 1000 }, (_, at) => sha256(String(at)));
      expect(
        (await ana.call('POST', `/routes/${ana.route}/chunks/missing`, { hashes })).body.missing,
      ).toHaveLength(1000);
    });

    check('names of 64 characters are taken, of 65 rejected', async () => {
      const ana = await start();
      for (const [length, rejected] of [
        [64, 0],
        [65, 1],
      ] as const) {
        const name = 'x'.repeat(length);
        const value: [string, number, object] = [ana.stamp(1), 1, {}];
        for (const patch of [note(name, { a: [value as never] }), note('n', { [name]: [value as never] })]) {
          expect((await ana.push(patch)).body.rejected).toHaveLength(rejected);
        }
        expect(
          (await ana.push({ ...note(`k${length}`, { a: [value as never] }), kind: name })).body.rejected,
        ).toHaveLength(rejected);
      }
    });

    check('names may hold any of A–Z, a–z, 0–9 and _ . / : -', async () => {
      const ana = await start();
      const names = ['AZaz09', '_', '.', '..', '/', ':', '-', 'a/b.c:d-e_f'];
      const { body } = await ana.push(...names.map((id) => note(id, { a: [[ana.stamp(1), 1, {}]] })));
      expect(body.rejected).toEqual([]);
      expect((await ana.pull('team')).items.size).toBe(names.length);
    });

    check(
      '500 values stand side by side, one more is too large, and one that has seen them all fits',
      async () => {
        const ana = await start();
        const others = Array.from({ length: 500 }, (_, at) => `device${1000 + at}`);
        await ana.push(note('n', { a: others.map((device) => [`000000000005-0000-${device}`, device, {}]) }));
        expect((await ana.pull('team')).items.size).toBe(500);
        const more = await ana.push(note('n', { a: [[ana.stamp(6), 'more', {}]] }));
        expect(more.body.rejected).toEqual([['team', 'n', 'a', ana.stamp(6), 'too_large']]);
        const seen = Object.fromEntries(others.slice(0, 64).map((device) => [device, '000000000005-0000']));
        expect((await ana.push(note('n', { a: [[ana.stamp(6), 'chosen', seen]] }))).body.rejected).toEqual(
          [],
        );
        expect((await ana.pull('team')).items.size).toBe(437);
      },
    );

    check('64 devices are seen, not 65', async () => {
      const ana = await start();
      const seen = (count: number) =>
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [`device${1000 + at}`, timeOf(ana.stamp(1))]),
        );
      const { body } = await ana.push(
        note('n', { taken: [[ana.stamp(2), 1, seen(64)]], rejected: [[ana.stamp(2), 1, seen(65)]] }),
      );
      expect(body.rejected).toEqual([['team', 'n', 'rejected', ana.stamp(2), 'invalid']]);
    });

    each(
      [
        ['000000000001-0000-abcdefghij', true],
        ['1d8fda4cdfff-ffff-0123456789', true],
        ['1d8fda4ce000-0000-abcdefghij', false],
        ['00000000001-0000-abcdefghij', false],
        ['00000000000A-0000-abcdefghij', false],
        ['000000000001-0000-ABCDEFGHIJ', false],
        ['000000000001-0000-abcdefghi', false],
        ['000000000001-0000-abcdefghijk', false],
        ['000000000001_0000_abcdefghij', false],
        [' 000000000001-0000-abcdefghij', false],
        ['', false],
      ] as const,
      'whether "%s" is a stamp',
      async (stamp, isStamp) => {
        const ana = await start();
        const { body } = await ana.push({
          ...note('n', { a: [[stamp, 1, {}]] }),
          texts: { t: [[stamp, 'AQHl']] },
        });
        expect(body.rejected.map(([, , , , code]) => code)).toEqual(isStamp ? [] : ['invalid', 'invalid']);
        expect((await ana.pull('team')).items.size).toBe(isStamp ? 2 : 0);
      },
    );

    each(
      [
        ['smaller than the value', '000000000008-ffff', true],
        ['the same as the value', '000000000009-0000', false],
        ['later than the value', '000000000009-0001', false],
        ['no time', '9', false],
      ] as const,
      'an entry of `seen` that is %s',
      async (_words, time, isTaken) => {
        const ana = await start();
        const { body } = await ana.push(note('n', { a: [[ana.stamp(9), 1, { abcdefghij: time }]] }));
        expect(body.rejected).toHaveLength(isTaken ? 0 : 1);
      },
    );
  });

  group('errors', () => {
    check('say a code and a sentence, each time', async () => {
      const ana = await start();
      const base = `/routes/${ana.route}`;
      const answers = [
        await ana.call('POST', `${base}/sync`, '{'),
        await ana.call('GET', '/nothing'),
        await ana.call('DELETE', `${base}/members/${ana.member}`),
        await ana.call('PUT', `${base}/chunks/${'0'.repeat(64)}`, new Uint8Array([1])),
        await ana.sync({ epoch: 'another' }),
        await ana.call('POST', `${base}/join`, {
          invite: 'none',
          member: { id: 'm', name: 'M' },
          device: 'a'.repeat(10),
          token: 'a'.repeat(43),
        }),
      ];
      const codes = answers.map(({ status, body }) => [status, body.error]);
      expect(codes).toEqual([
        [400, 'invalid'],
        [404, 'unknown'],
        [409, 'last'],
        [422, 'hash'],
        [409, 'epoch'],
        [410, 'invite'],
      ]);
      for (const { body } of answers) expect(body.message.length).toBeGreaterThan(3);
    });

    check('members of a request that nobody knows are ignored', async () => {
      const ana = await start();
      const patch = { ...note('n', { a: [[ana.stamp(1), 1, {}]] }), later: { version: 2 } };
      const request = { patches: [patch], later: [1] };
      const { body } = await ana.sync(request);
      expect(body.rejected).toEqual([]);
      expect((await ana.sync({ cursors: { team: 0 } })).body.patches).toEqual([
        note('n', { a: [[ana.stamp(1), 1, {}]] }),
      ]);
    });
  });
}
