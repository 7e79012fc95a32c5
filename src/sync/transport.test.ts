import { describe, expect, it } from 'vitest';
import { createTransport } from './transport.ts';

const answering = (answer: Response) =>
  createTransport({
    endpoint: 'http://endpoint.test',
    route: 'r',
    token: 't',
    fetch: () => Promise.resolve(answer),
  });
const htmlOf = (text: string, status: number) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const request = { epoch: null, cursors: {}, patches: [] };

describe('an answer that is not the endpoint’s own', () => {
  it('and says too large is a proxy’s limit: the page is halved, not given up', async () => {
    const proxy = new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
    expect(await answering(proxy).sync(request)).toEqual({ ok: false, reason: 'too_large' });
  });

  it('and is a server’s fault is no want of signal, page or not', async () => {
    for (const status of [500, 502, 503, 504]) {
      const proxy = htmlOf('<html>Bad Gateway</html>', status);
      expect(await answering(proxy).sync(request)).toEqual({ ok: false, reason: 'down' });
      const bare = new Response(null, { status });
      expect(await answering(bare).sync(request)).toEqual({ ok: false, reason: 'down' });
    }
  });

  it('and is a page is somebody’s who wants a person to sign in', async () => {
    for (const status of [200, 401, 403, 404, 511]) {
      const page = htmlOf('<html>Welcome to the hotel</html>', status);
      expect(await answering(page).sync(request)).toEqual({ ok: false, reason: 'not_bitacora' });
    }
  });

  it('and refuses without a page is something between that lets nobody through', async () => {
    for (const status of [401, 403, 407, 451]) {
      for (const body of ['blocked', '{"reason":"policy"}', null]) {
        const filter = new Response(body, { status });
        expect(await answering(filter).sync(request)).toEqual({ ok: false, reason: 'blocked' });
      }
    }
  });
});

it('the endpoint’s own failure is no refusal', async () => {
  const own = new Response('{"error":"failed","message":"Something went wrong here; try again."}', {
    status: 500,
  });
  expect(await answering(own).sync(request)).toEqual({ ok: false, reason: 'down' });
});

describe('an endpoint that has too much to do', () => {
  const told = (after: string, body = '{"error":"slow_down","message":"wait"}') =>
    answering(new Response(body, { status: 429, headers: { 'Retry-After': after } })).sync(request);

  it('says when to go on, in seconds or, as some proxies do, by a date', async () => {
    expect(await told('7')).toEqual({ ok: false, reason: 'slow_down', retryAfter: 7000 });
    const dated = await told(new Date(Date.now() + 60_000).toUTCString(), '<html>429</html>');
    expect(dated).toMatchObject({ ok: false, reason: 'slow_down' });
    expect(!dated.ok && dated.retryAfter).toBeGreaterThan(50_000);
  });

  it('keeps no phone away for good, whatever it says', async () => {
    expect(await told('99999999999')).toMatchObject({ retryAfter: 3600_000 });
    for (const after of ['-5', 'soon', '0', '']) {
      expect(await told(after)).toEqual({ ok: false, reason: 'slow_down' });
    }
  });
});
