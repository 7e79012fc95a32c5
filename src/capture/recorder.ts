import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SaveFault } from '../store/fault.ts';
import type { Saved } from '../store/media-connection.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import type { Alarm } from './alarm.ts';
import { createBallast } from './ballast.ts';
import { type Browser, realBrowser } from './browser.ts';
import { eraseMedia } from './erase.ts';
import { createFinisher, type Finishing, type Outcome } from './finisher.ts';
import type { KeepingOrder } from './keeping.ts';
import type { LiveRecording, Status } from './live.ts';
import type { Held } from './lock.ts';
import { cardIn } from './media-record.ts';
import { type Prepared, prepareRecording, unprepare } from './prepare.ts';
import { beginRecording, type Position, type Recording } from './recording.ts';
import { type Abandoned, findAbandoned, type Refused } from './recover.ts';
import type { EndedSegment, RecordingOrder } from './segments.ts';
import type { TakenBack } from './take-back.ts';

export type StartFault =
  | Extract<Prepared, { ok: false }>['reason']
  /** this tab records already · stopped before the microphone was there · the phone can't save */
  | 'running'
  | 'cancelled'
  | 'not_saving';

export type RecorderState =
  /** `fault` says why the last recording ended by itself */
  | { readonly name: 'idle'; readonly fault: 'no_space' | undefined }
  | { readonly name: 'asking' }
  | { readonly name: Status; readonly live: LiveRecording }
  | { readonly name: 'stopping'; readonly live: LiveRecording };

export type Started =
  | { readonly ok: true; readonly live: LiveRecording }
  | { readonly ok: false; readonly reason: StartFault };

/** One segment of a recording that has ended; its media record is there, its file is being made. */
export interface Recorded {
  readonly media: string;
  readonly segment: number;
  /** instant, ms */
  readonly started: number;
  /** ms */
  readonly duration: number;
}

/** What an earlier run of the app had not finished, and what becomes of it. */
export interface Recovered extends Recorded, Refused {
  /** the card that it speaks for, where the owner is a plan */
  readonly card?: string | undefined;
  /** instant of its end, ms */
  readonly ended: number;
  /** nobody had ended it; else only its file was missing */
  readonly cut: boolean;
  /** it was waiting for a person to go on */
  readonly paused: boolean;
  readonly finished: Promise<Outcome>;
}

/** The one recorder of the open route. It lives outside any screen, and goes on while people move about in the app. */
export interface Recorder {
  readonly state: ReadonlySignal<RecorderState>;
  /** Files that are being made of what was recorded; recording again meanwhile is fine. */
  readonly finishing: ReadonlySignal<readonly Finishing[]>;
  /** Call it inside the tap, before anything is awaited. */
  start(order: RecordingOrder): Promise<Started>;
  /** Sound on another device: keeps time for marks and notes, without a microphone. @throws SaveError */
  keepTime(order: KeepingOrder): Promise<Started>;
  pause(): void;
  /** Goes on after a pause or an interruption; call it inside the tap. */
  resume(): void;
  /** Off the record: waits for a person to go on, and erases the last stretch, ms; undefined where nothing is recorded. */
  takeBack(stretch: number): Promise<TakenBack | undefined>;
  /** Resolves when everything is on disk; the files follow in the background. Empty where nothing was recorded. */
  stop(): Promise<readonly Recorded[]>;
  /** A "no" to the consent: stops and makes no file. Erase the records of what it names, then call `erase`. */
  discard(): Promise<readonly Refused[]>;
  /** Somebody joins: what is said from here on is in segments of its own. The number of the first; undefined where none goes on. */
  split(): Promise<number | undefined>;
  /** The media that this recording has closed, from a segment on. */
  endedFrom(segment: number): readonly string[];
  /** Where the recording is now; undefined where none goes on. */
  position(): Position | undefined;
  /** Forgets the sound of media records on this phone: slices, drafts, chunks; breaks off the making of files. */
  erase(media: readonly string[]): Promise<Saved<void>>;
  /** Once at the start of the app: takes up what an earlier run left. `refused` waits for its records to be erased. */
  recover(): Promise<{ readonly recovered: readonly Recovered[]; readonly refused: readonly Refused[] }>;
  /** Resolves when no file is being made. */
  settled(): Promise<void>;
  /** Stops, and breaks off the making of files; the next start takes them up. Call it before the store is closed. */
  close(): Promise<void>;
}

export interface RecorderPorts {
  readonly media: MediaStore;
  readonly writer: Writer;
  readonly newId: () => string;
  /** instant, ms */
  readonly now: () => number;
  readonly browser?: Browser;
  /** the alarms that this person has switched off; none unless said */
  readonly quiet?: () => Promise<readonly Alarm[]>;
}

type Phase =
  | Extract<RecorderState, { name: 'idle' | 'asking' }>
  | { readonly name: 'on' | 'stopping'; readonly recording: Recording };
const IDLE = { name: 'idle', fault: undefined } as const;

