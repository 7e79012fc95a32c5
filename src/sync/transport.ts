import * as z from 'zod/mini';
import { LIMITS } from '../protocol/limits.ts';
import {
  type Digest,
  Digest as DigestShape,
  ErrorAnswer,
  History,
  type Invite,
  InviteAnswer,
  JoinAnswer,
  Members,
  MissingAnswer,
  SyncAnswer,
  type SyncRequest,
  Welcome,
} from '../protocol/wire.ts';
import { MOST, readBytes, readWords } from './answer-body.ts';
import { type CallFault, type Outcome, REASONS, type SyncFault } from './outcome.ts';
import { type PackedBody, type PackedPage, packPage, SMALLEST, startZip } from './packed-page.ts';

/** The calls of docs/protocol.md, section 4, for one route and device. */
export interface Transport {
  welcome(): Promise<Outcome<z.infer<typeof Welcome>>>;
  create(key: string, body: object): Promise<Outcome<z.infer<typeof JoinAnswer>>>;
  join(body: object): Promise<Outcome<z.infer<typeof JoinAnswer>>>;
  invite(body: z.infer<typeof Invite>): Promise<Outcome<{ invite: string }>>;
  members(): Promise<Outcome<Members>>;
  /** @param packed its patches, where they were made ready before */
  sync(request: SyncRequest, packed?: PackedPage): Promise<Outcome<SyncAnswer>>;
  digest(scope: string): Promise<Outcome<Digest>>;
  /** Every value of a record's cells that the endpoint was ever given, by arrival. */
  history(scope: string, id: string): Promise<Outcome<History>>;
  missing(hashes: readonly string[]): Promise<Outcome<z.infer<typeof MissingAnswer>>>;
  putChunk(hash: string, bytes: ArrayBuffer): Promise<Outcome<unknown>>;
  getChunk(hash: string): Promise<Outcome<ArrayBuffer>>;
}

/** Which route is called, where and as whom. */
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

/** A chunk counts as kept by the endpoint's own answer alone: a portal answers 200 to anything. */
const Kept = z.object({});

/**
 * The calls of protocol section 4 over HTTP. Every answer is checked before it is believed; what makes no sense is
 * `strange`, what is no endpoint `not_bitacora`.
 */
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
    sync: ({ patches, ...rest }, packed = packPage(JSON.stringify(patches))) =>
      ask(SyncAnswer, `${base}/sync`, undefined, { page: () => packed.finish(rest), long: true }),
    digest: (scope) => ask(DigestShape, `${base}/digest?scope=${scope}`),
    history: (scope, id) => ask(History, `${base}/records/${encodeURIComponent(id)}/history?scope=${scope}`),
    missing: (hashes) => ask(MissingAnswer, `${base}/chunks/missing`, { hashes }),
    putChunk: (hash, bytes) => ask(Kept, `${base}/chunks/${hash}`, undefined, { bytes, long: true }),
    getChunk: (hash) =>
      call(`${base}/chunks/${hash}`, { bearer: token, long: true }, async (answer) => {
        const value = await readBytes(answer, LIMITS.chunk);
        return value ? { ok: true, value } : { ok: false, reason: 'hash' };
      }),
  };
}

interface Call {
  readonly bearer: string;
  readonly body?: string;
  readonly bytes?: ArrayBuffer;
  readonly page?: () => Promise<PackedBody>;
  /** a chunk or a page, which a weak link needs time for */
  readonly long?: boolean;
}

type Read<T> = (answer: Response) => Promise<Outcome<T>>;

function createCall({ fetch, signal, timeout = TIMEOUT }: TransportSettings) {
  return async <T>(url: string, request: Call, read: Read<T>): Promise<Outcome<T>> => {
    const clock = startClock(request.long ? timeout * LONG : timeout, signal);
    try {
      const body = await bodyOf(request);
      clock.signal.throwIfAborted();
      const answer = await fetch(url, {
        ...body,
        signal: clock.signal,
        cache: 'no-store',
        credentials: 'omit',
        // An endpoint sends nobody elsewhere: what does is the sign-in page of a network.
        redirect: 'manual',
      });
      if (isElsewhere(answer)) return { ok: false, reason: 'not_bitacora' };
      return answer.ok ? await read(answer) : await faultOf(answer);
    } catch {
      if (signal?.aborted) return { ok: false, reason: 'stopped' };
      return { ok: false, reason: clock.isOver() ? 'timeout' : 'offline' };
    } finally {
      clock.stop();
    }
  };
}

