import { sha256Hex } from '../../endpoint/digest.ts';
import type { Session } from '../../src/store/media-database.ts';
import type { RouteStore } from '../../src/store/route-store.ts';
import type { Json } from '../../src/store/types.ts';

/** What every recording here begins with. */
export const SESSION = {
  owner: '',
  type: 'audio/webm',
  segment: 0,
  started: 0,
  until: 1,
  state: 'closed',
  chunks: [],
} as const;

interface Sound {
  readonly id: string;
  readonly chunks: number;
  /** whether the hashes of its chunks lie in one of their own */
  readonly list: boolean;
}

/** The bytes of a recording, the same each time they are asked for, and the file that its record names. */
export function recordingOf({ id, chunks, list }: Sound): { parts: string[]; chunks: string[]; file: Json } {
  const parts = Array.from({ length: chunks }, (_, at) => `sound ${id} ${at} ${'~'.repeat(at * 7)}`);
  const hashes = parts.map(sha256Hex);
  const described = { name: 'a.webm', type: 'audio/webm', bytes: 10 * chunks, 'of-a-later-version': 1 };
  if (!list) return { parts, chunks: hashes, file: { ...described, chunks: hashes } };
  const listed = JSON.stringify(hashes);
  const all = [...hashes, sha256Hex(listed)];
  return { parts: [...parts, listed], chunks: all, file: { ...described, list: sha256Hex(listed) } };
}

/** Makes the file of a recording that is over: chunks, record, end of the session. Done again it changes nothing. */
export async function finish({ store }: { store: RouteStore }, id: string): Promise<string> {
  const session = await store.media.session(id);
  if (session === undefined) throw new Error(`no session of ${id}`);
  const { chunks, list } = session.fields as { chunks: number; list: boolean };
  const made = recordingOf({ id, chunks, list });
  for (const part of made.parts) {
    const put = await store.media.putChunk(new TextEncoder().encode(part).buffer);
    if (!put.ok) throw new Error(put.reason);
  }
  await store.write({ scope: session.scope, id, kind: 'media', fields: { file: made.file } });
  const ended = await store.media.endSession(id, made.chunks);
  if (!ended.ok) throw new Error(ended.reason);
  return JSON.stringify(made.file);
}

/** What the app does as it opens: recordings that a page left unfinished get their files. */
export async function finishAll(store: RouteStore): Promise<void> {
  const left: readonly Session[] = await store.media.sessions('closed');
  for (const { media } of left) await finish({ store }, media).catch(passErased);
}

function passErased(error: unknown): void {
  if (!(error instanceof Error && error.message === 'not saved: erased')) throw error;
}
