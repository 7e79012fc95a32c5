import { faultOf, type SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { startedChange } from './media-record.ts';
import { joinPeaks } from './peaks.ts';

export interface ClosingPorts {
  readonly media: MediaStore;
  readonly writer: Writer;
}

export type Closed =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: SaveFault | 'empty' };

/**
 * A segment has ended, cleanly or not: says in its media record how long it is and how loud. The fields of its start
 * are said again, since a crash may have come before them; the writer passes over what already reads so. May be repeated.
 */
export async function closeSegment({ media, writer }: ClosingPorts, session: Session): Promise<Closed> {
  const slices = await media.slices(session.media);
  const last = slices.at(-1);
  if (!last) {
    const dropped = await media.dropSession(session.media);
    return dropped.ok ? { ok: false, reason: 'empty' } : dropped;
  }
  const peaks = joinPeaks(slices.map((slice) => slice.peaks));
  try {
    await writer.write(startedChange(session, { duration: Math.round(last.until), peaks: { ...peaks } }));
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
  const closed = { state: 'closed', until: last.until } as const;
  const saved = await media.changeSession(session.media, closed);
  return saved.ok ? { ok: true, session: { ...session, ...closed } } : saved;
}