export function createRecorder({
  browser = realBrowser(window),
  quiet = async () => [],
  ...rest
}: RecorderPorts): Recorder {
  const ports = { ...rest, browser, quiet };
  const { media } = ports;
  const finisher = createFinisher(ports);
  const ballast = createBallast(browser);
  const phase = signal<Phase>(IDLE);
  let cancelled = false;
  let starting: Promise<unknown> = Promise.resolve();
  let ending: Promise<readonly EndedSegment[]> | undefined;
  let lock: Held | undefined;

  const begin = async (order: RecordingOrder): Promise<Started> => {
    const ready = await prepareRecording(browser, order.bitrate);
    if (!ready.ok) return ready;
    if (cancelled) {
      await unprepare(ready);
      return { ok: false, reason: 'cancelled' };
    }
    const begun = await beginRecording({
      ...ready,
      ports,
      order,
      full: () => void end('stop', 'no_space'),
      makeRoom: ballast.drop,
    });
    if (!begun.ok) {
      await ready.lock.release();
      return { ok: false, reason: faultToReason(begun.reason) };
    }
    lock = ready.lock;
    void ballast.lay();
    phase.value = { name: 'on', recording: begun.recording };
    return { ok: true, live: begun.recording.live };
  };

  const end = async (how: 'stop' | 'refuse', fault?: 'no_space'): Promise<readonly EndedSegment[]> => {
    cancelled = true;
    await starting;
    const current = phase.value;
    if (current.name !== 'on') return (await ending) ?? [];
    phase.value = { name: 'stopping', recording: current.recording };
    ending = how === 'stop' ? current.recording.end() : current.recording.refuse();
    try {
      const ended = await ending;
      if (fault === 'no_space') await ballast.drop();
      if (how === 'stop') for (const segment of ended) void finisher.add(segment);
      else for (const segment of ended) await segment.lock.release();
      return ended;
    } finally {
      ending = undefined;
      await lock?.release();
      phase.value = { name: 'idle', fault };
    }
  };
  const running = () => (phase.value.name === 'on' ? phase.value.recording : undefined);

  return {
    state: computed(() => toState(phase.value)),
    finishing: finisher.finishing,
    async start(order) {
      if (phase.value.name !== 'idle') return { ok: false, reason: 'running' };
      phase.value = { name: 'asking' };
      cancelled = false;
      const begun = begin(order);
      starting = begun.catch(() => undefined);
      try {
        return await begun;
      } finally {
        if (phase.value.name === 'asking') phase.value = IDLE;
      }
    },
    async keepTime(order) {
      if (phase.value.name !== 'idle') return { ok: false, reason: 'running' };
      // A second tap meanwhile finds it busy.
      phase.value = { name: 'asking' };
      try {
        const { beginKeeping } = await import('./keeping.ts');
        const recording = await beginKeeping(ports, order);
        phase.value = { name: 'on', recording };
        return { ok: true, live: recording.live };
      } finally {
        if (phase.value.name === 'asking') phase.value = IDLE;
      }
    },
    pause: () => running()?.pause(),
    resume: () => running()?.resume(),
    takeBack: async (stretch) => running()?.takeBack(stretch),
    async stop() {
      const ended = await end('stop');
      for (const { session } of ended) await media.changeSession(session.media, { halt: 'over' });
      return ended.map(toRecorded);
    },
    async discard() {
      const ended = await end('refuse');
      return ended.map(({ session: { media, owner, scope } }) => ({ media, owner, scope }));
    },
    split: async () => running()?.split(),
    endedFrom: (segment) => running()?.endedFrom(segment) ?? [],
    position: () => running()?.position(),
    async erase(ids) {
      await running()?.forget(ids);
      await finisher.cancel(ids);
      return eraseMedia(media, ids);
    },
    async recover() {
      const { abandoned, refused } = await findAbandoned(media, browser);
      return { recovered: abandoned.map((each) => toRecovered(each, finisher.add(each))), refused };
    },
    settled: () => finisher.settled(),
    async close() {
      await end('stop');
      await finisher.cancel();
    },
  };
}

function toState(phase: Phase): RecorderState {
  if (phase.name === 'idle' || phase.name === 'asking') return phase;
  const { live } = phase.recording;
  return { name: phase.name === 'stopping' ? 'stopping' : live.status.value, live };
}

function toRecorded({ session: { media, segment, started, until } }: EndedSegment): Recorded {
  return { media, segment, started, duration: Math.round(until) };
}

function toRecovered(abandoned: Abandoned, finished: Promise<Outcome>): Recovered {
  const { session, length, until, cut, paused } = abandoned;
  const { owner, scope } = session;
  return {
    ...toRecorded(abandoned),
    owner,
    scope,
    card: cardIn(session),
    duration: Math.round(length),
    ended: until,
    cut,
    paused,
    finished,
  };
}

function faultToReason(fault: SaveFault | 'unsupported'): StartFault {
  if (fault === 'unsupported') return 'unsupported';
  return fault === 'full' ? 'no_space' : 'not_saving';
}
