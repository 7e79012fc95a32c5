import { Invite, Join } from '../src/protocol/wire.ts';
import { readJson } from './body.ts';
import type { Context } from './context.ts';
import { sha256Hex } from './digest.ts';
import { Refusal } from './refusal.ts';
import type { InviteRow, MemberRow, RouteRows } from './store.ts';
import { asMember, type Visitor } from './visitor.ts';

/** `POST /routes/:route/invites` */
export async function makeInvite(context: Context, request: Request, route: string): Promise<Response> {
  await asMember(context.store, route, request, async () => undefined);
  const asked = await readJson(request, Invite);
  const invite = Buffer.from(context.random(24)).toString('base64url');
  await asMember(context.store, route, request, async (rows, visitor) => {
    await requireMayInvite(rows, visitor, asked);
    await rows.saveInvite({
      hash: sha256Hex(invite),
      role: asked.role,
      uses: asked.uses ?? 1,
      used: 0,
      expires: asked.expires ?? null,
      member: asked.member ?? '',
      madeBy: visitor.member,
      revoked: false,
    });
  });
  return Response.json({ invite });
}

/** Whose role a further device gets is looked up when it joins, not when it is invited. */
async function requireMayInvite(rows: RouteRows, visitor: Visitor, { member }: Invite): Promise<void> {
  if (visitor.role !== 'coordinator' && member !== visitor.member) {
    throw new Refusal(
      'forbidden',
      'Only a coordinator invites others; you can invite a further device of your own.',
    );
  }
  if (member !== undefined && (await rows.member(member)) === undefined) {
    throw new Refusal('unknown', 'There is no such member.');
  }
}

/** `POST /routes/:route/join`: the same invite, device and token again is answered again and uses nothing up. */
export async function join(context: Context, request: Request, route: string): Promise<Response> {
  const asked = await readJson(request, Join);
  const role = await context.store.transact(route, (rows) => joinWith(rows, asked, context.clock()));
  return Response.json({ role, epoch: await context.store.epoch() });
}

async function joinWith(rows: RouteRows, asked: Join, now: number): Promise<MemberRow['role']> {
  const tokenHash = sha256Hex(asked.token);
  const invite = await rows.invite(sha256Hex(asked.invite));
  if (invite === undefined || invite.revoked)
    throw new Refusal('invite', 'This invite does not hold any more.');
  const device = await rows.deviceByToken(tokenHash);
  if (device !== undefined && !device.revoked && device.id === asked.device) {
    const member = await rows.member(device.member);
    if (member !== undefined && (device.inviteHash === invite.hash || member.id === asked.member.id)) {
      return member.role;
    }
  }
  if (invite.used >= invite.uses || (invite.expires !== null && now >= invite.expires)) {
    throw new Refusal('invite', 'This invite was used up or has ended.');
  }
  const member = await memberToBe(rows, invite, asked, now);
  if (
    (await rows.devices()).some(({ id, revoked }) => id === asked.device && !revoked) ||
    device?.revoked === false
  ) {
    throw new Refusal('exists', 'This device has joined already.');
  }
  await rows.saveMember(member);
  const inviteHash = invite.hash;
  await rows.saveDevice({
    id: asked.device,
    member: member.id,
    tokenHash,
    inviteHash,
    seen: now,
    revoked: false,
  });
  await rows.saveInvite({ ...invite, used: invite.used + 1 });
  return member.role;
}

/** A member id that is taken stays with its member, unless the invite is for that member's further devices. */
async function memberToBe(
  rows: RouteRows,
  invite: InviteRow,
  { member }: Join,
  now: number,
): Promise<MemberRow> {
  const known = await rows.member(member.id);
  if (invite.member === '' && known === undefined) {
    return { id: member.id, name: member.name, role: invite.role, joined: now, revoked: false };
  }
  if (known === undefined || invite.member !== member.id) {
    throw new Refusal('forbidden', 'This member is someone else.');
  }
  return { ...known, revoked: false };
}
