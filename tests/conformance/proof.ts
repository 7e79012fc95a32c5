/** The digest, and pulling whole buckets: docs/protocol.md, section 6. */
import { createHash } from 'node:crypto';
import { type Device, itemsOf, newMember, newRoute, type State } from './client.ts';
import { canonicalJson } from '../../src/merge/canonical.ts';
import type { Json } from '../../src/merge/cell.ts';
import { expect } from './expect.ts';
import type { Suite } from './suite.ts';

export function describeProof({ group, check, subject }: Suite): void {
  const digestOf = async (device: Device) =>
    (await device.call('GET', `/routes/${device.route}/digest?scope=team`)).body;
  const fill = async (device: Device, records: number) => {
    for (let at = 0; at < records; at += 1) {
      await device.push({
        scope: 'team',
        kind: 'note',
        id: `n${at}`,
        cells: { title: [[device.stamp(at + 1), at, {}]] },
        texts: { notes: [[device.stamp(at + 2), 'AQHl']] },
      });
    }
  };

  group('digest', () => {
    check('of nothing is 64 times nothing', async () => {
      const digest = await digestOf(await newRoute(subject()));
      expect(digest).toEqual({
        cursor: 0,
        count: 0,
        buckets: Array.from({ length: 64 }, () => '0'.repeat(16)),
        contents: Array.from({ length: 64 }, () => '0'.repeat(16)),
      });
    });

    check('is what anyone can work out from what they hold', async () => {
      const ana = await newRoute(subject());
      await fill(ana, 40);
      await ana.push({
        scope: 'team',
        kind: 'note',
        id: 'n0',
        cells: { title: [[ana.stamp(99), 'new', {}]] },
      });
      const state = await ana.pull('team');
      const { count, buckets, cursor } = await digestOf(ana);
      // What was overtaken is not pulled from the start, so the state is what is live.
      expect([count, cursor]).toEqual([state.items.size, 81]);
      expect(buckets).toEqual(bucketsOf(state));
    });

    check('also covers contents, however they are spelt', async () => {
      const ana = await newRoute(subject());
      await fill(ana, 3);
      const cell = `[["${ana.stamp(9)}", { "b" : 1.0e0, "a":"\\u00f1", "c": [ -0, null ] }, {}]]`;
      const body = `{"epoch":null,"cursors":{},"patches":[{"scope":"team","kind":"note","id":"n","cells":{"a":${cell}}}]}`;
      expect((await ana.call('POST', `/routes/${ana.route}/sync`, body)).body.rejected).toEqual([]);
      const values = new Map([...(await ana.pull('team')).items].map(([key, item]) => [key, firstOf(item)]));
      expect(values.get(`n a ${ana.stamp(9)}`)).toBe('{"a":"ñ","b":1,"c":[0,null]}');
      const { contents } = await digestOf(ana);
      expect(contents).toEqual(bucketsOf({ items: values }, (value) => `|${value}`));
    });

    check('a bucket is given whole, whatever limit and cursor say', async () => {
      const ana = await newRoute(subject());
      await fill(ana, 60);
      const { cursor } = await digestOf(ana);
      const wanted = [bucketOf('n3'), bucketOf('n4')];
      const { body } = await ana.sync({ cursors: { team: cursor }, limit: 1, buckets: { team: wanted } });
      const ids = new Set([...itemsOf(body.patches).keys()].map((key) => key.split(' ')[0] ?? ''));
      const all = Array.from({ length: 60 }, (_, at) => `n${at}`);
      expect([...ids].sort()).toEqual(all.filter((id) => wanted.includes(bucketOf(id))).sort());
      expect(itemsOf(body.patches).size).toBe(ids.size * 2);
    });

    check('of `me` is of one’s own alone', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'facilitator');
      await ana.push({ scope: 'me', kind: 'note', id: 'n', cells: { a: [[ana.stamp(1), 1, {}]] } });
      const countOf = async (device: Device) =>
        (await device.call('GET', `/routes/${ana.route}/digest?scope=me`)).body.count;
      expect([await countOf(ana), await countOf(luz)]).toEqual([1, 0]);
    });

    check('counts every value that stands beside others, and nothing that was overtaken', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'facilitator');
      const push = (device: Device, wall: number) =>
        device.push({ scope: 'team', kind: 'note', id: 'n', cells: { a: [[device.stamp(wall), wall, {}]] } });
      for (const wall of [1, 2, 3]) await push(ana, wall);
      await push(luz, 1);
      expect((await digestOf(ana)).count).toBe(2);
      expect((await digestOf(ana)).buckets).toEqual(bucketsOf(await ana.pull('team')));
    });

    check('needs a scope', async () => {
      const ana = await newRoute(subject());
      for (const query of ['', '?scope=attic']) {
        expect((await ana.call('GET', `/routes/${ana.route}/digest${query}`)).status).toBe(400);
      }
    });
  });
}

function bucketOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 64;
}

/** The value of an item, as everybody writes it alike. */
function firstOf(item: string): string {
  const [value] = JSON.parse(item) as [Json];
  return canonicalJson(value);
}

function bucketsOf({ items }: Pick<State, 'items'>, ending: (value: string) => string = () => ''): string[] {
  const buckets = Array.from({ length: 64 }, () => Buffer.alloc(8));
  for (const [key, value] of items) {
    const bucket = buckets[bucketOf(key.split(' ')[0] ?? '')];
    const hash = createHash('sha256')
      .update(`${key.replaceAll(' ', '|')}${ending(value)}`)
      .digest();
    for (let at = 0; at < 8; at += 1) bucket?.writeUInt8((bucket[at] ?? 0) ^ (hash[at] ?? 0), at);
  }
  return buckets.map((bucket) => bucket.toString('hex'));
}
