import type { SaveFault } from '../store/fault.ts';
import { type Continuity, createContinuity } from './continuity.ts';
import type { Format } from './format.ts';
import { createLive, type LiveRecording } from './live.ts';
import { keepLookout } from './lookout.ts';
import { cardIn } from './media-record.ts';
import type { Meter } from './meter.ts';
import { createSegments, type EndedSegment, type RecordingOrder, type RecordingPorts } from './segments.ts';
import { createSoundSource, type OpenMicrophone } from './sound-source.ts';
import type { TakenBack } from './take-back.ts';
import { keepAwake } from './wake.ts';
import { watchPage } from './watch.ts';

/** Where the recording is now, for marks. */
export interface Position {
  /** id of the media record */
  readonly media: string;
  /** media time, ms; pauses are cut out */
  readonly at: number;
  /** instant, ms */
  readonly wall: number;
}

export interface Recording {
  readonly live: LiveRecording;
  position(): Position | undefined;
  pause(): void;
  /** Goes on after a pause, or tries again after an interruption; call it inside the tap. */
  resume(): void;
  /** Ends the segment and goes on in the next, so that what is said from here on is apart; gives that one's number. */
  split(): Promise<number>;
  /** The media of the segments that have ended, from a number on. */
  endedFrom(segment: number): readonly string[];
  /** Lets go of segments whose sound is being erased. */
  forget(media: readonly string[]): Promise<void>;
  /** Off the record: waits, and erases the last stretch, ms, from disk. */
  takeBack(stretch: number): Promise<TakenBack>;
  /** Closes the last segment and lets the microphone go. */
  end(): Promise<readonly EndedSegment[]>;
  /** The same for sound that must not be kept: marked first, so that a crash can't bring it back. */
  refuse(): Promise<readonly EndedSegment[]>;
}

export interface RecordingOptions {
  readonly ports: RecordingPorts;
  readonly order: RecordingOrder;
  readonly format: Format;
  readonly opened: OpenMicrophone;
  readonly meter: Meter | undefined;
  /** at this bitrate, as far as the browser says */
  readonly minutes: number | undefined;
  /** Nothing more can be written: the recording must end. */
  readonly full: () => void;
  /** Gives back the room that is kept for what must be written on a full phone. */
  readonly makeRoom: () => Promise<void>;
}

export type Begun =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly reason: SaveFault | 'unsupported' };

/** Begins on a microphone that is open, and closes it where that fails. */
export async function beginRecording(options: RecordingOptions): Promise<Begun> {
  const { ports, order, opened, meter, minutes, full, makeRoom } = options;
  const { browser, media, now } = ports;
  const { owner, scope, bitrate } = order;
  const card = cardIn(order);
  const live = createLive({ owner, scope, card, bitrate, started: now(), hears: true }, minutes);
  const segments = createSegments({
    ...options,
    saved() {
      continuity.forgive();
      live.savedUpTo.value = segments.before() + (segments.current()?.savedUpTo() ?? 0);
    },
    fault: (reason) => reason === 'full' && full(),
    broken: () => void continuity.goOn(),
  });
  const continuity: Continuity = createContinuity({ browser, live, segments, source: () => source });
  const source = createSoundSource({ browser, opened, meter, on: continuity.on });

  const begun = await segments.open(source.stream());
  if (!begun.ok) {
    source.close();
    return begun;
  }
  live.segment.value = order.segment ?? 0;
  const stops = [
    watchPage(browser, continuity.on),
    keepAwake(browser),
    keepLookout({ browser, live, segments, meter, quiet: ports.quiet }),
    () => source.close(),
  ];
  const finish = async (refused: boolean) => {
    try {
      await continuity.end(refused);
    } finally {
      // Whatever the database does, the microphone is let go.
      for (const stop of stops.splice(0)) stop();
    }
    return segments.ended;
  };
  /** @returns those for which not even the mark finds room */
  const markRefused = async () => {
    const current = segments.current();
    const ids = segments.ended.map(({ session }) => session.media);
    if (current) ids.push(current.session.media);
    const mark = async (id: string) => (await media.changeSession(id, { state: 'refused' })).ok;
    const unmarked: string[] = [];
    for (const id of ids) {
      if (await mark(id)) continue;
      await makeRoom();
      if (!(await mark(id))) unmarked.push(id);
    }
    return unmarked;
  };

  /** So that the next start of the app can say how this one left the recording. Nothing waits for it. */
  const noteHalt = (halt: 'none' | 'paused') => {
    const id = segments.current()?.session.media;
    if (id !== undefined) void media.changeSession(id, { halt });
  };

  const recording: Recording = {
    live,
    position() {
      const wall = now();
      const segment = segments.current();
      if (segment) return { media: segment.session.media, at: Math.round(segment.elapsed()), wall };
      const last = segments.ended.at(-1)?.session;
      return last && { media: last.media, at: Math.round(last.until), wall };
    },
    pause() {
      segments.current()?.pause();
      noteHalt('paused');
      live.status.value = 'paused';
    },
    resume() {
      continuity.forgive();
      const segment = segments.current();
      const alive = segment !== undefined && source.isLive();
      live.status.value = alive ? 'recording' : 'interrupted';
      if (!alive) {
        void continuity.goOn();
        return;
      }
      segment.resume();
      noteHalt('none');
    },
    async split() {
      await continuity.goOn();
      // While it waits nothing runs, and the next number is the one that it will go on with.
      return segments.current()?.session.segment ?? segments.next();
    },
    endedFrom: (segment) =>
      segments.ended
        .map(({ session }) => session)
        .filter((each) => each.segment >= segment)
        .map(({ media }) => media),
    async forget(media) {
      await segments.forget(media);
      live.savedUpTo.value = segments.before() + (segments.current()?.savedUpTo() ?? 0);
    },
    async takeBack(stretch) {
      recording.pause();
      const taken = await continuity.takeBack(stretch);
      live.savedUpTo.value = segments.before();
      live.elapsed.value = segments.before();
      return taken;
    },
    end: () => finish(false),
    async refuse() {
      await markRefused();
      const ended = await finish(true);
      // The next start could not tell it from sound that is to be kept: it goes now, before the records.
      for (const id of await markRefused()) await media.dropSession(id);
      return ended;
    },
  };
  return { ok: true, recording };
}
