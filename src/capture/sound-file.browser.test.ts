import { AudioBufferSource, BufferTarget, Mp4OutputFormat, OggOutputFormat, Output } from 'mediabunny';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MediaFile } from '../store/media-file.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Change } from '../store/types.ts';
import { wav } from '../../tests/support/wav.ts';
import { base64ToBytes } from '../merge/bytes.ts';
import { fileSource } from './byte-source.ts';
import { cutClip } from './clip.ts';
import { importSound } from './import-sound.ts';
import { measureSound } from './remux.ts';
import { probeByPlayer, readSoundFile } from './sound-file.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());

const writer = {
  async write(...changes: Change[]) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    await Promise.resolve();
  },
};
const read = (file: Blob) => readSoundFile(file, { probe: probeByPlayer(document) });
const ORDER = {
  media: 'm1',
  owner: 'i1',
  scope: 'team',
  segment: 2,
  started: Date.UTC(2026, 10, 3),
} as const;

/** What another browser's recorder gives: no length, no places to seek to. */
async function recorded(): Promise<Blob> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' });
  const blobs: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => blobs.push(data));
  recorder.start(500);
  await new Promise((done) => setTimeout(done, 3000));
  const stopped = new Promise((done) => recorder.addEventListener('stop', done));
  recorder.stop();
  await stopped;
  for (const track of stream.getTracks()) track.stop();
  return new Blob(blobs, { type: 'audio/webm' });
}

test('a WAV is measured, drawn and its clap found, to the hundredth of a second', async () => {
  const sound = await read(wav(30, 12.34));
  expect(sound).toMatchObject({ type: 'audio/wav', copy: false });
  expect(Math.abs((sound?.duration ?? 0) - 30_000)).toBeLessThan(20);
  expect(Math.abs((sound?.onsets[0]?.at ?? 0) - 12_340)).toBeLessThanOrEqual(10);
  const peaks = base64ToBytes(sound?.peaks?.data ?? '');
  expect(peaks.length).toBe(300);
  expect(peaks.indexOf(Math.max(...peaks))).toBe(123);
});

test('a file is copied into chunks as it is, and reads the same', async () => {
  const file = wav(60, 3);
  const sound = await read(file);
  if (!sound) throw new Error('it could not be read');
  const done = await importSound({ media: store, writer }, { ...ORDER, file, sound, fields: { shift: -5 } });
  expect(done).toEqual({ ok: true, media: 'm1' });
  expect(fields.get('m1')).toMatchObject({
    owner: 'i1',
    type: 'audio/wav',
    segment: 2,
    shift: -5,
    started: ORDER.started,
    peaks: { stepMs: 100 },
  });
  const kept = MediaFile.parse(fields.get('m1')?.['file']);
  expect(kept).toMatchObject({ name: '20261103T000000Z-3.wav', bytes: file.size });
  const bytes = await fileSource(store, kept).read(0, kept.bytes);
  const original = new Uint8Array(await file.arrayBuffer());
  expect(bytes.length).toBe(original.length);
  expect(bytes.every((byte, at) => byte === original[at])).toBe(true);
});

test('sound that does not say how long it is becomes a file that can be sought', async () => {
  const file = await recorded();
  const sound = await read(file);
  if (!sound) throw new Error('it could not be read');
  expect(sound).toMatchObject({ type: 'audio/webm', copy: true });
  expect(sound.duration).toBeGreaterThan(2000);
  expect(base64ToBytes(sound.peaks?.data ?? '').length).toBeGreaterThan(18);
  expect(await importSound({ media: store, writer }, { ...ORDER, file, sound })).toMatchObject({ ok: true });
  const kept = MediaFile.parse(fields.get('m1')?.['file']);
  const measured = await measureSound(fileSource(store, kept));
  expect(Math.abs((measured?.stated ?? 0) - sound.duration)).toBeLessThan(150);
});

/** Four seconds of a tone, as the browser's own encoder writes them; only what is freely licensed can be written everywhere. */
async function encoded(
  format: Mp4OutputFormat | OggOutputFormat,
  type: string,
  title?: string,
): Promise<Blob> {
  const output = new Output({ format, target: new BufferTarget() });
  if (title !== undefined) output.setMetadataTags({ title, comment: title });
  const source = new AudioBufferSource({ codec: 'opus', bitrate: 32_000 });
  output.addAudioTrack(source);
  await output.start();
  const context = new OfflineAudioContext(1, 4 * 48_000, 48_000);
  const tone = new OscillatorNode(context, { frequency: 400 });
  tone.connect(context.destination);
  tone.start();
  await source.add(await context.startRendering());
  await output.finalize();
  return new Blob([output.target.buffer!], { type });
}

/** Frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz, that hold silence: 26 ms and 417 bytes each. */
function mp3(seconds: number): Blob {
  const frame = new Uint8Array(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  return new Blob(Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame));
}

