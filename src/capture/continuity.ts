import type { Browser } from './browser.ts';
import type { createLive } from './live.ts';
import type { Segments } from './segments.ts';
import type { SoundSource } from './sound-source.ts';
import type { TakenBack } from './take-back.ts';
import type { Interruptions } from './watch.ts';

/** A microphone that the system has muted for longer is a call, not a hiccup. */
const MUTED_MS = 3000;
/** Runs that break before a slice of theirs is on disk, before a person has to say "go on". */
const TRIES = 3;
/** How long it is said that the sound had stood still, ms. */
const TOLD_MS = 15_000;

/** What keeps the sound coming: every interruption ends a segment, and the sound goes on in the next. */
export interface Continuity {
  /** What the microphone and the page report. */
  readonly on: Interruptions;
  /** Ends the segment that runs, and opens the next where nothing is in the way. */
  goOn(): Promise<void>;
  /** Something came to disk, or a person asks to go on: broken runs are counted from here. */
  forgive(): void;
  /** Erases the last stretch, ms; the sound waits for a person to go on. */
  takeBack(stretch: number): Promise<TakenBack>;
  /** Ends the last segment; nothing goes on after that. */
  end(refused: boolean): Promise<void>;
}

export interface ContinuityOptions {
  readonly browser: Browser;
  readonly live: ReturnType<typeof createLive>;
  readonly segments: Segments;
  readonly source: () => SoundSource;
}

export function createContinuity({ browser, live, segments, source }: ContinuityOptions): Continuity {
  let tail: Promise<unknown> = Promise.resolve();
  let over = false;
  let muted = false;
  let tries = 0;
  let muteTimer: number | undefined;
  let toldTimer: number | undefined;

  /** Opening and closing never overlap, whatever happens at once. */
  const serially = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  };
  const openNext = async (): Promise<boolean> => {
    tries += 1;
    if (tries > TRIES || !(await source().revive()) || over) return false;
    const opened = await segments.open(source().stream());
    return opened.ok;
  };
  const goOn = () =>
    serially(async () => {
      try {
        await segments.close();
      } catch (error) {
        // The phone can't save just now: the screen must not go on saying that it records.
        live.status.value = 'interrupted';
        live.warn('not_saving', true);
        throw error;
      }
      if (over || live.status.value === 'paused') return;
      live.status.value = 'interrupted';
      if (muted) return;
      const opened = await openNext();
      live.warn('microphone_lost', !opened);
      if (!opened) return;
      live.segment.value = segments.current()?.session.segment ?? 0;
      live.status.value = 'recording';
    });
  const followDevice = async () => {
    const same = source().isLive() && (await source().isPluggedIn());
    if (same || over) return;
    for (const track of source().stream().getTracks()) track.stop();
    await goOn();
  };
  const tellStill = (on: boolean) => {
    browser.window.clearTimeout(toldTimer);
    live.warn('stood_still', on);
    if (on) toldTimer = browser.window.setTimeout(() => tellStill(false), TOLD_MS);
  };
  const goOnAfterRest = async () => {
    await goOn();
    tellStill(live.status.value === 'recording');
  };
  const clearMute = () => {
    browser.window.clearTimeout(muteTimer);
    muteTimer = undefined;
  };

  return {
    goOn,
    forgive() {
      tries = 0;
    },
    takeBack: (stretch) => serially(() => segments.takeBack(stretch)),
    async end(refused) {
      over = true;
      clearMute();
      tellStill(false);
      await serially(() => segments.close(refused));
    },
    on: {
      lost: () => void goOn(),
      muted() {
        muted = true;
        live.warn('muted', true);
        segments.current()?.flush();
        muteTimer ??= browser.window.setTimeout(() => void goOn(), MUTED_MS);
      },
      unmuted() {
        muted = false;
        live.warn('muted', false);
        clearMute();
        if (live.status.value === 'interrupted') void goOn();
      },
      shown() {
        const lost = segments.current()?.back() ?? 0;
        if (live.status.value === 'interrupted' || !source().isLive() || lost > 0) void goOnAfterRest();
      },
      leaving: () => segments.current()?.leave(),
      devicesChanged: () => void followDevice(),
    },
  };
}
