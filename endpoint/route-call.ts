import { timingSafeEqual } from 'node:crypto';
import { CreateRoute } from '../src/protocol/wire.ts';
import { readJson } from './body.ts';
import { folderOf } from './chunk-folder.ts';
import type { Context } from './context.ts';
import { sha256Hex } from './digest.ts';
import { Refusal } from './refusal.ts';
import { isForwarded } from './peer.ts';
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
  const isNew = await context.store.transact(asked.route, (rows) => create(rows, asked, context.clock()));
  if (isNew) context.tally.note({ event: 'route-made', route: folderOf(asked.route) });
  return Response.json({ role: 'coordinator', epoch: await context.store.epoch() });
}

/** @returns whether there was none before */
async function create(rows: RouteRows, asked: CreateRoute, now: number): Promise<boolean> {
  const tokenHash = sha256Hex(asked.token);
  if ((await rows.route()) !== undefined) {
    const known = await rows.deviceByToken(tokenHash);
    if (known?.id === asked.device && known.inviteHash === '' && !known.revoked) return false;
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
  return true;
}

/** Whoever sits behind a proxy is not on this machine, whatever address the request seems to come from. */
function mayCreate({ settings }: Context, request: Request): boolean {
  if (settings.open && !isForwarded(request.headers)) return true;
  const key = bearerOf(request);
  return (
    key !== undefined && timingSafeEqual(Buffer.from(sha256Hex(key)), Buffer.from(settings.setupKeyHash))
  );
}
