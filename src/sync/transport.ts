import type * as z from 'zod/mini';
import {
  type Digest,
  Digest as DigestShape,
  ErrorAnswer,
  type Invite,
  InviteAnswer,
  JoinAnswer,
  Members,
  MissingAnswer,
  SyncAnswer,
  type SyncRequest,
  Welcome,
} from '../protocol/wire.ts';
import { type CallFault, type Outcome, REASONS, type SyncFault } from './outcome.ts';

/** The calls of docs/protocol.md, section 4, for one route and device. */
export interface Transport {
  welcome(): Promise<Outcome<z.infer<typeof Welcome>>>;
  create(key: string, body: object): Promise<Outcome<z.infer<typeof JoinAnswer>>>;
  join(body: object): Promise<Outcome<z.infer<typeof JoinAnswer>>>;
  invite(body: z.infer<typeof Invite>): Promise<Outcome<{ invite: string }>>;
  members(): Promise<Outcome<Members>>;
  sync(request: SyncRequest): Promise<Outcome<SyncAnswer>>;
  digest(scope: string): Promise<Outcome<Digest>>;
  missing(hashes: readonly string[]): Promise<Outcome<{ missing: string[] }>>;
  putChunk(hash: string, bytes: ArrayBuffer): Promise<Outcome<undefined>>;
  getChunk(hash: string): Promise<Outcome<ArrayBuffer>>;
}

export interface TransportSettings {
  /** base address, without `/api/v1` */
  readonly endpoint: string;
  readonly route: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal;
  /** ms until a call that does not answer counts as lost */
  readonly timeout?: number;
}

const TIMEOUT = 60_000;

/** Chunks and pages may take longer: 256 KiB at 2 KB/s, as over the weakest links. */
const LONG = 4;

export function createTransport(settings: TransportSettings): Transport {
  const { endpoint, route, token } = settings;
  const api = `${endpoint}/api/v1`;
  const base = `${api}/routes/${encodeURIComponent(route)}`;
  const call = createCall(settings);
  const ask = <T>(shape: z.ZodMiniType<T>, url: string, body?: unknown, more: Partial<Call> = {}) =>
    call(
      url,
      { bearer: token, ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...more },
      (answer) => parse(shape, answer),
    );
  return {
    welcome: () => ask(Welcome, `${api}/`),
    create: (key, body) => ask(JoinAnswer, `${api}/routes`, body, { bearer: key }),
    join: (body) => ask(JoinAnswer, `${base}/join`, body, { bearer: '' }),
    invite: (body) => ask(InviteAnswer, `${base}/invites`, body),
    members: () => ask(Members, `${base}/members`),
    sync: (request) => ask(SyncAnswer, `${base}/sync`, request, { long: true }),
    digest: (scope) => ask(DigestShape, `${base}/digest?scope=${scope}`),
    missing: (hashes) => ask(MissingAnswer, `${base}/chunks/missing`, { hashes }),
    putChunk: (hash, bytes) =>
      call(`${base}/chunks/${hash}`, { bearer: token, bytes, long: true }, () =>
        Promise.resolve({ ok: true, value: undefined }),
      ),
    getChunk: (hash) =>
      call(`${base}/chunks/${hash}`, { bearer: token, long: true }, async (answer) => ({
        ok: true,
        value: await answer.arrayBuffer(),
      })),
  };
}

interface Call {
  readonly bearer: string;
  readonly body?: string;
  readonly bytes?: ArrayBuffer;
  /** a chunk or a page, which a weak link needs time for */
  readonly long?: boolean;
}

type Read<T> = (answer: Response) => Promise<Outcome<T>>;

function createCall({ fetch, signal, timeout = TIMEOUT }: TransportSettings) {
  return async <T>(url: string, request: Call, read: Read<T>): Promise<Outcome<T>> => {
    const deadline = AbortSignal.timeout(request.long ? timeout * LONG : timeout);
    try {
      const answer = await fetch(url, {
        ...(await bodyOf(request)),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      return answer.ok ? await read(answer) : await faultOf(answer);
    } catch {
      if (signal?.aborted) return { ok: false, reason: 'stopped' };
      return { ok: false, reason: deadline.aborted ? 'timeout' : 'offline' };
    }
  };
}

async function bodyOf({ bearer, body, bytes }: Call): Promise<RequestInit> {
  const headers: Record<string, string> = bearer === '' ? {} : { Authorization: `Bearer ${bearer}` };
  if (bytes)
    return {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: bytes,
    };
  if (body === undefined) return { headers };
  headers['Content-Type'] = 'application/json';
  if (body.length < 1024 || typeof CompressionStream === 'undefined')
    return { method: 'POST', headers, body };
  const zipped = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
  const packed = await new Response(zipped).arrayBuffer();
  return { method: 'POST', headers: { ...headers, 'Content-Encoding': 'gzip' }, body: packed };
}

/** A portal of a hotel answers 200 with a page of its own; whatever isn't the endpoint's JSON is no answer. */
async function parse<T>(shape: z.ZodMiniType<T>, answer: Response): Promise<Outcome<T>> {
  const text = await answer.text();
  const parsed = shape.safeParse(jsonOf(text));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'not_bitacora' };
}

async function faultOf(answer: Response): Promise<Outcome<never>> {
  const parsed = ErrorAnswer.safeParse(jsonOf(await answer.text()));
  const retryAfter = waitOf(answer.headers.get('Retry-After'));
  const more = retryAfter === undefined ? {} : { retryAfter };
  if (!parsed.success) return { ok: false, reason: strangerReason(answer.status), ...more };
  const reason = REASONS.find((known) => known === parsed.data.error) ?? 'refused';
  const fault: CallFault = { ok: false, reason };
  return { ...fault, ...(parsed.data.epoch === undefined ? {} : { epoch: parsed.data.epoch }), ...more };
}

/** `Retry-After` in ms, an hour at most: a mistaken one must not keep a phone away for good. Proxies may give a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > 0 ? Math.min(wait, 3600_000) : undefined;
}

/** What an answer means that isn't the endpoint's own: a proxy's limit, a server that is down, or another page. */
function strangerReason(status: number): SyncFault {
  if (status === 413) return 'too_large';
  if (status === 429) return 'slow_down';
  return status >= 500 ? 'offline' : 'not_bitacora';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
