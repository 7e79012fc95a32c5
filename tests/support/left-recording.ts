import type { Session } from '../../src/store/media-database.ts';
import type { MediaStore } from '../../src/store/media.ts';

interface Left {
  readonly type: string;
  /** ms of one slice */
  readonly every: number;
  /** instant at which it began, ms */
  readonly started?: number;
  /** ms of sound; all that the slices hold without it */
  readonly until?: number | undefined;
}

/** A segment as its recorder left it on disk: captured, and no file yet. */
export async function leaveRecording(
  store: MediaStore,
  slices: readonly ArrayBuffer[],
  { type, every, started = 0, until = slices.length * every }: Left,
): Promise<Session> {
  const of = { media: 'm1', owner: 'i1', scope: 'team', type, segment: 0, started, fields: {} } as const;
  const session = { ...of, until, state: 'closed', chunks: [] } as const;
  await store.saveSession(session);
  for (const [index, bytes] of slices.entries()) {
    const end = Math.min(until, (index + 1) * every);
    const peaks = new Uint8Array(every / 100);
    await store.addSlice({ media: 'm1', index, bytes, until: end, at: started + end, peaks });
  }
  return session;
}
