import { createHash, randomBytes } from 'node:crypto';

/** What the suite needs of an endpoint: a way to it, its base address, and the key where creating routes needs one. */
export interface Subject {
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
  readonly url: string;
  readonly setupKey?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Members that answers have; which of them an answer must have is what the suite checks. */
export interface Body {
  readonly protocol: number;
  readonly now: number;
  readonly limits: Record<string, number>;
  readonly error: string;
  readonly message: string;
  readonly epoch: string;
  readonly role: string;
  readonly invite: string;
  readonly stale: string[][];
  readonly rejected: string[][];
  readonly cursors: Record<string, number>;
  readonly patches: Patch[];
  readonly more: boolean;
  readonly missing: string[];
  readonly cursor: number;
  readonly count: number;
  readonly buckets: string[];
  readonly contents: string[];
}

export interface Caller {
  readonly call: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Answer>;
}

/** A device of a member: its token, its stamps, its calls. */
export interface Device extends Caller {
  readonly route: string;
  readonly id: string;
  readonly member: string;
  readonly token: string;
  readonly epoch: string;
  /** a stamp of this device */
  readonly stamp: (wall: number, counter?: number) => string;
  readonly sync: (request?: Partial<SyncRequest>) => Promise<Answer>;
  /** Pushes and pulls nothing; expects 200. */
  readonly push: (...patches: Patch[]) => Promise<Answer>;
  /** Everything that is live in a scope, by pages. */
  readonly pull: (scope: string, limit?: number) => Promise<State>;
}

export type WireValue = [stamp: string, value: unknown, seen?: Record<string, string>];
export interface Patch {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly cells?: Record<string, WireValue[]>;
  readonly texts?: Record<string, [string, string][]>;
}
export interface SyncRequest {
  readonly epoch: string | null;
  readonly cursors: Record<string, number>;
  readonly patches: readonly Patch[];
  readonly limit: number;
  readonly buckets: Record<string, number[]>;
}

/** `id field stamp` → the value's or piece's JSON, and what the pages looked like. */
export interface State {
  readonly items: Map<string, string>;
  readonly pages: number;
  readonly cursor: number;
}

export const newToken = (): string => randomBytes(32).toString('base64url');
export const newName = (): string => randomBytes(8).toString('hex');
export const newDeviceId = (): string => randomBytes(5).toString('hex');
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
export const stampOf = (wall: number, device: string, counter = 0): string =>
  `${wall.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`;

/** Calls with a bearer, or with none. A body that is text or bytes is sent as it is. */
export function callerOf(subject: Subject, bearer?: string): Caller {
  return {
    async call(method, path, body, headers) {
      const all = new Headers(headers);
      if (bearer !== undefined) all.set('authorization', `Bearer ${bearer}`);
      const isRaw = typeof body === 'string' || body instanceof Uint8Array;
      const init: RequestInit = { method, headers: all };
      if (body !== undefined) init.body = isRaw ? (body as BodyInit) : JSON.stringify(body);
      const response = await subject.fetch(`${subject.url}/api/v1${path}`, init);
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      const content = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body: content as Body };
    },
  };
}

/** A new route with its first coordinator. */
export async function newRoute(subject: Subject, route = newName()): Promise<Device> {
  const identity = { id: newDeviceId(), member: newName(), token: newToken() };
  const answer = await callerOf(subject, subject.setupKey).call('POST', '/routes', {
    route,
    name: 'Valle',
    member: { id: identity.member, name: 'Ana' },
    device: identity.id,
    token: identity.token,
  });
  if (answer.status !== 200) throw new Error(`No route: ${answer.status} ${JSON.stringify(answer.body)}`);
  return deviceOf(subject, { route, ...identity, epoch: answer.body.epoch });
}

/** Someone new on the route, or a further device of `member`. */
export async function newMember(
  subject: Subject,
  coordinator: Device,
  role: string,
  member?: string,
): Promise<Device> {
  const { route } = coordinator;
  const asked = await coordinator.call('POST', `/routes/${route}/invites`, {
    role,
    ...(member && { member }),
  });
  const identity = { id: newDeviceId(), member: member ?? newName(), token: newToken() };
  const answer = await callerOf(subject).call('POST', `/routes/${route}/join`, {
    invite: asked.body.invite,
    member: { id: identity.member, name: 'Luz' },
    device: identity.id,
    token: identity.token,
  });
  if (answer.status !== 200) throw new Error(`Not joined: ${answer.status} ${JSON.stringify(answer.body)}`);
  return deviceOf(subject, { route, ...identity, epoch: answer.body.epoch });
}

type Identity = Pick<Device, 'route' | 'id' | 'member' | 'token' | 'epoch'>;

export function deviceOf(subject: Subject, identity: Identity): Device {
  const { call } = callerOf(subject, identity.token);
  const sync = (request: Partial<SyncRequest> = {}) =>
    call('POST', `/routes/${identity.route}/sync`, { epoch: null, cursors: {}, patches: [], ...request });
  return {
    ...identity,
    call,
    stamp: (wall, counter = 0) => stampOf(wall, identity.id, counter),
    sync,
    async push(...patches) {
      const answer = await sync({ patches });
      if (answer.status !== 200)
        throw new Error(`Not taken: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    pull: (scope, limit) => pullAll(sync, scope, limit),
  };
}

async function pullAll(sync: Device['sync'], scope: string, limit?: number): Promise<State> {
  const items = new Map<string, string>();
  let cursor = 0;
  for (let pages = 1; ; pages += 1) {
    const { body } = await sync({ cursors: { [scope]: cursor }, ...(limit && { limit }) });
    for (const [key, value] of itemsOf(body.patches)) items.set(key, value);
    if (body.more && (body.cursors[scope] ?? 0) <= cursor) throw new Error('The pull does not get on.');
    cursor = body.cursors[scope] ?? 0;
    if (!body.more) return { items, pages, cursor };
  }
}

/** `id field stamp` → JSON, of every value and piece in the patches of an answer. */
export function itemsOf(patches: readonly Patch[]): Map<string, string> {
  const items = new Map<string, string>();
  for (const { id, cells = {}, texts = {} } of patches) {
    for (const [field, values] of [...Object.entries(cells), ...Object.entries(texts)]) {
      for (const [stamp, ...rest] of values) items.set(`${id} ${field} ${stamp}`, JSON.stringify(rest));
    }
  }
  return items;
}
