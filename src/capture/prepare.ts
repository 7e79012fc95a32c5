import type { Browser } from './browser.ts';
import { chooseFormat, type Format } from './format.ts';
import { type Held, RECORDER_LOCK, takeLock } from './lock.ts';
import { createMeter, type Meter } from './meter.ts';
import { type MicrophoneFault, openMicrophone } from './microphone.ts';
import type { OpenMicrophone } from './sound-source.ts';
import { FLOOR_MINUTES, minutesLeft } from './space.ts';

/** A microphone that was only tried a moment ago may still be closing, ms. */
const LETTING_GO = 2000;

export interface Ready {
  readonly ok: true;
  readonly format: Format;
  readonly meter: Meter | undefined;
  readonly opened: OpenMicrophone;
  readonly minutes: number | undefined;
  readonly lock: Held;
}
export type Prepared =
  | Ready
  | { readonly ok: false; readonly reason: MicrophoneFault | 'elsewhere' | 'no_space' };

/**
 * Everything that a recording needs before it begins. The microphone and the meter are asked for before anything is
 * awaited: browsers grant them only inside the tap.
 */
export async function prepareRecording(browser: Browser, bitrate: number): Promise<Prepared> {
  const format = chooseFormat((type) => browser.supports(type));
  if (!format) return { ok: false, reason: 'unsupported' };
  const meter = createMeter(browser);
  const [microphone, lock, estimate] = await Promise.all([
    openMicrophone(browser),
    takeLock(browser.locks, RECORDER_LOCK, LETTING_GO),
    browser.estimate(),
  ]);
  const minutes = minutesLeft(estimate, bitrate);
  const reason = !microphone.ok
    ? microphone.reason
    : !lock
      ? 'elsewhere'
      : (minutes ?? FLOOR_MINUTES) < FLOOR_MINUTES
        ? 'no_space'
        : undefined;
  if (reason === undefined && microphone.ok && lock) {
    return { ok: true, format, meter, opened: microphone, minutes, lock };
  }
  meter?.close();
  await lock?.release();
  if (microphone.ok) for (const track of microphone.stream.getTracks()) track.stop();
  return { ok: false, reason: reason ?? 'unsupported' };
}

/** Lets go of what was prepared, where the recording isn't begun after all. */
export async function unprepare({ meter, opened, lock }: Ready): Promise<void> {
  meter?.close();
  for (const track of opened.stream.getTracks()) track.stop();
  await lock.release();
}
