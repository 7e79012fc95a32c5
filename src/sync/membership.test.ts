import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { note, useSyncedTeam } from '../../tests/support/synced-team.ts';
import type { RouteStore } from '../store/route-store.ts';

const { sync, team, transport, call, loseEndpoint } = useSyncedTeam();

const titleOn = async (store: RouteStore) => (await store.queries.get(note))?.values['title'];

describe('a member whose role a coordinator changes', () => {
  const changeRole = async (coordinator: RouteStore, member: string, role: string) =>
    call(coordinator, `members/${member}`, { method: 'PATCH', body: JSON.stringify({ role }) });

  it("reads the team's notebook from the next sync on, and what is there already", async () => {
    const [coordinator, rosa] = (await team('participant')) as [RouteStore, RouteStore];
    await coordinator.write({ ...note, fields: { title: 'heard in Lalitpur' } });
    for (const store of [coordinator, rosa]) expect(await sync(store)).toMatchObject({ ok: true });
    expect(await titleOn(rosa)).toBeUndefined();
    expect((await changeRole(coordinator, rosa.profile.member, 'facilitator')).ok).toBe(true);
    expect(await sync(rosa)).toMatchObject({ ok: true });
    expect((await rosa.identity()).role).toBe('facilitator');
    expect(await titleOn(rosa)).toBe('heard in Lalitpur');
  });

  it('keeps what it holds where it may no longer read it, and sees what it could not send', async () => {
    const [coordinator, rosa] = (await team('facilitator')) as [RouteStore, RouteStore];
    await rosa.write({ ...note, fields: { title: 'sent' } });
    expect(await sync(rosa)).toMatchObject({ ok: true });
    await rosa.write({ ...note, fields: { title: 'too late' } });
    expect((await changeRole(coordinator, rosa.profile.member, 'participant')).ok).toBe(true);
    expect(await sync(rosa)).toMatchObject({ ok: true });
    expect((await rosa.identity()).role).toBe('participant');
    expect(await titleOn(rosa)).toBe('too late');
    expect(await rosa.queries.refused()).toMatchObject([{ field: 'title', code: 'forbidden' }]);
  });
});

describe('a phone that the endpoint has forgotten', () => {
  it('hands its notes over once it is invited again, under the same name', async () => {
    const [coordinator, rosa] = (await team('facilitator')) as [RouteStore, RouteStore];
    await rosa.write({ ...note, fields: { title: 'after the backup' } });
    expect(await sync(rosa)).toMatchObject({ ok: true });
    await loseEndpoint();
    expect(await sync(rosa)).toMatchObject({ ok: false, reason: 'token' });
    await coordinator.courier.retell({ create: { key: '' } });
    expect(await sync(coordinator)).toMatchObject({ ok: true });
    const invite = await (await transport(coordinator)).invite({ role: 'facilitator' });
    if (!invite.ok) throw new Error(invite.reason);
    await rosa.courier.retell({ join: { invite: invite.value.invite } });
    expect(await sync(rosa)).toMatchObject({ ok: true });
    expect(await sync(coordinator)).toMatchObject({ ok: true });
    expect(await titleOn(coordinator)).toBe('after the backup');
    for (const store of [rosa, coordinator])
      expect((await store.courier.courier()).checked).toBeGreaterThan(0);
  });

  it('says what is wrong with an invitation, and takes the next one', async () => {
    const [, rosa] = (await team('facilitator')) as [RouteStore, RouteStore];
    await loseEndpoint();
    await rosa.courier.retell({ join: { invite: 'used-up' } });
    expect(await sync(rosa)).toMatchObject({ ok: false, reason: 'invite' });
  });

  it('loses nothing by an invitation that no longer holds, where the endpoint knows it', async () => {
    const [, rosa] = (await team('facilitator')) as [RouteStore, RouteStore];
    await rosa.courier.retell({ join: { invite: 'used-up' } });
    await rosa.write({ ...note, fields: { title: 'x' } });
    expect(await sync(rosa)).toMatchObject({ ok: true });
    expect((await rosa.identity()).pending).toBeUndefined();
    expect((await rosa.queries.waiting()).records).toBe(0);
  });
});
