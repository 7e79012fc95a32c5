import { createLive } from './live.ts';
import type { Recording } from './recording.ts';
import type { RecordingOrder, RecordingPorts } from './segments.ts';
import { keepAwake } from './wake.ts';

const LOOK_MS = 250;
/** The type of a media record whose sound is on another device; its file brings the real one. */
export const KEPT_TYPE = 'time/kept';

export interface KeepingOrder extends RecordingOrder {
  /** time that was kept before, and goes on: its media record, and the instant at which it began */
  readonly before?: { readonly media: string; readonly started: number };
}

/**
 * Sound on another device: this phone has no microphone open, and says what the time is. It is the wall's time, since the
 * other device goes on whatever this one does; it survives a closed page.
 * @throws SaveError
 */
export async function beginKeeping(ports: RecordingPorts, order: KeepingOrder): Promise<Recording> {
  const { browser, writer, now, newId } = ports;
  const { owner, scope, bitrate, before, segment = 0 } = order;
  const started = before?.started ?? Math.round(now());
  const media = before?.media ?? newId();
  const live = createLive({ owner, scope, bitrate, started, hears: false, media }, undefined);
  await writer.write({
    scope,
    id: media,
    kind: 'media',
    initial: { owner, type: KEPT_TYPE, started, segment },
  });
  const elapsed = () => Math.max(0, now() - started);
  const look = () => {
    live.elapsed.value = elapsed();
    live.savedUpTo.value = elapsed();
  };
  look();
  const timer = browser.window.setInterval(look, LOOK_MS);
  const letSleep = keepAwake(browser);
  const end = async () => {
    browser.window.clearInterval(timer);
    letSleep();
    await Promise.resolve();
    return [];
  };
  return {
    live,
    position: () => ({ media, at: Math.round(elapsed()), wall: now() }),
    // The other device knows nothing of it.
    pause: () => undefined,
    resume: () => undefined,
    // Its sound comes as one file: whoever joins later is asked for all of it.
    split: async () => segment,
    endedFrom: () => [],
    forget: async () => undefined,
    takeBack: async () => ({ ok: true, from: elapsed(), taken: 0, cut: [], emptied: [] }),
    end,
    refuse: end,
  };
}
