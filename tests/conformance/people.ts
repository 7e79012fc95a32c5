/** Routes, invites, members: docs/protocol.md, sections 3 and 4. */
import { callerOf, newDeviceId, newMember, newName, newRoute, newToken } from './client.ts';
import { expect } from './expect.ts';
import { joinWith } from './joining.ts';
import type { Suite } from './suite.ts';

export function describePeople({ group, check, each, subject }: Suite): void {
  group('welcome', () => {
    each([[''], ['/']] as const, 'GET /api/v1%s says what is spoken here', async (path) => {
      const { status, body } = await callerOf(subject()).call('GET', path);
      expect(status).toBe(200);
      expect(body).toMatchObject({ protocol: 1, limits: { body: 2_097_152, patches: 500, chunk: 262_144 } });
      expect(Math.abs(body.now - Date.now())).toBeLessThan(60_000);
    });

    check('a call that does not exist is unknown', async () => {
      const answer = await callerOf(subject()).call('GET', '/nothing');
      expect([answer.status, answer.body.error]).toEqual([404, 'unknown']);
    });
  });

  group('creating a route', () => {
    const bodyOf = () => ({
      route: newName(),
      name: 'Valle',
      member: { id: newName(), name: 'Ana' },
      device: newDeviceId(),
      token: newToken(),
    });
    const create = (body: unknown) => callerOf(subject(), subject().setupKey).call('POST', '/routes', body);

    check('a lost answer is given again; anyone else is told that the route exists', async () => {
      const body = bodyOf();
      const first = await create(body);
      expect([first.status, first.body.role]).toEqual([200, 'coordinator']);
      expect((await create(body)).body).toEqual(first.body);
      const other = await create({ ...body, token: newToken() });
      expect([other.status, other.body.error]).toEqual([409, 'exists']);
      const device = await create({ ...body, device: newDeviceId() });
      expect([device.status, device.body.error]).toEqual([409, 'exists']);
    });

    each(
      [
        ['route', { route: 'a b' }],
        ['route', { route: 'x'.repeat(65) }],
        ['device', { device: 'SHORT' }],
        ['token', { token: 'short' }],
        ['member.id', { member: { id: 7, name: 'Ana' } }],
      ] as const,
      'a bad %s is named',
      async (part, change) => {
        const answer = await create({ ...bodyOf(), ...change });
        expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
        for (const word of part.split('.')) expect(answer.body.message).toContain(word);
      },
    );

    check('members of the request that nobody knows are ignored', async () => {
      expect((await create({ ...bodyOf(), later: { version: 2 } })).status).toBe(200);
    });
  });

  group('tokens', () => {
    check('for a token of another route an existing and an unknown route look alike', async () => {
      const mine = await newRoute(subject());
      const other = await newRoute(subject());
      for (const route of [other.route, 'nowhere']) {
        const answer = await mine.call('POST', `/routes/${route}/sync`, {});
        expect([answer.status, answer.body.error]).toEqual([404, 'unknown']);
      }
    });

    check('any other token, and none, is refused whether or not the route is there', async () => {
      const { route } = await newRoute(subject());
      for (const at of [route, 'nowhere']) {
        for (const caller of [
          callerOf(subject()),
          callerOf(subject(), newToken()),
          callerOf(subject(), 'x'),
        ]) {
          const answer = await caller.call('GET', `/routes/${at}/members`);
          expect([answer.status, answer.body.error]).toEqual([401, 'token']);
        }
      }
    });
  });

  group('members', () => {
    check('coordinators and facilitators see who is there, with their devices', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'facilitator');
      const eva = await newMember(subject(), ana, 'participant');
      const phone = await newMember(subject(), ana, 'participant', eva.member);
      const { body } = await luz.call('GET', `/routes/${ana.route}/members`);
      const members = body as unknown as { id: string; role: string; devices: { id: string }[] }[];
      expect(members.map(({ role }) => role).sort()).toEqual(['coordinator', 'facilitator', 'participant']);
      const devices = members.find(({ id }) => id === eva.member)?.devices.map(({ id }) => id);
      expect(devices?.sort()).toEqual([eva.id, phone.id].sort());
      expect((await eva.call('GET', `/routes/${ana.route}/members`)).status).toBe(403);
    });

    check('a role changes what is let through at once', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const note = {
        scope: 'team',
        kind: 'note',
        id: 'n',
        cells: { title: [[luz.stamp(1), 'a', {}] as never] },
      };
      expect((await luz.push(note)).body.rejected).toHaveLength(1);
      const path = `/routes/${ana.route}/members/${luz.member}`;
      expect((await luz.call('PATCH', path, { role: 'coordinator' })).status).toBe(403);
      expect((await ana.call('PATCH', path, { role: 'facilitator' })).status).toBe(200);
      expect((await luz.push(note)).body.rejected).toEqual([]);
      expect(
        (await ana.call('PATCH', `/routes/${ana.route}/members/nobody`, { role: 'participant' })).status,
      ).toBe(404);
    });

    check('revoking ends all of a member’s devices and the invite that they joined with', async () => {
      const ana = await newRoute(subject());
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'facilitator', uses: 5 });
      const joining = joinWith(subject(), { route: ana.route, invite: asked.body.invite });
      await joining.send();
      const { member, token } = joining.body;
      const phone = await newMember(subject(), ana, 'facilitator', member.id);
      expect((await ana.call('DELETE', `/routes/${ana.route}/members/${member.id}`)).status).toBe(200);
      for (const caller of [callerOf(subject(), token), phone]) {
        expect((await caller.call('POST', `/routes/${ana.route}/sync`, {})).status).toBe(401);
      }
      expect((await joining.send()).status).toBe(410);
      expect((await joinWith(subject(), { route: ana.route, invite: asked.body.invite }).send()).status).toBe(
        410,
      );
    });

    check('the last coordinator stays', async () => {
      const ana = await newRoute(subject());
      const path = `/routes/${ana.route}/members/${ana.member}`;
      for (const answer of [
        await ana.call('PATCH', path, { role: 'participant' }),
        await ana.call('DELETE', path),
      ]) {
        expect([answer.status, answer.body.error]).toEqual([409, 'last']);
      }
      const luz = await newMember(subject(), ana, 'coordinator');
      expect((await ana.call('DELETE', path)).status).toBe(200);
      expect((await luz.call('DELETE', `/routes/${ana.route}/members/${luz.member}`)).status).toBe(409);
    });

    check(
      'are listed with their name, when they joined, and when each device was last there, in ms',
      async () => {
        const ana = await newRoute(subject());
        const { body } = await ana.call('GET', `/routes/${ana.route}/members`);
        const [member] = body as unknown as {
          id: string;
          name: string;
          joined: number;
          devices: { id: string; seen: number }[];
        }[];
        expect(member).toMatchObject({ id: ana.member, name: 'Ana', role: 'coordinator' });
        expect(member?.devices.map(({ id }) => id)).toEqual([ana.id]);
        for (const at of [member?.joined ?? 0, member?.devices[0]?.seen ?? 0]) {
          expect(Math.abs(at - Date.now())).toBeLessThan(600_000);
        }
      },
    );

    check('that nobody knows can’t be revoked, and those who are revoked are listed no more', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'facilitator');
      const path = `/routes/${ana.route}/members`;
      const nobody = await ana.call('DELETE', `${path}/nobody`);
      expect([nobody.status, nobody.body.error]).toEqual([404, 'unknown']);
      expect((await luz.call('DELETE', `${path}/${ana.member}`)).status).toBe(403);
      expect((await ana.call('DELETE', `${path}/${luz.member}`)).status).toBe(200);
      const { body } = await ana.call('GET', path);
      expect((body as unknown as { id: string }[]).map(({ id }) => id)).toEqual([ana.member]);
    });
  });
}
