import type { Role } from '../src/protocol/names.ts';
import { sha256Hex } from './digest.ts';
import { Refusal } from './refusal.ts';
import type { DeviceRow, RouteRows, Store } from './store.ts';

/** Who is calling, on which route. */
export interface Visitor {
  readonly route: string;
  readonly member: string;
  readonly role: Role;
  readonly device: DeviceRow;
}

/** The bearer token of a request, or undefined. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +([^ ]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/**
 * Runs `work` for the member that the token names, in one transaction of the route. For a valid token of another route
 * an existing and an unknown route are both 404; any other token is 401 (docs/protocol.md, section 4). Tokens are looked
 * up by their SHA-256, so how long it takes says nothing about them.
 */
export async function asMember<T>(
  store: Store,
  route: string,
  request: Request,
  work: (rows: RouteRows, visitor: Visitor) => Promise<T>,
): Promise<T> {
  const token = bearerOf(request);
  if (token === undefined)
    throw new Refusal('token', 'This call needs a token: Authorization: Bearer <token>.');
  const tokenHash = sha256Hex(token);
  return store.transact(route, async (rows) => {
    const device = await rows.deviceByToken(tokenHash);
    const member = device && !device.revoked ? await rows.member(device.member) : undefined;
    if (device !== undefined && member !== undefined && !member.revoked) {
      return work(rows, { route, member: member.id, role: member.role, device });
    }
    if (await store.knowsToken(tokenHash)) throw new Refusal('unknown', 'There is no such route.');
    throw new Refusal('token', 'This token is not known here, or was revoked.');
  });
}

/** @throws Refusal `forbidden` unless the visitor has one of the roles */
export function requireRole(visitor: Visitor, ...roles: Role[]): void {
  if (!roles.includes(visitor.role)) {
    throw new Refusal('forbidden', `This is for: ${roles.join(', ')}.`);
  }
}
