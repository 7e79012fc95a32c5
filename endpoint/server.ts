import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long a request may take to come in: 2 MiB over a very weak link, ms. */
const REQUEST_TIME = 20 * 60_000;
/** How long a stop waits for requests under way, ms. */
const STOP_TIME = 10_000;
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

export function createHttpServer(app: Hono): Server {
  const answer = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.requestTimeout = REQUEST_TIME;
  return server;
}

/** Takes no more requests and waits for those under way, ten seconds at most. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), STOP_STEP);
    const end = setTimeout(() => server.closeAllConnections(), STOP_TIME);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve();
    });
  });
}
