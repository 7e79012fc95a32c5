import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { LIMITS, PROTOCOL } from '../src/protocol/limits.ts';
import { letIn } from './body.ts';
import { findMissing, getChunk, putChunk } from './chunk-call.ts';
import type { Context } from './context.ts';
import { createGate, type Gate } from './gate.ts';
import { join, makeInvite } from './invite-call.ts';
import { type CallName, errorToEntry, isDiskFull } from './log.ts';
import { changeRole, listMembers, revokeMember } from './member-call.ts';
import type { Peer } from './peer.ts';
import { digest, history } from './record-call.ts';
import { Refusal, refusalToResponse } from './refusal.ts';
import { createRoute } from './route-call.ts';
import { sync } from './sync-call.ts';

type Calls = Hono<{ Bindings: Peer }>;

/** The calls, and the allowances that are counted for them. */
export interface App {
  /** Answers requests; told of the other end of the connection where there is one. */
  readonly fetch: (request: Request, peer?: Peer) => Response | Promise<Response>;
  readonly calls: Calls;
  readonly gate: Gate;
}

/** The calls of docs/protocol.md, section 4, without a port. What should never happen is logged, and answered with 500. */
export function createApp(context: Context): App {
  const { store, clock, tally, settings } = context;
  const { rates, proxies } = settings;
  const gate = createGate({ store, clock, tally, rates, proxies });
  const app: Calls = new Hono({ strict: false });
  app.use('/api/*', compress());
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    if (c.res.status >= 400) await letIn(c.req.raw);
  });
  app.use('/api/*', cors(corsOptions(settings.origins)));
  app.use('/api/*', gate.handle);
  app.onError((error, c) => {
    if (error instanceof Refusal) return refusalToResponse(error);
    tally.note(errorToEntry(error, callOf(c.req.path)));
    if (isDiskFull(error)) return refusalToResponse(DISK_FULL);
    return Response.json(
      { error: 'failed', message: 'Something went wrong here; try again.' },
      { status: 500 },
    );
  });
  app.route('/api/v1', createCalls(context));
  app.all('/api/*', () => refusalToResponse(new Refusal('unknown', 'There is no such call.')));
  return { fetch: (request, peer = {}) => app.fetch(request, peer), calls: app, gate };
}

function createCalls(context: Context): Calls {
  const welcome = () => Response.json({ protocol: PROTOCOL, now: context.clock(), limits: LIMITS });
  const calls: Calls = new Hono({ strict: false });
  calls.get('/', welcome);
  calls.post('/routes', (c) => createRoute(context, c.req.raw));
  calls.post('/routes/:route/invites', (c) => makeInvite(context, c.req.raw, c.req.param('route')));
  calls.post('/routes/:route/join', (c) => join(context, c.req.raw, c.req.param('route')));
  calls.get('/routes/:route/members', (c) => listMembers(context, c.req.raw, c.req.param('route')));
  calls.patch('/routes/:route/members/:id', (c) => {
    const { route, id } = c.req.param();
    return changeRole(context, c.req.raw, route, id);
  });
  calls.delete('/routes/:route/members/:id', (c) => {
    const { route, id } = c.req.param();
    return revokeMember(context, c.req.raw, route, id);
  });
  calls.post('/routes/:route/sync', (c) => sync(context, c.req.raw, c.req.param('route')));
  calls.get('/routes/:route/digest', (c) => digest(context, c.req.raw, c.req.param('route')));
  calls.get('/routes/:route/records/:id/history', (c) => {
    const { route, id } = c.req.param();
    return history(context, c.req.raw, route, id);
  });
  calls.post('/routes/:route/chunks/missing', (c) => findMissing(context, c.req.raw, c.req.param('route')));
  calls.put('/routes/:route/chunks/:hash', (c) => {
    const { route, hash } = c.req.param();
    return putChunk(context, c.req.raw, route, hash);
  });
  calls.get('/routes/:route/chunks/:hash', (c) => {
    const { route, hash } = c.req.param();
    return getChunk(context, c.req.raw, route, hash);
  });
  return calls;
}

function corsOptions(origins: readonly string[]): NonNullable<Parameters<typeof cors>[0]> {
  return {
    origin: (origin) =>
      origins.includes(origin) || (origin !== '' && origins.includes('*')) ? origin : null,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['authorization', 'content-type', 'content-encoding', 'range', 'if-range', 'if-none-match'],
    exposeHeaders: ['content-range', 'accept-ranges', 'etag', 'retry-after'],
    maxAge: 86_400,
  };
}

const DISK_FULL = new Refusal('full', 'There is no space left here.');

const CALLS = ['invites', 'join', 'members', 'sync', 'digest', 'records', 'chunks'] as const;

/** `/api/v1/routes/<route>/<call>`, without anything that the caller chose. */
function callOf(path: string): CallName {
  const [, , , routes, , name] = path.split('/');
  if (routes !== 'routes') return 'other';
  return name === undefined ? 'routes' : (CALLS.find((call) => call === name) ?? 'other');
}
