import * as z from 'zod/mini';
import { Role } from '../src/protocol/names.ts';
import type { Connection } from './sqlite-connection.ts';
import type { MemberRows } from './store.ts';

const Flag = z.pipe(
  z.number(),
  z.transform((flag) => flag === 1),
);
const RouteRow = z.object({ name: z.string(), created: z.number(), head: z.number(), bytes: z.number() });
const MemberRow = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  joined: z.number(),
  revoked: Flag,
});
const DeviceRow = z.object({
  id: z.string(),
  member: z.string(),
  tokenHash: z.string(),
  inviteHash: z.string(),
  seen: z.number(),
  revoked: Flag,
});
const InviteRow = z.object({
  hash: z.string(),
  role: Role,
  uses: z.number(),
  used: z.number(),
  expires: z.nullable(z.number()),
  member: z.string(),
  madeBy: z.string(),
  revoked: Flag,
});

const MEMBER = 'SELECT id, name, role, joined, revoked FROM members WHERE route = ?';
const DEVICE = `SELECT id, member, token_hash AS tokenHash, invite_hash AS inviteHash, seen, revoked
  FROM devices WHERE route = ?`;
const INVITE = `SELECT hash, role, uses, used, expires, member, made_by AS madeBy, revoked
  FROM invites WHERE route = ?`;

/** Members, devices and invites of a route in SQLite. */
export function memberRows(db: Connection, route: string): MemberRows {
  return {
    route: async () =>
      db.one(RouteRow, 'SELECT name, created, head, bytes FROM routes WHERE route = ?', route),
    createRoute: async (name, created) =>
      db.run('INSERT INTO routes (route, name, created) VALUES (?, ?, ?)', route, name, created),
    member: async (id) => db.one(MemberRow, `${MEMBER} AND id = ?`, route, id),
    members: async () => db.all(MemberRow, `${MEMBER} ORDER BY joined, id`, route),
    saveMember: async ({ id, name, role, joined, revoked }) =>
      db.run(
        'INSERT OR REPLACE INTO members (route, id, name, role, joined, revoked) VALUES (?, ?, ?, ?, ?, ?)',
        route,
        id,
        name,
        role,
        joined,
        revoked ? 1 : 0,
      ),
    devices: async () => db.all(DeviceRow, `${DEVICE} ORDER BY id`, route),
    deviceByToken: async (hash) => db.one(DeviceRow, `${DEVICE} AND token_hash = ?`, route, hash),
    saveDevice: async ({ id, member, tokenHash, inviteHash, seen, revoked }) =>
      db.run(
        `INSERT OR REPLACE INTO devices (route, id, member, token_hash, invite_hash, seen, revoked)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        route,
        id,
        member,
        tokenHash,
        inviteHash,
        seen,
        revoked ? 1 : 0,
      ),
    invite: async (hash) => db.one(InviteRow, `${INVITE} AND hash = ?`, route, hash),
    invites: async () => db.all(InviteRow, INVITE, route),
    saveInvite: async ({ hash, role, uses, used, expires, member, madeBy, revoked }) =>
      db.run(
        `INSERT OR REPLACE INTO invites (route, hash, role, uses, used, expires, member, made_by, revoked)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        route,
        hash,
        role,
        uses,
        used,
        expires,
        member,
        madeBy,
        revoked ? 1 : 0,
      ),
  };
}
