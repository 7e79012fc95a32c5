/** Routes, invites, members: docs/protocol.md, sections 3 and 4. */
import { describe, expect, test } from 'vitest';
import { callerOf, newDeviceId, newMember, newName, newRoute, newToken, type Subject } from './client.ts';

export function describePeople(subject: () => Subject): void {
  const joinAs = (route: string, invite: string, more: Record<string, unknown> = {}) => {
    const body = {
      invite,
      member: { id: newName(), name: 'Luz' },
      device: newDeviceId(),
      token: newToken(),
      ...more,
    };
    return { body, send: () => callerOf(subject()).call('POST', `/routes/${route}/join`, body) };
  };

  describe('welcome', () => {
    test.each(['', '/'])('GET /api/v1%s says what is spoken here', async (path) => {
      const { status, body } = await callerOf(subject()).call('GET', path);
      expect(status).toBe(200);
      expect(body).toMatchObject({ protocol: 1, limits: { body: 2_097_152, patches: 500, chunk: 262_144 } });
      expect(Math.abs(body.now - Date.now())).toBeLessThan(60_000);
    });

    test('a call that does not exist is unknown', async () => {
      const answer = await callerOf(subject()).call('GET', '/nothing');
      expect([answer.status, answer.body.error]).toEqual([404, 'unknown']);
    });
  });

  describe('creating a route', () => {
    const bodyOf = () => ({
      route: newName(),
      name: 'Valle',
      member: { id: newName(), name: 'Ana' },
      device: newDeviceId(),
      token: newToken(),
    });
    const create = (body: unknown) => callerOf(subject(), subject().setupKey).call('POST', '/routes', body);

    test('a lost answer is given again; anyone else is told that the route exists', async () => {
      const body = bodyOf();
      const first = await create(body);
      expect([first.status, first.body.role]).toEqual([200, 'coordinator']);
      expect((await create(body)).body).toEqual(first.body);
      const other = await create({ ...body, token: newToken() });
      expect([other.status, other.body.error]).toEqual([409, 'exists']);
      const device = await create({ ...body, device: newDeviceId() });
      expect([device.status, device.body.error]).toEqual([409, 'exists']);
    });

    test.each([
      ['route', { route: 'a b' }],
      ['route', { route: 'x'.repeat(65) }],
      ['device', { device: 'SHORT' }],
      ['token', { token: 'short' }],
      ['member.id', { member: { id: 7, name: 'Ana' } }],
    ])('a bad %s is named', async (part, change) => {
      const answer = await create({ ...bodyOf(), ...change });
      expect([answer.status, answer.body.error]).toEqual([400, 'invalid']);
      expect(answer.body.message).toContain(part);
    });

    test('members of the request that nobody knows are ignored', async () => {
      expect((await create({ ...bodyOf(), later: { version: 2 } })).status).toBe(200);
    });
  });

  describe('tokens', () => {
    test('for a token of another route an existing and an unknown route look alike', async () => {
      const mine = await newRoute(subject());
      const other = await newRoute(subject());
      for (const route of [other.route, 'nowhere']) {
        const answer = await mine.call('POST', `/routes/${route}/sync`, {});
        expect([answer.status, answer.body.error]).toEqual([404, 'unknown']);
      }
    });

    test('any other token, and none, is refused whether or not the route is there', async () => {
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

  describe('invites', () => {
    test('only a coordinator invites others; anyone invites a further device of their own', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const path = `/routes/${ana.route}/invites`;
      expect((await luz.call('POST', path, { role: 'participant' })).status).toBe(403);
      expect((await luz.call('POST', path, { role: 'coordinator', member: ana.member })).status).toBe(403);
      const own = await luz.call('POST', path, { role: 'coordinator', member: luz.member });
      const second = await joinAs(ana.route, own.body.invite, {
        member: { id: luz.member, name: 'Luz' },
      }).send();
      expect([second.status, second.body.role]).toEqual([200, 'participant']);
    });

    test('a lost answer is given again and uses nothing up, also past the expiry', async () => {
      const ana = await newRoute(subject());
      const expires = Date.now() + 1000;
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, {
        role: 'facilitator',
        uses: 2,
        expires,
      });
      const first = joinAs(ana.route, asked.body.invite);
      const answer = await first.send();
      expect([answer.status, answer.body.role]).toEqual([200, 'facilitator']);
      expect((await first.send()).body).toEqual(answer.body);
      const second = joinAs(ana.route, asked.body.invite);
      expect((await second.send()).status).toBe(200);
      const third = await joinAs(ana.route, asked.body.invite).send();
      expect([third.status, third.body.error]).toEqual([410, 'invite']);
      await new Promise((resolve) => setTimeout(resolve, expires - Date.now() + 20));
      expect((await first.send()).status).toBe(200);
    });

    test('an invite that has ended, was never made or belongs to another route lets nobody in', async () => {
      const ana = await newRoute(subject());
      const other = await newRoute(subject());
      const ended = await ana.call('POST', `/routes/${ana.route}/invites`, {
        role: 'participant',
        expires: 1,
      });
      const elsewhere = await other.call('POST', `/routes/${other.route}/invites`, { role: 'participant' });
      for (const invite of [ended.body.invite, elsewhere.body.invite, 'never-made']) {
        const answer = await joinAs(ana.route, invite).send();
        expect([answer.status, answer.body.error]).toEqual([410, 'invite']);
      }
    });

    test('a member id that is taken stays with its member', async () => {
      const ana = await newRoute(subject());
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'participant' });
      const answer = await joinAs(ana.route, asked.body.invite, {
        member: { id: ana.member, name: 'X' },
      }).send();
      expect([answer.status, answer.body.error]).toEqual([403, 'forbidden']);
      const own = await ana.call('POST', `/routes/${ana.route}/invites`, {
        role: 'participant',
        member: ana.member,
      });
      expect((await joinAs(ana.route, own.body.invite).send()).status).toBe(403);
      expect((await joinAs(ana.route, asked.body.invite).send()).status).toBe(200);
    });
  });

  describe('members', () => {
    test('coordinators and facilitators see who is there, with their devices', async () => {
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

    test('a role changes what is let through at once', async () => {
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

    test('revoking ends all of a member’s devices and the invite that they joined with', async () => {
      const ana = await newRoute(subject());
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'facilitator', uses: 5 });
      const joining = joinAs(ana.route, asked.body.invite);
      await joining.send();
      const { member, token } = joining.body;
      const phone = await newMember(subject(), ana, 'facilitator', member.id);
      expect((await ana.call('DELETE', `/routes/${ana.route}/members/${member.id}`)).status).toBe(200);
      for (const caller of [callerOf(subject(), token), phone]) {
        expect((await caller.call('POST', `/routes/${ana.route}/sync`, {})).status).toBe(401);
      }
      expect((await joining.send()).status).toBe(410);
      expect((await joinAs(ana.route, asked.body.invite).send()).status).toBe(410);
    });

    test('the last coordinator stays', async () => {
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
  });
}
