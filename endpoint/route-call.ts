import { timingSafeEqual } from 'node:crypto';
import { CreateRoute } from '../src/protocol/wire.ts';
import { readJson } from './body.ts';
import type { Context } from './context.ts';
import { sha256Hex } from './digest.ts';
import { Refusal } from './refusal.ts';
import type { RouteRows } from './store.ts';
import { bearerOf } from './visitor.ts';

/** `POST /routes`: makes a route and its first coordinator; a lost answer is asked for again and given again. */
export async function createRoute(context: Context, request: Request): Promise<Response> {
  if (!mayCreate(context, request)) {
    throw new Refusal(
      'token',
      'Creating a route here needs the setup key: Authorization: Bearer <setup key>.',
    );
  }
  const asked = await readJson(request, CreateRoute);
  await context.store.transact(asked.route, (rows) => create(rows, asked, context.clock()));
  return Response.json({ role: 'coordinator', epoch: await context.store.epoch() });
}

async function create(rows: RouteRows, asked: CreateRoute, now: number): Promise<void> {
  const tokenHash = sha256Hex(asked.token);
  if ((await rows.route()) !== undefined) {
    const known = await rows.deviceByToken(tokenHash);
    if (known?.id === asked.device && known.inviteHash === '' && !known.revoked) return;
    throw new Refusal('exists', 'This route exists already.');
  }
  await rows.createRoute(asked.name, now);
  const { id, name } = asked.member;
  await rows.saveMember({ id, name, role: 'coordinator', joined: now, revoked: false });
  await rows.saveDevice({
    id: asked.device,
    member: id,
    tokenHash,
    inviteHash: '',
    seen: now,
    revoked: false,
  });
}

function mayCreate({ settings }: Context, request: Request): boolean {
  if (settings.open && !isForwarded(request)) return true;
  const key = bearerOf(request);
  return (
    key !== undefined && timingSafeEqual(Buffer.from(sha256Hex(key)), Buffer.from(settings.setupKeyHash))
  );
}

/** Whoever sits behind a proxy is not on this machine, whatever address the request seems to come from. */
function isForwarded(request: Request): boolean {
  return [...request.headers.keys()].some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
}
