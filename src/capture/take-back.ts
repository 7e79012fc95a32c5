import type { Saved } from '../store/media-connection.ts';
import type { MediaStore } from '../store/media.ts';
import type { EndedSegment } from './segments.ts';

/** What is no longer on disk, and what is left of the recording. */
export type TakenBack =
  | {
      readonly ok: true;
      /** media time over all segments at which the sound now ends, ms */
      readonly from: number;
      /** how much went, ms: whole slices, so up to two seconds more than was asked */
      readonly taken: number;
      /** media of which something is left, and where each ends now, ms */
      readonly cut: readonly { readonly media: string; readonly until: number }[];
      /** media of which nothing is left; their records are the caller's to erase, and then their sessions */
      readonly emptied: readonly string[];
    }
  | Extract<Saved<void>, { ok: false }>;

export interface TakeBackOptions {
  readonly ports: { readonly media: Pick<MediaStore, 'cutSlices' | 'slices'> };
  /** of this recording, in order; what is left of the last ones is described again */
  readonly ended: EndedSegment[];
  /** ms */
  readonly stretch: number;
  /** says in the record how long a segment is, and how loud, and puts it back in its place */
  readonly describe: (segment: EndedSegment) => Promise<void>;
}

/**
 * Erases the last stretch of a recording, from its end backwards. Each segment's slices go in one strict transaction, and
 * only then does its record say how long it is: nothing of what is taken back is ever described.
 */
export async function takeBackFrom({
  ports: { media },
  ended,
  stretch,
  describe,
}: TakeBackOptions): Promise<TakenBack> {
  const total = ended.reduce((sum, { session }) => sum + session.until, 0);
  const cut: { media: string; until: number }[] = [];
  const emptied: string[] = [];
  const kept: EndedSegment[] = [];
  let left = stretch;
  while (left > 0) {
    const last = ended.pop();
    if (!last) break;
    const { session, lock } = last;
    const id = session.media;
    const dropped = await media.cutSlices(id, session.until - left);
    if (!dropped.ok) {
      ended.push(last, ...kept);
      return dropped;
    }
    left -= session.until;
    const until = (await media.slices(id)).at(-1)?.until ?? 0;
    if (until === 0) {
      // Its session stays until its record is erased: it is the only trace of what is left to do.
      await lock.release();
      emptied.push(id);
      continue;
    }
    cut.push({ media: id, until });
    kept.unshift({ session: { ...session, until }, lock });
  }
  for (const segment of kept) await describe(segment);
  const from = ended.reduce((sum, { session }) => sum + session.until, 0);
  return { ok: true, from, taken: total - from, cut, emptied };
}
