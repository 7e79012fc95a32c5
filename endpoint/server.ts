import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { App } from './app.ts';

/** How long a request may take to come in: 2 MiB over a very weak link, ms. */
const REQUEST_TIME = 20 * 60_000;
/** How long the head of a request may take, ms. */
const HEAD_TIME = 30_000;
/** How long a connection may stand still in the middle of something, ms: signal comes back, or the phone asks again. */
const STILL_TIME = 120_000;
/** How long a connection that nobody uses stays, ms: longer than proxies keep one (60 s), else they ask on one that is just being closed. */
const IDLE_TIME = 75_000;
/** How often a stop lets go of connections that have become idle, ms. */
const STOP_STEP = 50;

/** @returns the address that it listens on, `http://host:port` */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

/** How long a connection may take for its head, and stand still. */
export interface Limits {
  /** ms */
  readonly head?: number;
  /** ms */
  readonly still?: number;
}

/** Connections that stand still, and heads that never end, are let go of; what comes in slowly but comes in has its time. */
export function createHttpServer(app: App, { head = HEAD_TIME, still = STILL_TIME }: Limits = {}): Server {
  const answer = getRequestListener((request, { incoming }) =>
    app.fetch(request, { address: incoming.socket.remoteAddress }),
  );
  const options = { headersTimeout: head, requestTimeout: REQUEST_TIME, connectionsCheckingInterval: 1000 };
  const server = createServer(options, (incoming, outgoing) => void answer(incoming, outgoing));
  server.setTimeout(still);
  server.keepAliveTimeout = IDLE_TIME;
  return server;
}

/**
 * Takes no more requests and waits for those under way.
 * @param time how long it waits, ms; then their connections are cut
 * @returns whether any was cut
 */
export function stopServer(server: Server, time: number): Promise<boolean> {
  return new Promise((resolve) => {
    let isCut = false;
    const idle = setInterval(() => server.closeIdleConnections(), STOP_STEP);
    const end = setTimeout(() => {
      isCut = true;
      server.closeAllConnections();
    }, time);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve(isCut);
    });
  });
}
