import type { Patch, Subject, WireValue } from './client.ts';

/** An answer as it goes out, and what was asked. */
interface Exchange {
  readonly method: string;
  /** without the base address */
  readonly path: string;
  readonly asked: Record<string, unknown>;
  status: number;
  json: Record<string, unknown>;
}

/** One way of being wrong, and part of the name of the check that notices. */
export interface Fault {
  readonly what: string;
  readonly caughtBy: string;
  readonly spoil: (exchange: Exchange) => void;
}

/** The same endpoint; its answers are spoilt on their way out. */
export function misbehave(subject: Subject, { spoil }: Fault): Subject {
  return {
    ...subject,
    async fetch(input, init) {
      const response = await subject.fetch(input, init);
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      const exchange: Exchange = {
        method: init?.method ?? 'GET',
        path: new URL(input).pathname,
        asked: parse(textOf(init?.body)),
        status: response.status,
        json: isJson ? ((await response.json()) as Record<string, unknown>) : {},
      };
      spoil(exchange);
      const headers = new Headers(response.headers);
      for (const name of ['content-length', 'content-encoding']) headers.delete(name);
      const body = isJson ? JSON.stringify(exchange.json) : response.body;
      return new Response(body, { status: exchange.status, headers });
    },
  };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : body instanceof ArrayBuffer ? Buffer.from(body).toString() : '';
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Of answers to sync calls alone. */
const synced =
  (spoil: (json: Record<string, unknown>, asked: Record<string, unknown>) => void): Fault['spoil'] =>
  ({ path, status, json, asked }) => {
    if (path.endsWith('/sync') && status === 200) spoil(json, asked);
  };

/** Of each value that an answer holds. */
const eachCell = (spoil: (cell: WireValue[]) => WireValue[]): Fault['spoil'] =>
  synced((json) => {
    json['patches'] = (json['patches'] as Patch[]).map((patch) => ({
      ...patch,
      ...(patch.cells && {
        cells: Object.fromEntries(Object.entries(patch.cells).map(([field, cell]) => [field, spoil(cell)])),
      }),
    }));
  });

/** Of another status. */
const answers =
  (method: string, ending: RegExp, from: number, to: number): Fault['spoil'] =>
  (exchange) => {
    if (exchange.method === method && ending.test(exchange.path) && exchange.status === from)
      exchange.status = to;
  };

const cursorsBy = (shift: number): Fault['spoil'] =>
  synced((json) => {
    const cursors = Object.entries(json['cursors'] as Record<string, number>);
    json['cursors'] = Object.fromEntries(cursors.map(([scope, at]) => [scope, Math.max(0, at + shift)]));
  });

export const FAULTS: readonly Fault[] = [
  {
    what: 'forgets what was stale',
    caughtBy: 'a stale value is answered',
    spoil: synced((json) => (json['stale'] = [])),
  },
  {
    what: 'echoes what was pushed',
    caughtBy: 'is there for others, and not echoed',
    spoil: synced(
      (json, asked) => (json['patches'] = [...(json['patches'] as []), ...((asked['patches'] ?? []) as [])]),
    ),
  },
  {
    what: 'says nothing of what it rejected',
    caughtBy: 'never holds up the rest',
    spoil: synced((json) => (json['rejected'] = [])),
  },
  {
    what: 'ends a pull too soon',
    caughtBy: 'goes in order, by pages',
    spoil: synced((json) => (json['more'] = false)),
  },
  {
    what: 'lets a cursor pass over something',
    caughtBy: 'a cursor that has come to the end',
    spoil: cursorsBy(1),
  },
  { what: 'lets a cursor lag', caughtBy: 'a cursor that has come to the end', spoil: cursorsBy(-1) },
  {
    what: 'keeps one value of several',
    caughtBy: 'a value is overtaken by',
    spoil: eachCell((cell) => cell.slice(0, 1)),
  },
  {
    what: 'forgets what was seen',
    caughtBy: 'a stale value is answered',
    spoil: eachCell((cell) => cell.map(([stamp, value]) => [stamp, value, {}])),
  },
  {
    what: 'changes a value',
    caughtBy: 'is there for others',
    spoil: eachCell((cell) => cell.map(([stamp, value, seen]) => [stamp, String(value), seen ?? {}])),
  },
  {
    what: 'takes a chunk for what it isn’t',
    caughtBy: 'not what their name says',
    spoil: answers('PUT', /chunks/, 422, 201),
  },
  {
    what: 'takes an erased chunk again',
    caughtBy: 'takes values, pieces, history and chunks away',
    spoil: answers('PUT', /chunks/, 410, 201),
  },
  {
    what: 'misses no chunk',
    caughtBy: 'are missing, put, there',
    spoil: ({ path, json }) => void (path.endsWith('/missing') && (json['missing'] = [])),
  },
  {
    what: 'lets strangers in',
    caughtBy: 'any other token, and none',
    spoil: answers('GET', /members$/, 401, 200),
  },
  {
    what: 'tells that a route is there',
    caughtBy: 'an existing and an unknown route look alike',
    spoil: answers('POST', /sync$/, 404, 403),
  },
  {
    what: 'lets participants prove what they can’t read',
    caughtBy: 'are read and written by role',
    spoil: answers('GET', /digest$/, 403, 200),
  },
  { what: 'knows no life but this', caughtBy: 'another life', spoil: answers('POST', /sync$/, 409, 200) },
  {
    what: 'counts wrongly',
    caughtBy: 'is what anyone can work out',
    spoil: ({ path, json }) =>
      void (path.endsWith('/digest') && (json['buckets'] = Array.from({ length: 64 }, () => '0'.repeat(16)))),
  },
  {
    what: 'asks a lost join to be made anew',
    caughtBy: 'a lost answer is given again and uses nothing up',
    spoil: onceOnly(),
  },
  {
    what: 'forgets what was overtaken',
    caughtBy: 'comes to the same in any order',
    spoil: (exchange) =>
      void (
        exchange.path.includes('/history') &&
        Array.isArray(exchange.json) &&
        (exchange.json = exchange.json.slice(-1) as never)
      ),
  },
  {
    what: 'lets the last coordinator go',
    caughtBy: 'the last coordinator stays',
    spoil: answers('DELETE', /members/, 409, 200),
  },
];

/** A join with an invite and token that were answered before is refused. */
function onceOnly(): Fault['spoil'] {
  const answered = new Set<string>();
  return (exchange) => {
    if (!exchange.path.endsWith('/join') || exchange.status !== 200) return;
    const key = JSON.stringify(exchange.asked);
    if (answered.has(key)) exchange.status = 410;
    answered.add(key);
  };
}
