import { type Alarm, createAlarmBell } from './alarm.ts';
import type { Browser } from './browser.ts';
import { createClippingWatch } from './clipping.ts';
import type { createLive } from './live.ts';
import type { Meter } from './meter.ts';
import { SLICE_MS } from './segment.ts';
import type { Segments } from './segments.ts';
import { createSilenceWatch } from './silence.ts';
import { LOW_MINUTES, minutesLeft } from './space.ts';

const LOOK_MS = 250;
const SPACE_MS = 60_000;

export interface LookoutOptions {
  readonly browser: Browser;
  readonly live: ReturnType<typeof createLive>;
  readonly segments: Segments;
  readonly meter: Meter | undefined;
  /** the alarms that this person has switched off */
  readonly quiet: () => Promise<readonly Alarm[]>;
}

/**
 * Looks after a recording: keeps the numbers on the screen true, asks a recorder that has gone quiet for what it
 * holds, and warns, also by tone and vibration, when nothing comes to disk, nothing is heard, wind cuts it off, or space runs low.
 * @returns stops looking
 */
export function keepLookout({ browser, live, segments, meter, quiet }: LookoutOptions): () => void {
  const silence = createSilenceWatch();
  const clipping = createClippingWatch();
  const bell = createAlarmBell({
    window: browser.window,
    tick: () => browser.tick(),
    tone: (hz, ms, after) => meter?.tone(hz, ms, after),
    vibrate: (pattern) => browser.vibrate(pattern),
    quiet,
  });
  const look = () => {
    const segment = segments.current();
    live.elapsed.value = segments.before() + (segment?.elapsed() ?? 0);
    const quiet = segment?.quiet() ?? { data: 0, saved: 0 };
    if (quiet.data > 2 * SLICE_MS + LOOK_MS) segment?.flush();
    live.warn('not_saving', quiet.saved > 3 * SLICE_MS + LOOK_MS);
  };
  const lookAtSpace = async () => {
    const minutes = minutesLeft(await browser.estimate(), live.bitrate);
    live.minutesLeft.value = minutes;
    live.warn('low_space', (minutes ?? LOW_MINUTES) < LOW_MINUTES);
  };
  const hear = (level: number) => {
    live.level.value = level;
    const listens = live.status.value === 'recording';
    if (listens) segments.current()?.hear(level);
    else {
      silence.reset();
      clipping.reset();
    }
    live.warn('silent', listens && silence.hear(level, browser.tick()));
    live.warn('clipping', listens && clipping.hear(level, browser.tick()));
  };
  meter?.listen(hear);
  const looks = browser.window.setInterval(look, LOOK_MS);
  const spaces = browser.window.setInterval(() => void lookAtSpace(), SPACE_MS);
  void lookAtSpace();
  const untell = live.warning.subscribe((warning) => bell.tell(warning));
  return () => {
    untell();
    bell.stop();
    browser.window.clearInterval(looks);
    browser.window.clearInterval(spaces);
  };
}
