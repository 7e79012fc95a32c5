import { RouteDatabase, mediaDatabaseName, routeDatabaseName } from '../store/database.ts';
import { refToKey } from '../store/key.ts';
import { MediaFile, openRange } from '../store/media-file.ts';
import { createMediaStore } from '../store/media.ts';
import { Scope } from '../protocol/names.ts';

/** `/media/<profile>/<scope>/<id>`: a recording or picture out of this phone's store, never whole in memory. */
const PATH = /^\/media\/([^/]+)\/([^/]+)\/([^/]+)$/;

interface MediaPath {
  readonly profile: string;
  readonly scope: Scope;
  readonly id: string;
}

export function mediaPath(url: URL): MediaPath | undefined {
  const [, profile, scope, id] = PATH.exec(url.pathname) ?? [];
  const known = Scope.safeParse(scope);
  if (!profile || !id || !known.success) return undefined;
  try {
    return { profile: decodeURIComponent(profile), scope: known.data, id: decodeURIComponent(id) };
  } catch {
    // A stray `%`: nothing that we named.
    return undefined;
  }
}

/** Answers with the bytes, or the range of them that a player asks for (RFC 9110, section 14). */
export async function answerMedia(request: Request, url: URL): Promise<Response> {
  const path = mediaPath(url);
  const file = path && (await fileOf(path));
  if (!path || !file) return new Response(null, { status: 404 });
  const range = rangeOf(request.headers.get('Range'), file.bytes);
  if (range === 'bad')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  const [from, to] = range ?? [0, file.bytes];
  const media = createMediaStore(mediaDatabaseName(path.profile));
  const opened = await openRange(media, file, from, to);
  if (!opened.ok) {
    media.close();
    return new Response(null, { status: 404 });
  }
  const headers = {
    'Content-Type': file.type,
    'Content-Length': String(to - from),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    // The type is what a teammate's phone wrote: whatever it says, it runs as nothing here.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    ...(range ? { 'Content-Range': `bytes ${from}-${to - 1}/${file.bytes}` } : {}),
  };
  return new Response(
    streamOf(opened.parts(), () => media.close()),
    { status: range ? 206 : 200, headers },
  );
}

/** `bytes=from-to`, both ends included; undefined where none is asked for. */
function rangeOf(header: string | null, size: number): [from: number, to: number] | 'bad' | undefined {
  if (header === null) return undefined;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'bad';
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from >= size || from >= to ? 'bad' : [from, to];
}

async function fileOf({ profile, scope, id }: MediaPath): Promise<MediaFile | undefined> {
  const db = new RouteDatabase(routeDatabaseName(profile), 'relaxed');
  try {
    const row = await db.records.get(refToKey({ scope, id }));
    const file = MediaFile.safeParse(row?.values['file']);
    return file.success ? file.data : undefined;
  } finally {
    db.close();
  }
}

function streamOf(
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  done: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await parts.next().catch((error: unknown) => {
        done();
        throw error;
      });
      if (next.done) {
        done();
        controller.close();
      } else controller.enqueue(next.value);
    },
    cancel: done,
  });
}
