/** The shapes of docs/protocol.md, sections 3 to 7, as both ends parse them. Unknown members are ignored. */
import * as z from 'zod/mini';
import type { Json } from '../merge/cell.ts';
import { Count, Cursors } from './cursors.ts';
import { LIMITS } from './limits.ts';
import { Device, Hash, Id, Role, Token } from './names.ts';
import { isPatches, type WirePatch } from './wire-patch.ts';

const JsonValue: z.ZodMiniType<Json> = z.custom<Json>((value) => value !== undefined);

const Patches = z.custom<WirePatch[]>(isPatches);

/**
 * A page both ways: section 5. `limit` counts values and pieces in the answer, `buckets` asks for whole buckets (0 to
 * 63) by scope.
 */
export const SyncRequest = z.object({
  epoch: z.nullable(z.string()),
  cursors: z.record(z.string(), Count),
  patches: Patches,
  limit: z.optional(z.number().check(z.int(), z.positive())),
  buckets: z.optional(z.record(z.string(), z.array(z.number().check(z.int(), z.gte(0), z.lte(63))))),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/** `[scope, id, field, stamp]` */
export const Stale = z.tuple([z.string(), z.string(), z.string(), z.string()]);
/** `[scope, id, field, stamp, code]` */
export const Rejected = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

/** What the endpoint has made of a page, and what is new; `now` in ms. */
export const SyncAnswer = z.object({
  epoch: z.string(),
  now: z.number(),
  stale: z.array(Stale),
  rejected: z.array(Rejected),
  cursors: Cursors,
  patches: Patches,
  more: z.boolean(),
  /** what this member is now; an endpoint may leave it out (docs/decisions/role-in-the-answer.md) */
  role: z.optional(Role),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

const Member = z.object({ id: Id, name: z.string().check(z.minLength(1), z.maxLength(200)) });

/** A new route and its first coordinator. The same route, device and token again is answered again. */
export const CreateRoute = z.object({
  route: Id,
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  member: Member,
  device: Device,
  token: Token,
});
export type CreateRoute = z.infer<typeof CreateRoute>;

/**
 * What an invitation gives: a role, to so many people (1 unless said), until `expires` (ms; no end unless said), or to
 * a further device of `member`.
 */
export const Invite = z.object({
  role: Role,
  uses: z.optional(z.number().check(z.int(), z.positive())),
  expires: z.optional(z.number()),
  member: z.optional(Id),
});
export type Invite = z.infer<typeof Invite>;
/** The secret that a join link carries. */
export const InviteAnswer = z.object({ invite: z.string() });

/**
 * A person, or a further device of one, by an invitation. The same invitation, device and token again is answered
 * again.
 */
export const Join = z.object({ invite: z.string(), member: Member, device: Device, token: Token });
export type Join = z.infer<typeof Join>;
/** What whoever joined may do, and which life of the store it is. */
export const JoinAnswer = z.object({ role: Role, epoch: z.string() });

/** Everyone on a route and their devices; `seen` and `joined` in ms. */
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

/** What a coordinator makes of a member. */
export const ChangeRole = z.object({ role: Role });
/** Chunks of which a phone asks whether they are there. */
export const MissingRequest = z.object({ hashes: z.array(Hash).check(z.maxLength(LIMITS.hashes)) });
/** `erased`: those that can't be put any more. */
export const MissingAnswer = z.object({ missing: z.array(Hash), erased: z.optional(z.array(Hash)) });

/** What anyone may ask of an endpoint: its protocol, its clock (ms) and its limits. */
export const Welcome = z.object({
  protocol: z.number(),
  now: z.number(),
  limits: z.record(z.string(), z.number()),
});

/** Proof of what a scope holds: 64 buckets of 16 hex digits, and the same over contents too (section 6). */
export const Digest = z.object({
  cursor: Count,
  count: Count,
  buckets: z.array(z.string()),
  contents: z.optional(z.array(z.string())),
});
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
/** All values that a record’s cells were ever given. */
export const History = z.array(PastValue);
export type History = z.infer<typeof History>;

/**
 * Why a request came to nothing; `epoch` with the code `epoch`. The message is for whoever reads a log, never for a
 * screen.
 */
export const ErrorAnswer = z.object({
  error: z.string(),
  message: z.string(),
  epoch: z.optional(z.string()),
});