test.each([
  ['m4a', 'audio/mp4', () => encoded(new Mp4OutputFormat(), 'audio/mp4')],
  ['ogg', 'audio/ogg', () => encoded(new OggOutputFormat(), 'audio/ogg')],
  ['mp3', 'audio/mpeg', async () => mp3(4)],
] as const)('%s is measured and drawn, and kept so that it can be sought', async (ending, type, make) => {
  const file = await make();
  const sound = await read(file);
  if (!sound) throw new Error('it could not be read');
  expect(sound.type).toBe(type);
  expect(Math.abs(sound.duration - 4000)).toBeLessThan(100);
  const peaks = base64ToBytes(sound.peaks?.data ?? '');
  expect(peaks.length).toBeGreaterThanOrEqual(38);
  if (ending !== 'mp3') expect(peaks[20]).toBeGreaterThan(200);
  expect(await importSound({ media: store, writer }, { ...ORDER, file, sound })).toMatchObject({ ok: true });
  const kept = MediaFile.parse(fields.get('m1')?.['file']);
  const [storedType, storedEnding] = ending === 'ogg' ? ['audio/webm', 'webm'] : [type, ending];
  expect(kept).toMatchObject({ type: storedType, name: `20261103T000000Z-3.${storedEnding}` });
  const bytes = await fileSource(store, kept).read(0, kept.bytes);
  const plays = await probeByPlayer(document)(new Blob([bytes], { type: kept.type }));
  expect(Math.abs((plays ?? 0) - 4000)).toBeLessThan(150);
  const order = { file: kept, started: 0, from: 1000, to: 3000, owner: 'q1', scope: 'commons' } as const;
  const clip = await cutClip({ media: store, writer, newId: () => 'c1' }, order);
  if (!clip.ok) throw new Error(clip.reason);
  const part = await fileSource(store, clip.file).read(0, clip.file.bytes);
  const lasts = await probeByPlayer(document)(new Blob([part], { type: clip.file.type }));
  expect(Math.abs((lasts ?? 0) - 2000)).toBeLessThan(150);
});

const SECRET = 'Casa de doña Invented, 13.1631 S';

/** A size of 28 bits in bytes of 7, as ID3v2.4 writes it. */
const syncsafe = (size: number) => [size >> 21, size >> 14, size >> 7, size].map((part) => part & 127);

function id3(words: string): Uint8Array<ArrayBuffer> {
  const text = [3, ...new TextEncoder().encode(words)];
  const frame = [...new TextEncoder().encode('TIT2'), ...syncsafe(text.length), 0, 0, ...text];
  return Uint8Array.from([...new TextEncoder().encode('ID3'), 4, 0, 0, ...syncsafe(frame.length), ...frame]);
}

/** A chunk of a RIFF behind the sound, where dictaphones write who recorded what. */
async function taggedWav(): Promise<Blob> {
  const words = new TextEncoder().encode(SECRET.padEnd(SECRET.length + (SECRET.length % 2)));
  const info = new Uint8Array([...new TextEncoder().encode('LIST    INFOINAM    '), ...words]);
  new DataView(info.buffer).setUint32(4, info.length - 8, true);
  new DataView(info.buffer).setUint32(16, words.length, true);
  const whole = new Uint8Array(await new Blob([wav(4, 1), info]).arrayBuffer());
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return new Blob([whole], { type: 'audio/wav' });
}

test.each([
  ['m4a', () => encoded(new Mp4OutputFormat(), 'audio/mp4', SECRET)],
  ['ogg', () => encoded(new OggOutputFormat(), 'audio/ogg', SECRET)],
  ['mp3', async () => new Blob([id3(SECRET), mp3(4), `TAG${SECRET.slice(0, 30).padEnd(125)}`])],
  ['wav', taggedWav],
] as const)(
  'the title and the place that an %s holds stay outside, and it is one file however often it comes',
  async (_, make) => {
    const file = await make();
    expect(await holds(file, 'Casa de do')).toBe(true);
    const sound = (await read(file))!;
    const chunks = [];
    for (const media of ['m1', 'm2']) {
      // Longer than a clock of whole seconds stands still: it must not be in the file.
      if (media === 'm2') await new Promise((done) => setTimeout(done, 1100));
      const order = { ...ORDER, media, file, sound };
      expect(await importSound({ media: store, writer }, order)).toMatchObject({ ok: true });
      const kept = MediaFile.parse(fields.get(media)?.['file']);
      const bytes = await fileSource(store, kept).read(0, kept.bytes);
      expect(await holds(new Blob([bytes]), 'Casa de do')).toBe(false);
      expect(fields.get(media)).not.toHaveProperty('original');
      expect(Math.abs((await read(new Blob([bytes])))!.duration - sound.duration)).toBeLessThan(60);
      chunks.push('chunks' in kept && kept.chunks);
    }
    expect(chunks[0]).toEqual(chunks[1]);
  },
);

async function holds(file: Blob, words: string): Promise<boolean> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes(words);
}

test('what holds no sound that this browser knows is not taken', async () => {
  expect(await read(new Blob(['no sound'], { type: 'audio/amr' }))).toBeUndefined();
  expect(await read(new Blob([]))).toBeUndefined();
  expect(await read(new Blob([crypto.getRandomValues(new Uint8Array(5000))]))).toBeUndefined();
});

test('without room nothing of it stays, and breaking off leaves nothing either', async () => {
  const file = wav(60, 3);
  const sound = (await read(file))!;
  const full: MediaStore = { ...store, putChunk: () => Promise.resolve({ ok: false, reason: 'full' }) };
  expect(await importSound({ media: full, writer }, { ...ORDER, file, sound })).toEqual({
    ok: false,
    reason: 'full',
  });
  const signal = AbortSignal.abort();
  expect(await importSound({ media: store, writer }, { ...ORDER, file, sound, signal })).toEqual({
    ok: false,
    reason: 'aborted',
  });
  expect(fields.size).toBe(0);
  expect(await store.usage()).toEqual({ chunks: 0, waiting: 0, slices: 0 });
});

test('reading can be broken off', async () => {
  const controller = new AbortController();
  const reading = readSoundFile(wav(300, 3), {
    signal: controller.signal,
    probe: probeByPlayer(document),
    progress: () => controller.abort(),
  });
  await expect(reading).rejects.toThrow();
});
