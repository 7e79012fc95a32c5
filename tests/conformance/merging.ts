/** Which values stand side by side, and which are ancestors: docs/protocol.md, sections 1 and 2. */
import { type Device, newMember, newRoute, type WireValue } from './client.ts';
import { expect } from './expect.ts';
import { headOf, historyOf, note, timeOf } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeMerging({ group, check, subject }: Suite): void {
  const team = async () => {
    const ana = await newRoute(subject());
    return { ana, luz: await newMember(subject(), ana, 'facilitator') };
  };
  const liveIn = async (device: Device, id: string) =>
    [...(await device.pull('team')).items.keys()].filter((key) => key.startsWith(`${id} `)).sort();

  group('merging', () => {
    check(
      'a value is overtaken by what has seen it, or a later one of its device, and by nothing else',
      async () => {
        const { ana, luz } = await team();
        const cases: [id: string, seen: Record<string, string>, isOvertaken: boolean][] = [
          ['nothing-seen', {}, false],
          ['earlier-seen', { [ana.id]: timeOf(ana.stamp(4)) }, false],
          ['itself-seen', { [ana.id]: timeOf(ana.stamp(5)) }, true],
          ['later-seen', { [ana.id]: timeOf(ana.stamp(6)) }, true],
          ['another-seen', { abcdefghij: timeOf(ana.stamp(6)) }, false],
        ];
        for (const [id, seen, isOvertaken] of cases) {
          await ana.push(note(id, { a: [[ana.stamp(5), 'first', {}]] }));
          await luz.push(note(id, { a: [[luz.stamp(9), 'second', seen]] }));
          expect(await liveIn(ana, id)).toHaveLength(isOvertaken ? 1 : 2);
        }
      },
    );

    check('the counter orders what one device wrote in one millisecond', async () => {
      const { ana } = await team();
      await ana.push(note('n', { a: [[ana.stamp(5, 1), 'later', {}]] }));
      const { body } = await ana.push(note('n', { a: [[ana.stamp(5, 0), 'earlier', {}]] }));
      expect(body.stale).toEqual([['team', 'n', 'a', ana.stamp(5, 0)]]);
      expect(await liveIn(ana, 'n')).toEqual([`n a ${ana.stamp(5, 1)}`]);
    });

    check('comes to the same in any order and by any pages, and again', async () => {
      const { ana, luz } = await team();
      const values: WireValue[] = [
        [ana.stamp(1), 'a', {}],
        [luz.stamp(1), 'b', {}],
        [ana.stamp(3), 'c', { [luz.id]: timeOf(luz.stamp(1)) }],
        [luz.stamp(2), 'd', { [ana.id]: timeOf(ana.stamp(1)) }],
      ];
      const orders = [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [2, 0, 3, 1],
        [1, 3, 0, 2],
      ];
      for (const [at, order] of orders.entries()) {
        for (const index of [...order, ...order])
          await ana.push(note(`n${at}`, { a: values.slice(index, index + 1) }));
        expect(await liveIn(luz, `n${at}`)).toEqual(
          [`n${at} a ${ana.stamp(3)}`, `n${at} a ${luz.stamp(2)}`].sort(),
        );
        expect(await historyOf(ana, `n${at}`)).toHaveLength(4);
      }
    });

    check(
      'what only a clone’s covered write had overtaken is part of the record again when it is offered again',
      async () => {
        const { ana, luz } = await team();
        const first: WireValue = [luz.stamp(1), 'first', {}];
        const second: WireValue = [ana.stamp(5), 'over it', { [luz.id]: timeOf(luz.stamp(1)) }];
        const last: WireValue = [ana.stamp(9), 'by a clone that saw neither', {}];
        for (const value of [first, second, last]) await ana.push(note('n', { a: [value] }));
        expect(await liveIn(ana, 'n')).toEqual([`n a ${ana.stamp(9)}`]);
        const cursors = { team: await headOf(ana) };
        const both = [`n a ${ana.stamp(9)}`, `n a ${luz.stamp(1)}`].sort();
        for (let round = 0; round < 2; round += 1) {
          expect((await luz.push(note('n', { a: [first] }))).body.stale).toEqual([]);
          expect((await luz.push(note('n', { a: [second] }))).body.stale).toEqual([
            ['team', 'n', 'a', ana.stamp(5)],
          ]);
          expect(await liveIn(ana, 'n')).toEqual(both);
          expect((await ana.sync({ cursors })).body.patches).toEqual([note('n', { a: [first] })]);
          expect(await headOf(ana)).toBe(cursors.team + 1);
        }
        expect(await historyOf(ana, 'n')).toHaveLength(3);
      },
    );

    check('one write that has seen them all takes the place of many', async () => {
      const { ana, luz } = await team();
      const others = Array.from({ length: 64 }, (_, at) => `device${1000 + at}`);
      const values = others.map((device): WireValue => [`000000000005-0000-${device}`, device, {}]);
      await ana.push(note('n', { a: values }));
      expect(await liveIn(ana, 'n')).toHaveLength(64);
      const seen = Object.fromEntries(others.map((device) => [device, '000000000005-0000']));
      const { body } = await luz.push(note('n', { a: [[luz.stamp(6), 'all of it', seen]] }));
      expect(body.rejected).toEqual([]);
      expect(await liveIn(ana, 'n')).toEqual([`n a ${luz.stamp(6)}`]);
    });

    check('`seen` may be left out, and says nothing then', async () => {
      const { ana, luz } = await team();
      await ana.push(note('n', { a: [[ana.stamp(1), 'a']] }));
      await luz.push(note('n', { a: [[luz.stamp(9), 'b']] }));
      expect(await liveIn(ana, 'n')).toHaveLength(2);
    });

    check('a bin is kept like any value: with what the deleter had, or emptied again', async () => {
      const { ana } = await team();
      const deleted = { seen: { [ana.id]: timeOf(ana.stamp(1)) } };
      await ana.push(note('n', { a: [[ana.stamp(1), 'a', {}]], _deleted: [[ana.stamp(2), deleted, {}]] }));
      expect((await ana.pull('team')).items.get(`n _deleted ${ana.stamp(2)}`)).toBe(
        JSON.stringify([deleted, {}]),
      );
      const { body } = await ana.push(note('n', { _deleted: [[ana.stamp(3), null, {}]] }));
      expect(body.rejected).toEqual([]);
      expect((await ana.pull('team')).items.size).toBe(2);
    });

    check('fields and texts of one name are apart', async () => {
      const { ana } = await team();
      const texts: Record<string, [string, string][]> = { a: [[ana.stamp(1), 'AQHl']] };
      await ana.push({ ...note('n', { a: [[ana.stamp(1), 'cell', {}]] }), texts });
      const { patches } = (await ana.sync({ cursors: { team: 0 } })).body;
      expect(patches).toEqual([{ ...note('n', { a: [[ana.stamp(1), 'cell', {}]] }), texts }]);
    });
  });
}
