/** Erasing for a withdrawn consent: docs/protocol.md, section 1. */
import { type Device, newMember, newRoute, type Patch, sha256 } from './client.ts';
import { expect } from './expect.ts';
import { historyOf } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeErasing({ group, check, subject }: Suite): void {
  const note = (device: Device, wall: number, scope = 'commons'): Patch => ({
    scope,
    kind: 'note',
    id: 'n',
    cells: { title: [[device.stamp(wall), `secret ${wall}`, {}]] },
    texts: { notes: [[device.stamp(wall + 1), 'AQHl']] },
  });
  const erasure = (device: Device, wall: number, chunks: string[] = [], scope = 'commons'): Patch => {
    const value = { by: device.member, at: wall, reason: 'withdrawn', chunks };
    return { scope, kind: 'note', id: 'n', cells: { _erased: [[device.stamp(wall), value, {}]] } };
  };
  const put = async (device: Device, words: string) => {
    const bytes = new TextEncoder().encode(words);
    const path = `/routes/${device.route}/chunks/${sha256(bytes)}`;
    const answer = await device.call('PUT', path, bytes);
    return { hash: sha256(bytes), path, bytes, status: answer.status };
  };
  const team = async () => {
    const ana = await newRoute(subject());
    const luz = await newMember(subject(), ana, 'participant');
    const eva = await newMember(subject(), ana, 'participant');
    return { ana, luz, eva };
  };
  const codesOf = (answer: Awaited<ReturnType<Device['push']>>) =>
    answer.body.rejected.map(([, , , , code]) => code);

  group('erasing', () => {
    check('takes values, pieces, history and chunks away, and whatever comes later is stale', async () => {
      const { ana, luz } = await team();
      const chunk = await put(luz, `voice ${luz.id}`);
      await luz.push(note(luz, 1));
      await luz.push(note(luz, 3));
      const erased = erasure(ana, 9, [chunk.hash]);
      expect(codesOf(await ana.push(erased))).toEqual([]);
      expect((await luz.sync({ cursors: { commons: 0 } })).body.patches).toEqual([erased]);
      expect((await historyOf(ana, 'n', 'commons')).map(({ field }) => field)).toEqual(['_erased']);
      expect([404, 410]).toContain((await ana.call('GET', chunk.path)).status);
      const again = await luz.call('PUT', chunk.path, chunk.bytes);
      expect([again.status, again.body.error]).toEqual([410, 'erased']);
      const late = await luz.sync({ patches: [note(luz, 20)] });
      expect(late.body.stale).toEqual([
        ['commons', 'n', 'title', luz.stamp(20)],
        ['commons', 'n', 'notes', luz.stamp(21)],
      ]);
      expect(late.body.patches).toEqual([erased]);
      expect(await historyOf(ana, 'n', 'commons')).toHaveLength(1);
    });

    check('in the same patch as other values leaves only itself', async () => {
      const { ana } = await team();
      const both = { ...note(ana, 1), cells: { ...note(ana, 1).cells, ...erasure(ana, 9).cells } };
      await ana.push(both);
      expect([...(await ana.pull('commons')).items.keys()]).toEqual([`n _erased ${ana.stamp(9)}`]);
      expect(await historyOf(ana, 'n', 'commons')).toHaveLength(1);
    });

    check('a participant erases only what they were the first to bring, or what nobody knows', async () => {
      const { ana, luz, eva } = await team();
      await luz.push(note(luz, 1));
      await eva.push(note(eva, 2));
      expect(codesOf(await eva.push(erasure(eva, 9)))).toEqual(['forbidden']);
      expect((await ana.pull('commons')).items.size).toBe(4);
      expect(codesOf(await luz.push(erasure(luz, 9)))).toEqual([]);
      expect(codesOf(await eva.push(erasure(eva, 10)))).toEqual(['forbidden']);
      expect(codesOf(await eva.push({ ...erasure(eva, 11), id: 'unknown' }))).toEqual([]);
      expect(codesOf(await luz.push({ ...erasure(luz, 12), id: 'unknown' }))).toEqual(['forbidden']);
    });

    check('a participant erases only chunks that they put', async () => {
      const { ana, luz, eva } = await team();
      const [own, other] = [await put(luz, `own ${luz.id}`), await put(eva, `other ${eva.id}`)];
      expect((await put(luz, `other ${eva.id}`)).status).toBe(200);
      await luz.push(note(luz, 1));
      expect(codesOf(await luz.push(erasure(luz, 9, [own.hash, other.hash])))).toEqual(['forbidden']);
      for (const { path } of [own, other]) expect((await ana.call('GET', path)).status).toBe(200);
      expect(codesOf(await luz.push(erasure(luz, 10, [own.hash])))).toEqual([]);
      expect(codesOf(await luz.push(erasure(luz, 10, [own.hash])))).toEqual([]);
      expect([404, 410]).toContain((await ana.call('GET', own.path)).status);
      expect((await ana.call('GET', other.path)).status).toBe(200);
    });

    check('a chunk erased before it ever came can’t be put', async () => {
      const { ana } = await team();
      const bytes = new TextEncoder().encode(`never ${ana.id}`);
      await ana.push(erasure(ana, 9, [sha256(bytes)]));
      expect((await ana.call('PUT', `/routes/${ana.route}/chunks/${sha256(bytes)}`, bytes)).status).toBe(410);
    });

    check('an erasure that is here already may be carried by anyone', async () => {
      const { ana, eva } = await team();
      await ana.push(erasure(ana, 9));
      expect((await eva.push(erasure(ana, 9))).body).toMatchObject({ stale: [], rejected: [] });
    });

    check('two who erase at once are both remembered', async () => {
      const { ana, luz } = await team();
      await luz.push(note(luz, 1));
      await luz.push(erasure(luz, 8));
      await ana.push(erasure(ana, 9));
      expect((await ana.pull('commons')).items.size).toBe(2);
    });

    check('a malformed one is invalid and erases nothing', async () => {
      const { ana } = await team();
      await ana.push(note(ana, 1));
      const broken = {
        ...note(ana, 1),
        cells: { _erased: [[ana.stamp(9), { chunks: ['x'] }, {}] as never] },
        texts: {},
      };
      expect(codesOf(await ana.push(broken))).toEqual(['invalid']);
      expect((await ana.pull('commons')).items.size).toBe(2);
    });
  });
}
