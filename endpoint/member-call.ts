import type { Role } from '../src/protocol/names.ts';
import { ChangeRole, type Members } from '../src/protocol/wire.ts';
import { readJson } from './body.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';
import type { MemberRow, RouteRows } from './store.ts';
import { asMember, requireRole } from './visitor.ts';

/** What each role may is among what the next one may. */
const RANKS: readonly Role[] = ['participant', 'facilitator', 'coordinator'];

/** `GET /routes/:route/members`: who is on the route; a revoked member is not. */
export async function listMembers(context: Context, request: Request, route: string): Promise<Response> {
  const members = await asMember(context.store, route, request, async (rows, visitor): Promise<Members> => {
    requireRole(visitor, 'coordinator', 'facilitator');
    const devices = (await rows.devices()).filter(({ revoked }) => !revoked);
    const present = (await rows.members()).filter(({ revoked }) => !revoked);
    return present.map(({ id, name, role, joined }) => ({
      id,
      name,
      role,
      devices: devices.filter(({ member }) => member === id).map(({ id, seen }) => ({ id, seen })),
      joined,
    }));
  });
  return Response.json(members);
}

/** `PATCH /routes/:route/members/:id`: the invites that the member made for a role above the new one end, so that there is no way back to it. */
export async function changeRole(
  context: Context,
  request: Request,
  route: string,
  id: string,
): Promise<Response> {
  await asMember(context.store, route, request, async (_, visitor) => requireRole(visitor, 'coordinator'));
  const { role } = await readJson(request, ChangeRole);
  await asMember(context.store, route, request, async (rows, visitor) => {
    requireRole(visitor, 'coordinator');
    const member = await presentMember(rows, id);
    if (role !== 'coordinator') await requireAnotherCoordinator(rows, member);
    await rows.saveMember({ ...member, role });
    // Those for further devices give the role that the member has by then.
    const isAbove = (other: Role) => RANKS.indexOf(other) > RANKS.indexOf(role);
    for (const invite of await rows.invites())
      if (invite.madeBy === id && invite.member === '' && isAbove(invite.role))
        await rows.saveInvite({ ...invite, revoked: true });
  });
  return Response.json({ role });
}

/**
 * `DELETE /routes/:route/members/:id`: revokes all of the member's devices. The invites that they joined with end, and those
 * that they made or that are for them, so that no way back in is left.
 */
export async function revokeMember(
  context: Context,
  request: Request,
  route: string,
  id: string,
): Promise<Response> {
  await asMember(context.store, route, request, async (rows, visitor) => {
    requireRole(visitor, 'coordinator');
    const member = await presentMember(rows, id);
    await requireAnotherCoordinator(rows, member);
    const devices = (await rows.devices()).filter((device) => device.member === id);
    const joinedWith = new Set(devices.map(({ inviteHash }) => inviteHash));
    for (const invite of await rows.invites()) {
      const ends = joinedWith.has(invite.hash) || invite.madeBy === id || invite.member === id;
      if (ends) await rows.saveInvite({ ...invite, revoked: true });
    }
    for (const device of devices) await rows.saveDevice({ ...device, revoked: true });
    await rows.saveMember({ ...member, revoked: true });
  });
  return Response.json({});
}

async function presentMember(rows: RouteRows, id: string): Promise<MemberRow> {
  const member = await rows.member(id);
  if (member === undefined || member.revoked) throw new Refusal('unknown', 'There is no such member.');
  return member;
}

async function requireAnotherCoordinator(rows: RouteRows, member: MemberRow): Promise<void> {
  if (member.role !== 'coordinator') return;
  const others = (await rows.members()).filter(
    ({ id, role, revoked }) => id !== member.id && role === 'coordinator' && !revoked,
  );
  if (others.length === 0) throw new Refusal('last', 'A route keeps at least one coordinator.');
}
