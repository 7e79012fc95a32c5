/** The shapes of docs/protocol.md, sections 3 to 7, as both ends parse them. Unknown members are ignored. */
import * as z from 'zod/mini';
import type { Json } from '../merge/cell.ts';
import { LIMITS, NAME } from './limits.ts';

export const SCOPES = ['programme', 'team', 'commons', 'me'] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

export const Role = z.enum(['coordinator', 'facilitator', 'participant']);
export type Role = z.infer<typeof Role>;

export const Id = z.string().check(z.regex(NAME));
export const Device = z.string().check(z.regex(/^[0-9a-z]{10}$/));
/** 32 random bytes in base64url, made by the device. */
export const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const JsonValue: z.ZodMiniType<Json> = z.custom<Json>((value) => value !== undefined);

/** Loose on purpose: a faulty value is rejected by itself, later, and never fails the page. */
export const WireValue = z.tuple([z.string(), JsonValue, z.optional(z.record(z.string(), z.string()))]);
export const WirePiece = z.tuple([z.string(), z.string()]);

export const WirePatch = z.object({
  scope: z.string(),
  kind: z.string(),
  id: z.string(),
  cells: z.optional(z.record(z.string(), z.array(WireValue))),
  texts: z.optional(z.record(z.string(), z.array(WirePiece))),
});
export type WirePatch = z.infer<typeof WirePatch>;

const Count = z.number().check(z.int(), z.nonnegative());
export const Cursors = z.partialRecord(Scope, Count);
export type Cursors = z.infer<typeof Cursors>;

/** Only a new epoch leads back: whoever is sent back without one would fetch the same for ever. */
export function furthest(before: Cursors, after: Cursors): Cursors {
  const scopes = SCOPES.filter((scope) => scope in before || scope in after);
  return Object.fromEntries(scopes.map((scope) => [scope, Math.max(before[scope] ?? 0, after[scope] ?? 0)]));
}

export const SyncRequest = z.object({
  epoch: z.nullable(z.string()),
  cursors: z.record(z.string(), Count),
  patches: z.array(WirePatch),
  limit: z.optional(z.number().check(z.int(), z.positive())),
  buckets: z.optional(z.record(z.string(), z.array(z.number().check(z.int(), z.gte(0), z.lte(63))))),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/** `[scope, id, field, stamp]` */
export const Stale = z.tuple([z.string(), z.string(), z.string(), z.string()]);
/** `[scope, id, field, stamp, code]` */
export const Rejected = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

export const SyncAnswer = z.object({
  epoch: z.string(),
  now: z.number(),
  stale: z.array(Stale),
  rejected: z.array(Rejected),
  cursors: Cursors,
  patches: z.array(WirePatch),
  more: z.boolean(),
  /** what this member is now; an endpoint may leave it out (docs/decisions/role-in-the-answer.md) */
  role: z.optional(Role),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

const Member = z.object({ id: Id, name: z.string().check(z.minLength(1), z.maxLength(200)) });

export const CreateRoute = z.object({
  route: Id,
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  member: Member,
  device: Device,
  token: Token,
});
export type CreateRoute = z.infer<typeof CreateRoute>;

export const Invite = z.object({
  role: Role,
  uses: z.optional(z.number().check(z.int(), z.positive())),
  expires: z.optional(z.number()),
  member: z.optional(Id),
});
export type Invite = z.infer<typeof Invite>;
export const InviteAnswer = z.object({ invite: z.string() });

export const Join = z.object({ invite: z.string(), member: Member, device: Device, token: Token });
export type Join = z.infer<typeof Join>;
export const JoinAnswer = z.object({ role: Role, epoch: z.string() });

export const Members = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    role: Role,
    devices: z.array(z.object({ id: z.string(), seen: z.number() })),
    joined: z.number(),
  }),
);
export type Members = z.infer<typeof Members>;

export const ChangeRole = z.object({ role: Role });
export const MissingRequest = z.object({ hashes: z.array(Hash).check(z.maxLength(LIMITS.hashes)) });
/** `erased`: those that can't be put any more. */
export const MissingAnswer = z.object({ missing: z.array(Hash), erased: z.optional(z.array(Hash)) });

export const Welcome = z.object({
  protocol: z.number(),
  now: z.number(),
  limits: z.record(z.string(), z.number()),
});

export const Digest = z.object({ cursor: Count, count: Count, buckets: z.array(z.string()) });
export type Digest = z.infer<typeof Digest>;

/** Values of one record's cells by arrival; one that lacks a part is left out by whoever reads it. */
export const PastValue = z.object({
  field: z.string(),
  stamp: z.string(),
  value: JsonValue,
  /** id of the member whose push brought it */
  member: z.string(),
  /** when it arrived, ms */
  at: z.number(),
});
export type PastValue = z.infer<typeof PastValue>;
export const History = z.array(PastValue);
export type History = z.infer<typeof History>;

export const ERRORS = [
  'invalid',
  'token',
  'forbidden',
  'unknown',
  'exists',
  'epoch',
  'last',
  'invite',
  'erased',
  'too_large',
  'hash',
  'slow_down',
  'full',
] as const;
export const ErrorAnswer = z.object({
  error: z.string(),
  message: z.string(),
  epoch: z.optional(z.string()),
});
export type ErrorCode = (typeof ERRORS)[number];
