/** Invites, and joining with one: docs/protocol.md, section 4. */
import { newMember, newRoute } from './client.ts';
import { expect } from './expect.ts';
import { joinWith } from './joining.ts';
import type { Suite } from './suite.ts';

export function describeInvites({ group, check, subject }: Suite): void {
  const joinAs = (route: string, invite: string, member?: string) =>
    joinWith(subject(), { route, invite, ...(member !== undefined && { member }) });

  group('invites', () => {
    check('only a coordinator invites others; anyone invites a further device of their own', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const path = `/routes/${ana.route}/invites`;
      expect((await luz.call('POST', path, { role: 'participant' })).status).toBe(403);
      expect((await luz.call('POST', path, { role: 'coordinator', member: ana.member })).status).toBe(403);
      const own = await luz.call('POST', path, { role: 'coordinator', member: luz.member });
      const second = await joinAs(ana.route, own.body.invite, luz.member).send();
      expect([second.status, second.body.role]).toEqual([200, 'participant']);
    });

    check('a lost answer is given again and uses nothing up, also past the expiry', async () => {
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

    check('an invite that has ended, was never made or belongs to another route lets nobody in', async () => {
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

    check(
      'whose role is taken back has made no way back to it, and what they made for others still holds',
      async () => {
        const ana = await newRoute(subject());
        const luz = await newMember(subject(), ana, 'coordinator');
        const path = `/routes/${ana.route}/invites`;
        const [up, same, own] = await Promise.all([
          luz.call('POST', path, { role: 'coordinator' }),
          luz.call('POST', path, { role: 'participant' }),
          luz.call('POST', path, { role: 'coordinator', member: luz.member }),
        ]);
        await ana.call('PATCH', `/routes/${ana.route}/members/${luz.member}`, { role: 'participant' });
        const refused = await joinAs(ana.route, up.body.invite).send();
        expect([refused.status, refused.body.error]).toEqual([410, 'invite']);
        const joined = await joinAs(ana.route, same.body.invite).send();
        expect([joined.status, joined.body.role]).toEqual([200, 'participant']);
        const second = await joinAs(ana.route, own.body.invite, luz.member).send();
        expect([second.status, second.body.role]).toEqual([200, 'participant']);
      },
    );

    check('a member id that is taken stays with its member', async () => {
      const ana = await newRoute(subject());
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'participant' });
      const answer = await joinAs(ana.route, asked.body.invite, ana.member).send();
      expect([answer.status, answer.body.error]).toEqual([403, 'forbidden']);
      const own = await ana.call('POST', `/routes/${ana.route}/invites`, {
        role: 'participant',
        member: ana.member,
      });
      expect((await joinAs(ana.route, own.body.invite).send()).status).toBe(403);
      expect((await joinAs(ana.route, asked.body.invite).send()).status).toBe(200);
    });

    check('holds once, and without an end, unless more is said', async () => {
      const ana = await newRoute(subject());
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, { role: 'participant' });
      expect((await joinAs(ana.route, asked.body.invite).send()).status).toBe(200);
      const second = await joinAs(ana.route, asked.body.invite).send();
      expect([second.status, second.body.error]).toEqual([410, 'invite']);
    });

    check('gives a further device the role that its member has now, whatever the invite says', async () => {
      const ana = await newRoute(subject());
      const luz = await newMember(subject(), ana, 'participant');
      const asked = await ana.call('POST', `/routes/${ana.route}/invites`, {
        role: 'coordinator',
        member: luz.member,
      });
      await ana.call('PATCH', `/routes/${ana.route}/members/${luz.member}`, { role: 'facilitator' });
      const joined = await joinAs(ana.route, asked.body.invite, luz.member).send();
      expect([joined.status, joined.body.role, joined.body.epoch]).toEqual([200, 'facilitator', ana.epoch]);
    });
  });
}
