import { describe, expect, it } from 'vitest';
import { createTransport } from './transport.ts';

const answering = (answer: Response) =>
  createTransport({
    endpoint: 'http://endpoint.test',
    route: 'r',
    token: 't',
    fetch: () => Promise.resolve(answer),
  });
const request = { epoch: null, cursors: {}, patches: [] };

describe('an answer that is not the endpoint’s own', () => {
  it('and says too large is a proxy’s limit: the page is halved, not given up', async () => {
    const proxy = new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
    expect(await answering(proxy).sync(request)).toEqual({ ok: false, reason: 'too_large' });
  });

  it('and is a server’s fault means that there is no way just now', async () => {
    const proxy = new Response('<html>502 Bad Gateway</html>', { status: 502 });
    expect(await answering(proxy).sync(request)).toEqual({ ok: false, reason: 'offline' });
  });

  it('is never taken for one, whatever else it says', async () => {
    for (const status of [200, 403, 404]) {
      const page = new Response('<html>Welcome to the hotel</html>', { status });
      expect(await answering(page).sync(request)).toEqual({ ok: false, reason: 'not_bitacora' });
    }
  });
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
