/** What records, people and bytes are called by on the wire: apart from its other shapes, since a start needs no more. */
import * as z from 'zod/mini';
import { NAME } from './limits.ts';

/** Who may see a record: section 3 of the protocol. */
export const SCOPES = ['programme', 'team', 'commons', 'me'] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

/** What a member may do on a route: section 3. */
export const Role = z.enum(['coordinator', 'facilitator', 'participant']);
export type Role = z.infer<typeof Role>;

/** An id of a route, record or member: 1 to 64 characters of `[A-Za-z0-9_./:-]`. */
export const Id = z.string().check(z.regex(NAME));
/** An installed app of one person: 10 characters of `[0-9a-z]`, the end of every stamp that it writes. */
export const Device = z.string().check(z.regex(/^[0-9a-z]{10}$/));
/** 32 random bytes in base64url, made by the device. */
export const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
/** SHA-256 of a chunk, in hex. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
