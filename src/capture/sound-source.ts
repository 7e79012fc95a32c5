import type { Browser } from './browser.ts';
import type { Meter } from './meter.ts';
import { isPluggedIn, openMicrophone } from './microphone.ts';
import { type Interruptions, watchTrack } from './watch.ts';

export interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
}

/** The microphone of one recording: one stream as long as it lives, another only when it has died. */
export interface SoundSource {
  stream(): MediaStream;
  isLive(): boolean;
  /** Whether the device in use is still there; plugging in another one changes nothing. */
  isPluggedIn(): Promise<boolean>;
  /** Opens it again if it has died: a track that has ended never comes back. Not while nobody sees the page. */
  revive(): Promise<boolean>;
  close(): void;
}

export interface SoundSourceOptions {
  readonly browser: Browser;
  readonly opened: OpenMicrophone;
  readonly meter: Meter | undefined;
  readonly on: Pick<Interruptions, 'lost' | 'muted' | 'unmuted'>;
}

export function createSoundSource({ browser, opened, meter, on }: SoundSourceOptions): SoundSource {
  let { stream, track } = opened;
  let unwatch = watchTrack(track, on);
  meter?.attach(stream);
  const letGo = () => {
    unwatch();
    for (const each of stream.getTracks()) each.stop();
  };
  const isLive = () => track.readyState === 'live';
  return {
    stream: () => stream,
    isLive,
    isPluggedIn: () => isPluggedIn(browser, track),
    async revive() {
      if (isLive()) return true;
      if (browser.page.visibilityState !== 'visible') return false;
      const microphone = await openMicrophone(browser);
      if (!microphone.ok) return false;
      letGo();
      ({ stream, track } = microphone);
      unwatch = watchTrack(track, on);
      meter?.attach(stream);
      return true;
    },
    close() {
      letGo();
      meter?.close();
    },
  };
}
