import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { parseRange } from './byte-range.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';

/**
 * Serves the built app beside the calls: hashed assets for good, the rest asked for again each time; an address of the app
 * itself (`/notebook`) gets index.html.
 */
export function addSite(app: Hono, site: SiteFiles): void {
  const security = securityHeaders(site);
  app.get('*', async (c) => {
    const address = addressOf(c.req.raw);
    const isAsset = address?.startsWith('/assets/') ?? false;
    const index = isAsset || address === undefined ? undefined : site.byPath.get('/index.html');
    const file = site.byPath.get(address ?? '') ?? index;
    if (file === undefined) return new Response('Not found', { status: 404, headers: security });
    const response = await respond(c.req.raw, file, isAsset);
    for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
    return response;
  });
}

/** The decoded path; undefined where someone tries to climb out of the folder. */
function addressOf(request: Request): string | undefined {
  try {
    const address = decodeURIComponent(new URL(request.url).pathname);
    if (/[\0\\]/.test(address) || address.split('/').includes('..')) return undefined;
    return address;
  } catch {
    return undefined;
  }
}

async function respond(request: Request, file: SiteFile, isAsset: boolean): Promise<Response> {
  const asked = request.headers.get('range');
  const encoding = asked === null ? chooseEncoding(file, request.headers.get('accept-encoding')) : undefined;
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
  });
  if (file.encodings.length > 0) headers.set('vary', 'Accept-Encoding');
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  if (encoding !== undefined) headers.set('content-encoding', encoding);
  const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
  const content = await readFile(file.file + suffix);
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

function chooseEncoding({ encodings }: SiteFile, accepted: string | null): 'br' | 'gzip' | undefined {
  const wishes = new Map(
    (accepted ?? '').split(',').map((wish) => {
      const [name = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))];
    }),
  );
  return encodings.find((encoding) => wishes.get(encoding) === true);
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
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
