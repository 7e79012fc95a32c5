/** Pull: docs/protocol.md, section 5. */
import { itemsOf, newMember, newRoute } from './client.ts';
import { expect } from './expect.ts';
import { headOf, note } from './notes.ts';
import type { Suite } from './suite.ts';

export function describePulling({ group, check, subject }: Suite): void {
  const start = () => newRoute(subject());

  group('pull', () => {
    check('goes in order, by pages of any size, and gives everything once', async () => {
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

    check('a scope that is left out is not pulled', async () => {
      const ana = await start();
      await ana.push(note('n', { a: [[ana.stamp(1), 1, {}]] }));
      const { body } = await ana.sync({ cursors: { commons: 0, attic: 3 } });
      expect([body.patches, Object.keys(body.cursors)]).toEqual([[], ['commons']]);
    });

    check('an answer stays about 1 MiB and still gets on', async () => {
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

    check('a push between two pages is neither lost nor given twice', async () => {
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

    check(
      'a cursor that has come to the end is where the store is, in scopes that are empty too',
      async () => {
        const ana = await start();
        await ana.push(note('n', { a: [[ana.stamp(1), 1, {}]], b: [[ana.stamp(1), 1, {}]] }));
        const { body } = await ana.sync({ cursors: { team: 0, commons: 0, me: 0, programme: 0 } });
        const head = await headOf(ana);
        expect(head).toBe(2);
        expect(body.cursors).toEqual({ team: head, commons: head, me: head, programme: head });
      },
    );

    check('no cursor passes over what others push at the same time', async () => {
      const ana = await start();
      const devices = await Promise.all(
        Array.from({ length: 4 }, () => newMember(subject(), ana, 'facilitator')),
      );
      const pushing = devices.map(async (device, of) => {
        for (let at = 0; at < 15; at += 1) {
          await device.push(
            note(`n${of}`, { [`f${at}`]: [[device.stamp(1), at, {}]] }, at % 2 === 0 ? 'team' : 'commons'),
          );
        }
      });
      const seen = new Set<string>();
      let cursors: Record<string, number> = { team: 0, commons: 0 };
      const pull = async () => {
        const { body } = await ana.sync({ cursors, limit: 3 });
        for (const key of itemsOf(body.patches).keys()) seen.add(key);
        cursors = body.cursors;
        return body.more;
      };
      const isPushed = Promise.all(pushing).then(() => true);
      while (!(await Promise.race([isPushed, pull().then(() => false)])));
      while (await pull());
      expect(seen.size).toBe(60);
    });

    check('an answer holds 500 values and pieces unless more is asked for, and 5,000 at most', async () => {
      const ana = await start();
      const fields = Array.from({ length: 600 }, (_, at) => [`f${at}`, [[ana.stamp(1), at, {}]]]);
      await ana.push(note('n', Object.fromEntries(fields)));
      const usual = (await ana.sync({ cursors: { team: 0 } })).body;
      expect([itemsOf(usual.patches).size, usual.more]).toEqual([500, true]);
      const more = (await ana.sync({ cursors: { team: 0 }, limit: 999_999 })).body;
      expect([itemsOf(more.patches).size, more.more]).toEqual([600, false]);
    });

    check('what is overtaken is not given to whoever comes later', async () => {
      const ana = await start();
      for (let wall = 1; wall <= 5; wall += 1)
        await ana.push(note('n', { a: [[ana.stamp(wall), wall, {}]] }));
      expect([...(await ana.pull('team', 1)).items.values()]).toEqual(['[5,{}]']);
    });
  });
}
