import { isHash } from '../src/merge/record.ts';
import { LIMITS } from '../src/protocol/limits.ts';
import { MissingRequest } from '../src/protocol/wire.ts';
import { readBytes, readJson } from './body.ts';
import { parseRange } from './byte-range.ts';
import { folderOf } from './chunk-folder.ts';
import type { Context } from './context.ts';
import { sha256Hex } from './digest.ts';
import { Refusal } from './refusal.ts';
import type { ChunkRow } from './store.ts';
import { asMember } from './visitor.ts';

/** `POST /routes/:route/chunks/missing`: what is to be sent. An erased chunk is not: it can't be put again, and that is said. */
export async function findMissing(context: Context, request: Request, route: string): Promise<Response> {
  await asMember(context.store, route, request, async () => undefined);
  const { hashes } = await readJson(request, MissingRequest);
  const rows = await asMember(context.store, route, request, (rows) =>
    Promise.all(hashes.map((hash) => rows.chunk(hash))),
  );
  const missing: string[] = [];
  const erased: string[] = [];
  for (const [at, hash] of hashes.entries()) {
    const row = rows[at];
    if (row?.erased) erased.push(hash);
    else if (row === undefined || !(await context.chunks.has(route, hash, row.bytes))) missing.push(hash);
  }
  return Response.json({ missing, erased });
}

/** `PUT /routes/:route/chunks/:sha256`: 201, or 200 where it is there; the file is on disk before anyone is told of it. */
export async function putChunk(
  context: Context,
  request: Request,
  route: string,
  hash: string,
): Promise<Response> {
  const { store, chunks } = context;
  const known = await asMember(store, route, request, (rows) => rows.chunk(requireHash(hash)));
  requireUnerased(known);
  const bytes = await readBytes(request, LIMITS.chunk);
  if (sha256Hex(bytes) !== hash) throw new Refusal('hash', 'These bytes have another SHA-256.');
  if (known !== undefined && (await chunks.has(route, hash, known.bytes)))
    return Response.json({}, { status: 200 });
  if (known === undefined) await requireSpace(context, request, route, bytes.length);
  await chunks.put(route, hash, bytes);
  const row = await record(context, request, route, { hash, bytes: bytes.length });
  if (row.erased) await chunks.remove(route, hash);
  requireUnerased(row);
  return Response.json({}, { status: 201 });
}

/** Counts the chunk in, unless it was erased while it came in. */
function record(
  { store }: Context,
  request: Request,
  route: string,
  { hash, bytes }: { hash: string; bytes: number },
): Promise<ChunkRow> {
  return asMember(store, route, request, async (rows, { member }) => {
    const before = await rows.chunk(hash);
    if (before !== undefined) return before;
    const row = { hash, bytes, putBy: member, erased: false };
    await rows.saveChunk(row);
    return row;
  });
}

function requireSpace(
  { store, settings, tally }: Context,
  request: Request,
  route: string,
  bytes: number,
): Promise<void> {
  return asMember(store, route, request, async (rows) => {
    const stored = (await rows.route())?.bytes ?? 0;
    if (stored + bytes <= settings.routeBytes) return;
    tally.note({ event: 'route-full', route: folderOf(route) });
    throw new Refusal('full', 'This route has no space for media left.');
  });
}

/** `GET /routes/:route/chunks/:sha256`: the bytes, which never change, whole or the `Range` that was asked for. */
export async function getChunk(
  { store, chunks }: Context,
  request: Request,
  route: string,
  hash: string,
): Promise<Response> {
  const row = await asMember(store, route, request, (rows) => rows.chunk(requireHash(hash)));
  requireUnerased(row);
  const bytes = row && (await chunks.get(route, hash));
  if (bytes === undefined) throw new Refusal('unknown', 'There is no such chunk.');
  const headers = new Headers({
    'content-type': 'application/octet-stream',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: `"${hash}"`,
  });
  if (request.headers.get('if-none-match') === `"${hash}"`)
    return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const asked = condition === null || condition === `"${hash}"` ? request.headers.get('range') : null;
  const range = parseRange(asked, bytes.length);
  if (range === 'none') return new Response(bytes, { headers });
  if (range === 'outside') {
    headers.set('content-range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`);
  return new Response(bytes.slice(range.start, range.end + 1), { status: 206, headers });
}

/** Removes the files of erased chunks; what a crash left over goes the next time. */
export async function sweepChunks({ store, chunks }: Pick<Context, 'store' | 'chunks'>): Promise<void> {
  for (const { route, hash } of await store.erasedChunks()) {
    await chunks.remove(route, hash);
    await store.forgetFile(route, hash);
  }
}

function requireHash(hash: string): string {
  if (!isHash(hash))
    throw new Refusal('invalid', 'A chunk is named by its SHA-256, 64 lower-case hex digits.');
  return hash;
}

function requireUnerased(row: ChunkRow | undefined): void {
  if (row?.erased) throw new Refusal('erased', 'This chunk was erased for good.');
}
