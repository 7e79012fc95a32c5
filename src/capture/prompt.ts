import type { Scope } from '../protocol/names.ts';
import type { MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import type { ByteSource } from './byte-source.ts';
import type { Browser } from './browser.ts';
import { chooseFormat, fileName } from './format.ts';
import { makeMedia } from './making.ts';
import { openMicrophone } from './microphone.ts';
import { storeFile } from './store-file.ts';

/** A question takes a few seconds; nothing longer is one. ms */
export const LONGEST_PROMPT = 20_000;

export interface PromptPorts {
  readonly browser: Browser;
  readonly media: MediaStore;
  readonly writer: Writer;
  readonly newId: () => string;
  /** instant, ms */
  readonly now: () => number;
}

export type Prompt =
  | { readonly ok: true; readonly media: string; readonly duration: number }
  /** `not_saved`: the sound could not be kept, and nothing of it is there */
  | { readonly ok: false; readonly reason: 'no_microphone' | 'not_saved' };

export interface PromptRecording {
  /** Ends it, by a tap or by itself after `LONGEST_PROMPT`. */
  readonly stop: () => void;
  /** Resolves once sound is really recorded: a slow phone takes seconds to open its microphone. */
  readonly begun: Promise<void>;
  readonly done: Promise<Prompt>;
}

/**
 * Records a few seconds of somebody who says a question, beside the recorder of interviews: the sound is kept in one
 * piece when it ends, and belongs to `owner`. Call it inside the tap.
 */
export function recordPrompt(
  ports: PromptPorts,
  { owner, scope }: { readonly owner: string; readonly scope: Scope },
): PromptRecording {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = () => {
      timer = setTimeout(() => end.abort(), LONGEST_PROMPT);
      resolve();
    };
  });
  const record = async (): Promise<Prompt> => {
    const { browser, now } = ports;
    const format = chooseFormat(browser.supports);
    const microphone = await openMicrophone(browser);
    if (!format || !microphone.ok) return { ok: false, reason: 'no_microphone' };
    const started = now();
    const before = browser.tick();
    const bytes = await soundUntil(
      browser.record(microphone.stream, { mimeType: format.asked, audioBitsPerSecond: 32_000 }),
      end.signal,
      begin,
    );
    for (const track of microphone.stream.getTracks()) track.stop();
    const duration = Math.round(browser.tick() - before);
    return keep(ports, { owner, scope, bytes, started, duration, type: format.type });
  };
  const done = record().finally(() => clearTimeout(timer));
  return { stop: () => end.abort(), begun, done };
}

/** Runs a recorder until it is told to end; all that it gave. */
function soundUntil(
  recorder: MediaRecorder,
  end: AbortSignal,
  onBegin: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    const parts: Blob[] = [];
    const stop = () => recorder.state !== 'inactive' && recorder.stop();
    recorder.addEventListener('start', onBegin);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => {
      end.removeEventListener('abort', stop);
      void new Blob(parts).arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)));
    });
    end.addEventListener('abort', stop);
    recorder.start();
    if (end.aborted) stop();
  });
}

interface Sound {
  readonly owner: string;
  readonly scope: Scope;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** instant, ms */
  readonly started: number;
  /** ms */
  readonly duration: number;
  readonly type: 'audio/webm' | 'audio/mp4';
}

/** Chunks first, then the record that names them: a record never points at nothing. */
async function keep({ media, writer, newId }: PromptPorts, sound: Sound): Promise<Prompt> {
  const { owner, scope, bytes, started, duration, type } = sound;
  if (bytes.length === 0) return { ok: false, reason: 'no_microphone' };
  const id = newId();
  const session = {
    media: id,
    owner,
    scope,
    type,
    segment: 0,
    started,
    fields: {},
    until: duration,
  } as const;
  const name = fileName(started, 0, type);
  try {
    const stored = await makeMedia(
      { media, writer },
      {
        session,
        store: (announce) => storeFile(media, sourceOf(bytes), { media: id, name, type, announce }),
        changes({ file }) {
          const fields = { owner, type, started, segment: 0, duration, file: { ...file } };
          return [{ scope, kind: 'media', id, fields }];
        },
      },
    );
    return stored.ok ? { ok: true, media: id, duration } : { ok: false, reason: 'not_saved' };
  } catch {
    return { ok: false, reason: 'not_saved' };
  }
}

function sourceOf(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: async (start, end) => bytes.slice(start, end) };
}
