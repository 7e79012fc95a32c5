import type { Json } from '../merge/cell.ts';
import type { Scope } from '../protocol/names.ts';
import type { SaveFault } from '../store/fault.ts';
import type { Session } from '../store/media-database.ts';
import type { Alarm } from './alarm.ts';
import type { Browser } from './browser.ts';
import { type ClosingPorts, closeSegment } from './closing.ts';
import type { Format } from './format.ts';
import { type Held, segmentLock, takeLock } from './lock.ts';
import { startedChange } from './media-record.ts';
import { runSegment, type Segment } from './segment.ts';
import { type TakenBack, takeBackFrom } from './take-back.ts';

export interface RecordingPorts extends ClosingPorts {
  readonly browser: Browser;
  /** instant, ms */
  readonly now: () => number;
  readonly newId: () => string;
  /** the alarms that this person has switched off */
  readonly quiet: () => Promise<readonly Alarm[]>;
}

export interface RecordingOrder {
  /** id of the interview, note, quote or plan that the sound belongs to */
  readonly owner: string;
  /** that record's scope */
  readonly scope: Scope;
  /** bits per second */
  readonly bitrate: number;
  /** number of the first segment, where this recording goes on from an earlier one; else 0 */
  readonly segment?: number;
  /** further fields that each media record begins with */
  readonly fields?: Readonly<Record<string, Json>>;
}

/** A segment that has ended, with the lock that keeps other tabs from taking it for abandoned. */
export interface EndedSegment {
  readonly session: Session;
  readonly lock: Held;
}

export interface SegmentsOptions {
  readonly ports: RecordingPorts;
  readonly order: RecordingOrder;
  readonly format: Format;
  /** Something came to disk. */
  readonly saved: () => void;
  readonly fault: (reason: SaveFault) => void;
  /** The recorder has stopped by itself. */
  readonly broken: () => void;
}

/** The segments of one recording: at most one runs, the others have ended. Calls must not overlap. */
export interface Segments {
  readonly current: () => Segment | undefined;
  readonly ended: readonly EndedSegment[];
  /** media time of the segments that have ended, ms */
  readonly before: () => number;
  open(
    stream: MediaStream,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: SaveFault | 'unsupported' }>;
  /** @param refused what is there must be erased, so its record says nothing more */
  close(refused?: boolean): Promise<void>;
  /** the number that the next segment will have */
  readonly next: () => number;
  /** Lets go of segments that have ended and whose sound is being erased: no file is made of them. */
  forget(media: readonly string[]): Promise<void>;
  /** Closes what runs, and erases the last stretch of this recording from disk, over as many segments as it takes. */
  takeBack(stretch: number): Promise<TakenBack>;
}

export function createSegments({ ports, order, format, saved, fault, broken }: SegmentsOptions): Segments {
  const { browser, media, writer, now, newId } = ports;
  const { owner, scope, bitrate, fields = {} } = order;
  const ended: EndedSegment[] = [];
  let running: { segment: Segment; lock: Held } | undefined;
  let next = order.segment ?? 0;
  let announced: Promise<void> | undefined;

  /** The record is made with the first slice, so there is none without sound. Closing says it all again. */
  const announce = async (session: Session) => {
    try {
      await writer.write(startedChange(session));
    } catch (error) {
      console.warn('the record of a recording could not be made yet', error);
    }
  };

  const before = () => ended.reduce((sum, { session }) => sum + session.until, 0);
  const endRun = async (): Promise<EndedSegment | undefined> => {
    if (!running) return undefined;
    const { segment, lock } = running;
    await segment.close();
    // Or a record could be made after the caller has looked for what to erase.
    await announced;
    running = undefined;
    return { session: { ...segment.session, until: segment.savedUpTo() }, lock };
  };
  const describe = async ({ session, lock }: EndedSegment) => {
    const closed = await closeSegment(ports, session);
    if (closed.ok) ended.push({ session: closed.session, lock });
    else if (closed.reason === 'empty') await lock.release();
    else ended.push({ session, lock });
  };

  return {
    current: () => running?.segment,
    ended,
    before,
    next: () => next,
    async open(stream) {
      const session: Session = {
        media: newId(),
        owner,
        scope,
        fields,
        type: format.type,
        segment: next,
        started: now(),
        until: 0,
        state: 'recording',
        chunks: [],
      };
      const lock = await takeLock(browser.locks, segmentLock(session.media));
      const kept = await media.saveSession(session);
      if (!lock || !kept.ok) {
        await lock?.release();
        return kept.ok ? { ok: false, reason: 'other' } : kept;
      }
      announced = undefined;
      const segment = runSegment({
        browser,
        media,
        now,
        session,
        stream,
        bitrate,
        fault,
        broken,
        asked: format.asked,
        saved() {
          announced ??= announce(session);
          saved();
        },
      });
      if (!segment) {
        await media.dropSession(session.media);
        await lock.release();
        return { ok: false, reason: 'unsupported' };
      }
      running = { segment, lock };
      next += 1;
      return { ok: true };
    },
    async close(refused = false) {
      const run = await endRun();
      if (!run) return;
      if (refused) ended.push(run);
      else await describe(run);
    },
    async takeBack(stretch) {
      const run = await endRun();
      if (run) ended.push(run);
      return takeBackFrom({ ports, ended, stretch, describe });
    },
    async forget(gone) {
      for (const { session, lock } of ended.filter((each) => gone.includes(each.session.media))) {
        ended.splice(
          ended.findIndex((each) => each.session.media === session.media),
          1,
        );
        await lock.release();
      }
    },
  };
}
