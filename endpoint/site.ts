import type { Hono } from 'hono';
import { parseRange } from './byte-range.ts';
import { isHttps, type Peer } from './peer.ts';
import type { Encoding, SiteFile, SiteFiles } from './site-files.ts';

/**
 * Serves the built app beside the calls: hashed assets for good, the rest asked for again each time; an address of the app
 * itself (`/notebook`) gets index.html.
 * @param proxies how many proxies of the operator's own stand before it
 */
export function addSite(app: Hono<{ Bindings: Peer }>, site: SiteFiles, proxies: number): void {
  const headers = securityHeaders(site);
  app.get('*', (c) => {
    const address = pathOf(c.req.raw);
    const security = isHttps(c.req.raw.headers, proxies) ? { ...headers, ...STRICT_TRANSPORT } : headers;
    const isAsset = address?.startsWith('/assets/') ?? false;
    const index = isAsset || address === undefined ? undefined : site.byPath.get('/index.html');
    const file = site.byPath.get(address ?? '') ?? index;
    if (file === undefined) return new Response('Not found', { status: 404, headers: security });
    const response = respond(c.req.raw, file, isAsset);
    for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
    return response;
  });
}

/** The decoded path; undefined where someone tries to climb out of the folder. */
function pathOf(request: Request): string | undefined {
  try {
    const address = decodeURIComponent(new URL(request.url).pathname);
    if (/[\0\\]/.test(address) || address.split('/').includes('..')) return undefined;
    return address;
  } catch {
    return undefined;
  }
}

function respond(request: Request, file: SiteFile, isAsset: boolean): Response {
  const asked = request.headers.get('range');
  const encoding = asked === null ? chooseEncoding(file, request.headers.get('accept-encoding')) : undefined;
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
  });
  if (file.encoded.size > 0) headers.set('vary', 'Accept-Encoding');
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  if (encoding !== undefined) headers.set('content-encoding', encoding);
  const content = (encoding && file.encoded.get(encoding)) ?? file.content;
  const range = parseRange(asked, content.length);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${content.length}` } });
  }
  if (range === 'none') {
    headers.set('content-length', String(content.length));
    return new Response(content, { headers });
  }
  headers.set('content-range', `bytes ${range.start}-${range.end}/${content.length}`);
  return new Response(content.subarray(range.start, range.end + 1), { status: 206, headers });
}

function chooseEncoding({ encoded }: SiteFile, accepted: string | null): Encoding | undefined {
  const wishes = new Map(
    (accepted ?? '').split(',').map((wish) => {
      const [name = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))];
    }),
  );
  return [...encoded.keys()].find((encoding) => wishes.get(encoding) === true);
}

function securityHeaders({ scriptHashes, styleHashes }: SiteFiles): Record<string, string> {
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    ["style-src 'self'", ...styleHashes].join(' '),
    // A route may live on another endpoint.
    "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'permissions-policy':
      'microphone=(self), camera=(self), geolocation=(self), screen-wake-lock=(self), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** Half a year; only where the visitor came by HTTPS, so that nobody is locked out of an endpoint in a village's own network. */
const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=15552000' };