/** Ends a call after its time, or when someone stops it. By hand, because `AbortSignal.any` is missing in Safari before 17.4. */
function startClock(ms: number, outer: AbortSignal | undefined) {
  const call = new AbortController();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    call.abort();
  }, ms);
  const stop = () => call.abort();
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  return {
    signal: call.signal,
    isOver: () => over,
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

/** Browsers hide where a redirect leads; Node shows it. */
function isElsewhere({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function bodyOf({ bearer, body, bytes, page }: Call): Promise<RequestInit> {
  const headers: Record<string, string> = bearer === '' ? {} : { Authorization: `Bearer ${bearer}` };
  if (bytes)
    return {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      body: bytes,
    };
  const packed = page ? await page() : body === undefined ? undefined : await packText(body);
  if (packed === undefined) return { headers };
  headers['Content-Type'] = 'application/json';
  if (packed.isZipped) headers['Content-Encoding'] = 'gzip';
  return { method: 'POST', headers, body: packed.body };
}

async function packText(text: string): Promise<PackedBody> {
  if (text.length < SMALLEST || typeof CompressionStream === 'undefined')
    return { body: text, isZipped: false };
  const zip = startZip();
  zip.add(text);
  return { body: await zip.end(), isZipped: true };
}

/**
 * A portal of a hotel answers 200 with a page of its own; whatever isn't JSON is no answer. JSON of another shape, or
 * more of it than there can be, is `strange`: the endpoint is there and something is wrong with it.
 */
async function parse<T>(shape: z.ZodMiniType<T>, answer: Response): Promise<Outcome<T>> {
  const text = await readWords(answer, MOST.json);
  if (text === undefined) return { ok: false, reason: 'strange' };
  const json = jsonOf(text);
  if (json === undefined) return { ok: false, reason: 'not_bitacora' };
  const parsed = shape.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'strange' };
}

async function faultOf(answer: Response): Promise<Outcome<never>> {
  const parsed = ErrorAnswer.safeParse(jsonOf((await readWords(answer, MOST.fault)) ?? ''));
  const retryAfter = waitOf(answer.headers.get('Retry-After'));
  const more = retryAfter === undefined ? {} : { retryAfter };
  if (!parsed.success) return { ok: false, reason: strangerReason(answer), ...more };
  const reason =
    REASONS.find((known) => known === parsed.data.error) ?? (answer.status >= 500 ? 'down' : 'refused');
  const fault: CallFault = { ok: false, reason };
  return { ...fault, ...(parsed.data.epoch === undefined ? {} : { epoch: parsed.data.epoch }), ...more };
}

/** `Retry-After` in ms, an hour at most: a mistaken one must not keep a phone away for good. Proxies may give a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > 0 ? Math.min(wait, 3600_000) : undefined;
}

/** What refuses in the way: a proxy, a filter, a law. */
const REFUSES = new Set([401, 403, 407, 451]);
/** A network's own word that one has to sign in (RFC 6585, section 6). */
const SIGN_IN = 511;

/**
 * What an answer means that isn't the endpoint's own: a proxy's limit, a server that is down, something that lets nobody
 * through, or another page. A portal shows a person where to sign in; a filter has nothing to show.
 */
function strangerReason({ status, headers }: Response): SyncFault {
  if (status === 413) return 'too_large';
  if (status === 429) return 'slow_down';
  if (status >= 500 && status !== SIGN_IN) return 'down';
  const isPage = headers.get('Content-Type')?.includes('html') === true;
  return REFUSES.has(status) && !isPage ? 'blocked' : 'not_bitacora';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
