/** Who may see and write: docs/protocol.md, section 3. */
import { newMember, newRoute } from './client.ts';
import { expect } from './expect.ts';
import { historyOf, note } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeScopes({ group, check, subject }: Suite): void {
  const start = () => newRoute(subject());

  group('scopes', () => {
    check('are read and written by role alone', async () => {
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

    check('one id in `me` is one record a member, shared by that member’s devices', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'facilitator');
      const phone = await newMember(subject(), ana, 'facilitator', luz.member);
      await ana.push(note('draft', { a: [[ana.stamp(1), 'Ana', {}]] }, 'me'));
      await luz.push(note('draft', { a: [[luz.stamp(1), 'Luz', {}]] }, 'me'));
      expect([...(await phone.pull('me')).items.values()]).toEqual(['["Luz",{}]']);
      const past = await historyOf(ana, 'draft', 'me');
      expect(past.map(({ value }) => value)).toEqual(['Ana']);
    });

    check('a role in the answer, where there is one, is the role that the member has', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'participant');
      const roleOf = async () => (await luz.sync()).body.role ?? 'left out';
      expect(['participant', 'left out']).toContain(await roleOf());
      await ana.call('PATCH', `/routes/${ana.route}/members/${luz.member}`, { role: 'facilitator' });
      expect(['facilitator', 'left out']).toContain(await roleOf());
    });

    check('what a participant may not read is in no answer, whatever is asked for', async () => {
      const ana = await start();
      const luz = await newMember(subject(), ana, 'participant');
      await ana.push(note('n', { a: [[ana.stamp(5), 'private', {}]] }));
      const { body } = await luz.sync({
        cursors: { team: 0, commons: 0 },
        patches: [
          note('n', {
            a: [
              [luz.stamp(1), 'x', {}],
              [ana.stamp(5), 'y', {}],
              [ana.stamp(1), 'z', {}],
            ],
          }),
        ],
        buckets: { team: Array.from({ length: 64 }, (_, at) => at) },
      });
      expect([body.patches, body.stale, body.rejected.length]).toEqual([[], [], 3]);
      expect(JSON.stringify(body).includes('private')).toBe(false);
    });
  });
}
