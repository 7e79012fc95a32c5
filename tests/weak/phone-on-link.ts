import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach } from 'vitest';
import type { App } from '../../endpoint/app.ts';
import { createHttpServer, listen, stopServer } from '../../endpoint/server.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import { syncRoute } from '../../src/sync/engine.ts';
import { createTransport } from '../../src/sync/transport.ts';
import { startEndpoint } from '../endpoint.ts';
import { makePhone } from '../support/phone.ts';
import { startWeakLink, type WeakLink } from '../support/weak-link.ts';

/** What reached the endpoint. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** of the body as it came, bytes */
  readonly size: number;
  /** records in the body of a sync */
  readonly patches: number;
}

export interface Field {
  readonly store: RouteStore;
  readonly link: WeakLink;
  readonly calls: Call[];
  /** One try; `fetch` may lose calls on top of what the link does. */
  sync(fetch?: typeof globalThis.fetch): ReturnType<typeof syncRoute>;
  /** Tries again until one goes through; gives how often it tried. */
  syncUntilThrough(most: number, fetch?: typeof globalThis.fetch): Promise<number>;
}

/** A phone, an endpoint that listens on a port, and a link between them that obeys the test. */
export function useField() {
  const ends: (() => Promise<unknown> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async (): Promise<Field> => {
    const endpoint = await startEndpoint();
    const calls: Call[] = [];
    const server = createHttpServer(watch(endpoint.app, calls));
    const link = await startWeakLink(await listen(server, '127.0.0.1', 0));
    const store = await makePhone({ endpoint: link.url, route: 'r', pending: { create: { key: '' } } });
    ends.push(
      endpoint.stop,
      () => stopServer(server, 100),
      link.stop,
      () => store.close(),
    );
    const sync: Field['sync'] = async (fetch = globalThis.fetch) => {
      const { token, route } = await store.identity();
      const transport = createTransport({ endpoint: link.url, route, token, fetch });
      return syncRoute({ store, transport, now: Date.now, media: true });
    };
    return {
      store,
      link,
      calls,
      sync,
      async syncUntilThrough(most, fetch) {
        for (let tries = 1; tries <= most; tries += 1) if ((await sync(fetch)).ok) return tries;
        throw new Error(`${most} tries came to nothing`);
      },
    };
  };
}

/** The same endpoint, with a look at what reaches it. */
function watch(app: App, calls: Call[]): App {
  const fetch: App['fetch'] = async (request, ...rest) => {
    const copy = request.clone();
    const answer = await app.fetch(request, ...rest);
    const body = Buffer.from(await copy.arrayBuffer().catch(() => new ArrayBuffer(0)));
    const path = new URL(request.url).pathname;
    const patches = path.endsWith('/sync') ? patchesOf(body, request) : 0;
    calls.push({ method: request.method, path, size: body.length, patches });
    return answer;
  };
  return { ...app, fetch };
}

function patchesOf(body: Buffer, request: Request): number {
  try {
    const bytes = request.headers.get('Content-Encoding') === 'gzip' ? gunzipSync(body) : body;
    return (JSON.parse(bytes.toString()) as { patches: unknown[] }).patches.length;
  } catch {
    return 0;
  }
}

/** How heavy something is once it is zipped, bytes. */
export function zipped(json: unknown): number {
  return gzipSync(JSON.stringify(json)).length;
}
