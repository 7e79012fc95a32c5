import type { Browser } from './browser.ts';
import { STEP_MS } from './peaks.ts';

/** Listens to a microphone beside the recorder. */
export interface Meter {
  /** Listens to another stream from now on: the microphone was opened again. */
  attach(stream: MediaStream): void;
  /** @param heard gets the loudest sample since the last call, 0–1 */
  listen(heard: (level: number) => void): void;
  /** Sounds a tone: hertz, how long and when from now, ms. */
  tone(hz: number, ms: number, after: number): void;
  close(): void;
}

/** Loud enough beside a talk, without frightening anyone, 0–1. */
const VOLUME = 0.4;

/**
 * Measures the loudest sample ten times a second. It must be made inside the tap, or iOS keeps it suspended; while it
 * doesn't run it says nothing, so that its own silence is never taken for the room's.
 * @returns undefined where the browser can't measure
 */
export function createMeter(browser: Pick<Browser, 'listen' | 'window'>): Meter | undefined {
  const context = listen(browser);
  if (!context) return undefined;
  const analyser = context.createAnalyser();
  // 8192 samples are 171 ms at 48 kHz: nothing between two looks is missed.
  analyser.fftSize = 8192;
  const samples = new Float32Array(analyser.fftSize);
  let tell: ((level: number) => void) | undefined;
  let source: MediaStreamAudioSourceNode | undefined;
  const look = () => {
    if (context.state !== 'running' || !source) return;
    analyser.getFloatTimeDomainData(samples);
    let loudest = 0;
    for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
    tell?.(loudest);
  };
  const timer = browser.window.setInterval(look, STEP_MS);
  return {
    attach(stream) {
      source?.disconnect();
      source = context.createMediaStreamSource(stream);
      source.connect(analyser);
      // It may be closed before it runs.
      if (context.state !== 'running') context.resume().catch(() => undefined);
    },
    listen(heard) {
      tell = heard;
    },
    tone(hz, ms, after) {
      const begins = context.currentTime + after / 1000;
      const gain = context.createGain();
      const tone = context.createOscillator();
      gain.gain.value = VOLUME;
      tone.frequency.value = hz;
      tone.connect(gain).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + ms / 1000);
    },
    close() {
      browser.window.clearInterval(timer);
      source?.disconnect();
      void context.close();
    },
  };
}

function listen(browser: Pick<Browser, 'listen'>): AudioContext | undefined {
  try {
    return browser.listen();
  } catch {
    return undefined;
  }
}
