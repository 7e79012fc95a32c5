import type { Browser } from './browser.ts';
import { chooseFormat, type Format } from './format.ts';
import { type MicrophoneFault, openMicrophone } from './microphone.ts';

/** A few seconds of sound that are kept in one piece: a question as somebody says it. Losing it costs saying it again. */
export interface ShortTake {
  /** Ends it and lets the microphone go; nothing where nothing was heard. */
  stop(): Promise<
    | { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: Format['type']; readonly duration: number }
    | undefined
  >;
}

export type BegunTake =
  | { readonly ok: true; readonly take: ShortTake }
  | { readonly ok: false; readonly reason: MicrophoneFault };

const BITS = 32_000;

/** Call it inside the tap. Not beside a recording: the microphone is one. */
export async function beginShortTake(browser: Browser): Promise<BegunTake> {
  const format = chooseFormat((type) => browser.supports(type));
  if (format === undefined) return { ok: false, reason: 'unsupported' };
  const opened = await openMicrophone(browser);
  if (!opened.ok) return opened;
  const recorder = browser.record(opened.stream, { mimeType: format.asked, audioBitsPerSecond: BITS });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve());
  });
  const began = browser.tick();
  recorder.start();
  return {
    ok: true,
    take: {
      async stop() {
        const duration = Math.round(browser.tick() - began);
        if (recorder.state !== 'inactive') recorder.stop();
        await stopped;
        for (const track of opened.stream.getTracks()) track.stop();
        const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
        return bytes.length === 0 ? undefined : { bytes, type: format.type, duration };
      },
    },
  };
}
