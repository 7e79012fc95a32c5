/** Reads sound that was recorded elsewhere, and decodes it as it streams by. */
import type { AudioSample, InputAudioTrack } from 'mediabunny';
import type { ByteSource } from './byte-source.ts';
import { loadParser, openSound } from './open-sound.ts';
import { blobSource } from './photo.ts';
import { createOnsetFinder, type Onset, ONSET_STEP_MS } from './onset.ts';
import { joinPeaks, type Peaks, STEP_MS } from './peaks.ts';

/** What a file of sound is, without holding it in memory. */
export interface SoundFile {
  /** MIME type without codecs */
  readonly type: string;
  /** ms */
  readonly duration: number;
  /** undefined where this browser can't decode it piece by piece */
  readonly peaks: Peaks | undefined;
  /** the most sudden moments: one of them may be the clap */
  readonly onsets: readonly Onset[];
  /** Its packets have to be copied into a file of their own: it doesn't say where it is when, or holds pictures too. */
  readonly copy: boolean;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** 0–1 */
  readonly progress?: (share: number) => void;
  /** what plays a file that can't be taken apart: how long it is, ms; undefined where it can't be played either */
  readonly probe: (file: Blob) => Promise<number | undefined>;
}

/**
 * Reads a file that a person has chosen.
 * @returns undefined where this browser can't read or play it
 * @throws the signal's reason, and where the code that reads sound can't be loaded
 */
export async function readSoundFile(file: Blob, options: ReadOptions): Promise<SoundFile | undefined> {
  // Without it every file would seem to be one that this browser can't read.
  await loadParser();
  const opened = await openAny(blobSource(file)).catch(() => undefined);
  if (!opened) return probed(file, options);
  const { input, track, type } = opened;
  try {
    const stated = await input.getDurationFromMetadata();
    const duration = ((await track.computeDuration()) - (await track.getFirstTimestamp())) * 1000;
    if (!(duration > 0)) return undefined;
    const moves = (await input.getPrimaryVideoTrack()) !== null;
    const isCopied = type === 'audio/webm' || (type === 'audio/mp4' && (moves || stated === null));
    const base = { type, duration, copy: isCopied };
    if (!(await track.canDecode())) {
      const plays = await options.probe(file);
      return plays === undefined ? undefined : { ...base, peaks: undefined, onsets: [] };
    }
    return { ...base, ...(await listen(track, duration, options)) };
  } finally {
    input.dispose();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  MP4: 'audio/mp4',
  'QuickTime File Format': 'audio/mp4',
  WebM: 'audio/webm',
  Matroska: 'audio/webm',
  MP3: 'audio/mpeg',
  WAVE: 'audio/wav',
  Ogg: 'audio/ogg',
  ADTS: 'audio/aac',
  FLAC: 'audio/flac',
};

async function openAny(source: ByteSource) {
  const opened = await openSound(source, 'any');
  if (!opened) return undefined;
  const type = TYPES[(await opened.input.getFormat()).name];
  if (type) return { ...opened, type };
  opened.input.dispose();
  return undefined;
}

/** Decodes it from one end to the other, a piece at a time, and keeps no more of it than levels. */
async function listen(track: InputAudioTrack, duration: number, { signal, progress }: ReadOptions) {
  const { AudioSampleSink } = await loadParser();
  const levels: number[] = [];
  const onsets = createOnsetFinder();
  const meter = createStepMeter(
    (level) => onsets.hear(level),
    (level) => levels.push(level),
  );
  let seen = 0;
  try {
    for await (const sample of new AudioSampleSink(track).samples()) {
      try {
        signal?.throwIfAborted();
        meter(sample);
        seen += 1;
        if (seen % 200 === 0) progress?.(Math.min(1, (sample.timestamp * 1000) / duration));
      } finally {
        sample.close();
      }
    }
  } catch (error) {
    signal?.throwIfAborted();
    console.warn('a file could not be decoded to its end', error);
  }
  const bytes = Uint8Array.from(levels, (level) => Math.round(Math.min(1, level) * 255));
  return { peaks: bytes.length > 0 ? joinPeaks([bytes]) : undefined, onsets: onsets.found() };
}

/** The loudest sample of each 10 and of each 100 ms, by the first channel. */
function createStepMeter(onFine: (level: number) => void, onCoarse: (level: number) => void) {
  let plane = new Float32Array(0);
  let heard = 0;
  let fine = 0;
  let coarse = 0;
  return (sample: AudioSample) => {
    const frames = sample.numberOfFrames;
    if (plane.length < frames) plane = new Float32Array(frames);
    sample.copyTo(plane.subarray(0, frames), { planeIndex: 0, format: 'f32-planar' });
    const fineFrames = Math.round((sample.sampleRate * ONSET_STEP_MS) / 1000);
    const perCoarse = STEP_MS / ONSET_STEP_MS;
    for (let at = 0; at < frames; at += 1) {
      fine = Math.max(fine, Math.abs(plane[at] ?? 0));
      heard += 1;
      if (heard % fineFrames !== 0) continue;
      onFine(fine);
      coarse = Math.max(coarse, fine);
      fine = 0;
      if ((heard / fineFrames) % perCoarse !== 0) continue;
      onCoarse(coarse);
      coarse = 0;
    }
  };
}

async function probed(file: Blob, { probe }: ReadOptions): Promise<SoundFile | undefined> {
  const duration = await probe(file);
  const type = file.type.split(';', 1)[0] ?? '';
  if (duration === undefined || !type.startsWith('audio/')) return undefined;
  return { type, duration, peaks: undefined, onsets: [], copy: false };
}

/** What the browser's own player says of a file, ms. */
export function probeByPlayer(page: Document): ReadOptions['probe'] {
  return (file) =>
    new Promise((resolve) => {
      const audio = page.createElement('audio');
      const src = URL.createObjectURL(file);
      const end = (duration?: number) => {
        URL.revokeObjectURL(src);
        audio.removeAttribute('src');
        resolve(duration);
      };
      audio.preload = 'metadata';
      audio.addEventListener('loadedmetadata', () =>
        end(Number.isFinite(audio.duration) ? audio.duration * 1000 : undefined),
      );
      audio.addEventListener('error', () => end());
      audio.src = src;
    });
}
