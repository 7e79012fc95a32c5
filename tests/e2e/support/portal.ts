import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SIGN_IN = '<!doctype html><title>Free Wi-Fi</title><h1>Sign in to go on</h1>';

/** A hotspot between a phone and a server, on an address of its own. */
export interface Portal {
  readonly url: string;
  /** From so many answers after the worker's own code on, whatever is asked gets the page to sign in, with 200. */
  shutWithin(answers: number): void;
  /** Somebody has signed in. */
  open(): void;
  /** what got the page to sign in */
  readonly refused: readonly string[];
  stop(): Promise<void>;
}

/** @param target the address behind it, asked anew each time: a server may begin again meanwhile */
export async function startPortal(target: () => string): Promise<Portal> {
  const refused: string[] = [];
  let left = Infinity;
  let counting = false;
  const portal = createServer((asked, answer) => {
    const { url = '/' } = asked;
    if (url === '/sw.js' && left < Infinity) counting = true;
    else if (counting) left -= 1;
    if (left >= 0) return pass(target(), asked, answer);
    refused.push(url);
    answer.writeHead(200, { 'content-type': 'text/html' }).end(SIGN_IN);
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(portal.address() as AddressInfo).port}`,
    refused,
    shutWithin(answers) {
      left = answers;
    },
    open() {
      left = Infinity;
      counting = false;
    },
    async stop() {
      portal.closeAllConnections();
      await new Promise((resolve) => portal.close(resolve));
    },
  };
}

function pass(target: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const onward = request(new URL(asked.url ?? '/', target), { method, headers }, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
