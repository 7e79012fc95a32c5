import 'fake-indexeddb/auto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaFile } from '../store/media-file.ts';
import { leaveRecording } from '../../tests/support/left-recording.ts';
import type { Session } from '../store/media-database.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { fileSource } from './byte-source.ts';
import { cutClip } from './clip.ts';
import { finishSegment } from './finish.ts';
import { findAbandoned } from './recover.ts';
import { trimMp4 } from './mp4.ts';
import { measureSound } from './remux.ts';

const STARTED = Date.UTC(2026, 10, 3, 14);
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

/** Ten seconds of AAC in MP4 fragments of half a second, as the recorder of a Safari phone gives them. */
function recordAac(): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bitacora-aac-'));
  const file = path.join(folder, 'aac.mp4');
  const tone = 'sine=frequency=220:beep_factor=4:duration=10:sample_rate=48000';
  const fragments = ['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-frag_duration', '500000'];
  const aac = ['-ac', '1', '-c:a', 'aac', '-b:a', '32k', ...fragments];
  execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', tone, ...aac, file]);
  const bytes = new Uint8Array(readFileSync(file));
  rmSync(folder, { recursive: true });
  return bytes;
}

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The outermost boxes (ISO/IEC 14496-12, 4.2). */
function boxesOf(bytes: Uint8Array): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const boxes: Box[] = [];
  for (let start = 0; start + 8 <= bytes.length; ) {
    const end = start + view.getUint32(start);
    boxes.push({ type: String.fromCharCode(...bytes.subarray(start + 4, start + 8)), start, end });
    start = end;
  }
  return boxes;
}

/** Slices as a recorder cuts them: at the end of each fragment, the first with the head of the file. */
function slicesOf(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer[] {
  let start = 0;
  return boxesOf(bytes)
    .filter(({ type }) => type === 'mdat')
    .map(({ end }) => {
      const slice = bytes.slice(start, end).buffer;
      start = end;
      return slice;
    });
}

describe('what a kill had cut', () => {
  const box = (type: string, ...content: number[]) => [
    0,
    0,
    0,
    8 + content.length,
    ...new TextEncoder().encode(type),
    ...content,
  ];
  const head = [...box('ftyp', 1), ...box('moov', 2, 3)];
  const fragment = [...box('moof', 4, 5), ...box('mdat', 6, 7, 8, 9)];
  const trimmed = async (bytes: number[]) => {
    const whole = Uint8Array.from(bytes);
    const read = (start: number, end: number) => Promise.resolve(whole.slice(start, end));
    return (await trimMp4({ size: whole.length, read })).size;
  };

  it('goes where it is the head of a fragment, and stays where it is sound', async () => {
    const whole = [...head, ...fragment];
    expect(await trimmed(whole)).toBe(whole.length);
    for (let kept = 1; kept < 10; kept += 1)
      expect(await trimmed([...whole, ...fragment.slice(0, kept)])).toBe(whole.length);
    for (let kept = 18; kept < fragment.length; kept += 1)
      expect(await trimmed([...whole, ...fragment.slice(0, kept)])).toBe(whole.length + kept);
  });

  it('is told by sizes of 64 bits too, and by none, which goes on to the end', async () => {
    const large = [0, 0, 0, 1, ...box('mdat').slice(4), 0, 0, 0, 0, 0, 0, 0, 18, 1, 2];
    expect(await trimmed([...head, ...large])).toBe(head.length + 18);
    expect(await trimmed([...head, ...large, 0, 0])).toBe(head.length + 18);
    const open = [0, 0, 0, 0, ...box('mdat').slice(4), 1, 2, 3];
    expect(await trimmed([...head, ...open])).toBe(head.length + open.length);
  });

  it('is everything where it is no MP4', async () => {
    expect(await trimmed([0, 1, 2, 3])).toBe(0);
    expect(await trimmed(Array.from({ length: 40 }, () => 255))).toBe(0);
    expect(await trimmed([])).toBe(0);
  });
});

describe.skipIf(!hasFfmpeg)('sound of a phone that records AAC in MP4', () => {
  const recorded = hasFfmpeg ? recordAac() : new Uint8Array();
  const slices = slicesOf(recorded);
  let store: MediaStore;
  let fields: Map<string, Record<string, unknown>>;
  const writer: Writer = {
    async write(...changes) {
      for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    },
  };
  const ports = () => ({ media: store, writer });
  const fileOf = (media: string) => MediaFile.parse(fields.get(media)?.['file']);
  const measured = (media: string) => measureSound(fileSource(store, fileOf(media)));

  beforeEach(() => {
    store = createMediaStore(`media-${crypto.randomUUID()}`);
    fields = new Map();
  });
  afterEach(() => store.remove());

  /** What a recorder had brought to disk; the first slice ends after half a second. */
  function leave(kept: readonly ArrayBuffer[], until?: number): Promise<Session> {
    return leaveRecording(store, kept, { type: 'audio/mp4', every: 500, started: STARTED, until });
  }

  it('is really in fragments, whose head says nothing of its length', async () => {
    const types = boxesOf(recorded).map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['ftyp', 'moov', 'moof']);
    expect(slices.length).toBeGreaterThan(15);
  });

  it('becomes a file that knows its length and can be seeked', async () => {
    const session = await leave(slices, 10_000);
    expect(await finishSegment(ports(), session)).toMatchObject({ ok: true, whole: true });
    const file = fileOf('m1');
    expect(file).toMatchObject({ type: 'audio/mp4', name: '20261103T140000Z-1.m4a' });
    const sound = await measured('m1');
    expect(Math.abs((sound?.stated ?? 0) - 10_000)).toBeLessThan(100);
    expect(sound?.packets).toBeGreaterThan(460);
    const bytes = await fileSource(store, file).read(0, file.bytes);
    const types = boxesOf(bytes).map(({ type }) => type);
    expect(types).toContain('moov');
    expect(types).not.toContain('moof');
    expect(await store.slices('m1')).toEqual([]);
  });

  it('is found after a kill, without the slices that had not come to disk', async () => {
    await leave(slices.slice(0, 8));
    await store.changeSession('m1', { state: 'recording' });
    const { abandoned } = await findAbandoned(store, { locks: undefined });
    expect(abandoned).toMatchObject([{ cut: true, length: 4000 }]);
    const session = await store.session('m1');
    expect(await finishSegment(ports(), session!)).toMatchObject({ ok: true, whole: true });
    expect(Math.abs(((await measured('m1'))?.stated ?? 0) - 4000)).toBeLessThan(600);
  });

  it.each([0.001, 0.02, 0.1, 0.5, 0.99])(
    'loses no more than the slice that was cut at %d of it',
    async (share) => {
      const last = slices[9] ?? new ArrayBuffer(0);
      const cut = last.slice(0, Math.round(last.byteLength * share));
      const session = await leave([...slices.slice(0, 9), cut]);
      expect(await finishSegment(ports(), session)).toMatchObject({ ok: true, whole: true });
      expect((await measured('m1'))?.stated).toBeGreaterThan(4400);
    },
  );

  it('gives a clip of the length that was asked for', async () => {
    const session = await leave(slices, 10_000);
    await finishSegment(ports(), session);
    const order = { file: fileOf('m1'), started: STARTED, owner: 'q1', scope: 'commons' } as const;
    const clip = await cutClip({ ...ports(), newId: () => 'c1' }, { ...order, from: 3000, to: 5500 });
    expect(clip).toMatchObject({ ok: true, media: 'c1', file: { type: 'audio/mp4' } });
    expect(Math.abs(((await measured('c1'))?.stated ?? 0) - 2500)).toBeLessThan(100);
  });
});
