import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Shorter answers gain nothing, bytes. */
const SMALLEST = 1024;
/** Half the time of zlib's usual 6, for 8 bytes more in a hundred: whoever fetches ten thousand notes waits for each page. */
const LEVEL = 5;

/**
 * A page of JSON, zipped in one go and beside what else is being answered: the stream by which other answers are zipped costs a page several
 * ms more. Where the visitor is particular about encodings, it is left as it is, for the middleware.
 */
export async function zippedJson(request: Request, json: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const plain = Buffer.from(json);
  if (plain.length < SMALLEST)
    return new Response(plain, { headers: { ...headers, 'content-length': String(plain.length) } });
  if (!takesGzip(request)) return new Response(plain, { headers });
  const zipped = await zip(plain, { level: LEVEL });
  return new Response(zipped, {
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' },
  });
}

/** Without a weight: one that is refused has one. */
function takesGzip({ headers }: Request): boolean {
  return /(^|,)\s*gzip\s*(,|$)/i.test(headers.get('accept-encoding') ?? '');
}
