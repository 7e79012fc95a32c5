import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { MediaFile } from '../store/media-file.ts';
import type { Session } from '../store/media-database.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { realBrowser } from './browser.ts';
import { fileSource, sliceSource } from './byte-source.ts';
import { cutClip } from './clip.ts';
import { finishSegment } from './finish.ts';
import { segmentLock, takeLock } from './lock.ts';
import { createRecorder } from './recorder.ts';
import { measureSound } from './remux.ts';

/** Five seconds of the artificial microphone, as MediaRecorder gives them. */
let captured: ArrayBuffer[] = [];
let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
const STARTED = Date.UTC(2026, 10, 3, 14);

beforeAll(async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' });
  const blobs: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => blobs.push(data));
  recorder.start(500);
  await new Promise((done) => setTimeout(done, 5200));
  const stopped = new Promise((done) => recorder.addEventListener('stop', done));
  recorder.stop();
  await stopped;
  for (const track of stream.getTracks()) track.stop();
  captured = await Promise.all(blobs.filter(({ size }) => size > 0).map((blob) => blob.arrayBuffer()));
});
afterAll(() => {
  captured = [];
});

beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());

const writer: Writer = {
  async write(...changes) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
    await Promise.resolve();
  },
};
const ports = () => ({ media: store, writer });
const makeRecorder = () =>
  createRecorder({ ...ports(), newId: () => 'x', now: Date.now, browser: realBrowser(window) });

async function leave(
  state: Session['state'],
  slices = captured,
  more: Partial<Session> = {},
): Promise<Session> {
  const session: Session = {
    media: 'm1',
    owner: 'i1',
    scope: 'team',
    type: 'audio/webm',
    segment: 0,
    started: STARTED,
    fields: { card: 'who' },
    until: slices.length * 500,
    state,
    chunks: [],
    ...more,
  };
  await store.saveSession(session);
  for (const [index, bytes] of slices.entries()) {
    const until = (index + 1) * 500;
    const peaks = new Uint8Array(5).fill(index);
    await store.addSlice({ media: 'm1', index, bytes, until, at: STARTED + until, peaks });
  }
  return session;
}
const lengthOf = async (media: string) => {
  const file = MediaFile.parse(fields.get(media)?.['file']);
  return (await measureSound(fileSource(store, file)))?.stated ?? 0;
};

test('a recording that was killed is found at the next start, without its last slice', async () => {
  const some = captured.slice(0, -2);
  await leave('recording', some);
  const recorder = makeRecorder();
  const { recovered, refused } = await recorder.recover();
  expect(refused).toEqual([]);
  expect(recovered).toMatchObject([
    { media: 'm1', owner: 'i1', cut: true, duration: some.length * 500, ended: STARTED + some.length * 500 },
  ]);
  expect(recorder.finishing.value).toMatchObject([{ media: 'm1' }]);
  expect(await recovered[0]?.finished).toMatchObject({ ok: true, whole: true });
  expect(recorder.finishing.value).toEqual([]);
  expect(fields.get('m1')).toMatchObject({ owner: 'i1', card: 'who', segment: 0, started: STARTED });
  expect(Math.abs((await lengthOf('m1')) - some.length * 500)).toBeLessThan(300);
  expect(fields.get('m1')?.['peaks']).toMatchObject({ stepMs: 100 });
  expect(await store.slices('m1')).toEqual([]);
  expect((await recorder.recover()).recovered).toEqual([]);
});

test('what nobody had ended was cut off, also where an interruption had closed it; and it says whether it was paused', async () => {
  const found = async (state: Session['state'], more: Partial<Session>) => {
    await store.dropSession('m1');
    await leave(state, captured.slice(0, 2), more);
    const { recovered } = await makeRecorder().recover();
    await recovered[0]?.finished;
    return [recovered[0]?.cut, recovered[0]?.paused];
  };
  expect(await found('recording', {})).toEqual([true, false]);
  expect(await found('recording', { halt: 'paused' })).toEqual([true, true]);
  expect(await found('recording', { halt: 'none' })).toEqual([true, false]);
  expect(await found('closed', { halt: 'paused' })).toEqual([true, true]);
  expect(await found('closed', {})).toEqual([true, false]);
  expect(await found('closed', { halt: 'over' })).toEqual([false, false]);
});

test('a slice that was cut anywhere costs no more than itself', async () => {
  const cut = captured
    .slice(0, 6)
    .map((bytes, index) => (index === 5 ? bytes.slice(0, bytes.byteLength / 2) : bytes));
  await leave('closed', cut);
  const session = await store.session('m1');
  expect(await finishSegment(ports(), session!)).toMatchObject({ ok: true, whole: true });
  expect(await lengthOf('m1')).toBeGreaterThan(2600);
});

test('what another tab records is left to it', async () => {
  await leave('recording');
  const other = await takeLock(navigator.locks, segmentLock('m1'));
  expect((await makeRecorder().recover()).recovered).toEqual([]);
  expect(await store.slices('m1')).toHaveLength(captured.length);
  await other?.release();
});

test('a recording without a slice leaves no trace', async () => {
  await leave('recording', []);
  expect((await makeRecorder().recover()).recovered).toEqual([]);
  expect(await store.session('m1')).toBeUndefined();
  expect(fields.size).toBe(0);
});

test('refused sound that a crash left goes at the next start', async () => {
  await leave('refused');
  const recorder = makeRecorder();
  const found = await recorder.recover();
  expect(found).toEqual({ recovered: [], refused: [{ media: 'm1', owner: 'i1', scope: 'team' }] });
  expect(await store.slices('m1')).toEqual([]);
  await recorder.erase(['m1']);
  expect((await recorder.recover()).refused).toEqual([]);
});

test('finishing can be cut off anywhere, and repeated, and leaves no chunk that nobody names', async () => {
  await leave('closed');
  const points = ['patchDraft', 'readDraft', 'changeSession', 'putChunk', 'readChunk', 'endSession'] as const;
  for (const point of points) {
    const killed = () =>
      point.startsWith('read')
        ? Promise.reject(new DOMException('killed', 'UnknownError'))
        : Promise.resolve({ ok: false, reason: 'closed' });
    const dead: MediaStore = { ...store, [point]: killed };
    const session = await store.session('m1');
    expect(await finishSegment({ media: dead, writer }, session!), point).toMatchObject({ ok: false });
    expect(await store.slices('m1')).toHaveLength(captured.length);
  }
  const session = await store.session('m1');
  expect(await finishSegment(ports(), session!)).toMatchObject({ ok: true, whole: true });
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  expect(await store.usage()).toEqual({ chunks: file.bytes, waiting: file.bytes, slices: 0 });
});

test('a crash after the file was named ends in one file and no stray chunks', async () => {
  const session = await leave('closed');
  const dead: MediaStore = { ...store, endSession: () => Promise.reject(new Error('killed')) };
  expect(await finishSegment({ media: dead, writer }, session)).toMatchObject({ ok: false });
  expect(await store.slices('m1')).toHaveLength(captured.length);
  const again = await store.session('m1');
  expect(await finishSegment(ports(), again!)).toMatchObject({ ok: true, whole: true });
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  expect(await store.usage()).toEqual({ chunks: file.bytes, waiting: file.bytes, slices: 0 });
});

test('breaking off leaves everything for the next time', async () => {
  const session = await leave('closed');
  const signal = AbortSignal.abort();
  expect(await finishSegment(ports(), session, { signal })).toEqual({
    ok: false,
    media: 'm1',
    reason: 'aborted',
  });
  expect(await store.slices('m1')).toHaveLength(captured.length);
  expect(await store.usage()).toMatchObject({ chunks: 0 });
});

test('sound that can not be read travels as it was captured', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(4000)).buffer;
  const session = await leave('closed', [noise, noise]);
  expect(await finishSegment(ports(), session)).toMatchObject({ ok: true, whole: false });
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  expect(file.bytes).toBe(8000);
  expect(await fileSource(store, file).read(0, 8000)).toEqual(
    new Uint8Array([...new Uint8Array(noise), ...new Uint8Array(noise)]),
  );
});

test('sound of which the middle can not be read is not cut short', async () => {
  const hole = captured.map((bytes, index) => (index > 1 ? new ArrayBuffer(bytes.byteLength) : bytes));
  const session = await leave('closed', hole);
  const whole = await sliceSource(store, 'm1');
  expect(await finishSegment(ports(), session)).toMatchObject({ ok: true, whole: false });
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  expect(file.bytes).toBe(whole.size);
  const order = { file, started: STARTED, owner: 'q1', scope: 'commons' } as const;
  const clips = { ...ports(), newId: () => 'c1' };
  expect(await cutClip(clips, { ...order, from: 0, to: 400 })).toMatchObject({ ok: true });
});

test('without room for a file the slices stay', async () => {
  const session = await leave('closed');
  const none = () => Promise.resolve({ ok: false, reason: 'full' } as const);
  const full: MediaStore = { ...store, putChunk: none, moveSlices: none };
  expect(await finishSegment({ media: full, writer }, session)).toMatchObject({ ok: false, reason: 'full' });
  expect(await store.slices('m1')).toHaveLength(captured.length);
  expect(fields.get('m1') ?? {}).not.toHaveProperty('file');
  expect(await store.session('m1')).toMatchObject({ state: 'closed' });
});

test('a clip has the length that was asked for, in a record and file of its own', async () => {
  const session = await leave('recording');
  const recorder = makeRecorder();
  const { recovered } = await recorder.recover();
  await recovered[0]?.finished;
  const file = MediaFile.parse(fields.get('m1')?.['file']);
  const clip = await cutClip(
    { ...ports(), newId: () => 'c1' },
    { file, started: session.started, from: 1500, to: 3500, owner: 'q1', scope: 'commons' },
  );
  expect(clip).toMatchObject({ ok: true, media: 'c1' });
  expect(Math.abs((await lengthOf('c1')) - 2000)).toBeLessThan(150);
  expect(fields.get('c1')).toMatchObject({ owner: 'q1', type: 'audio/webm', started: STARTED + 1500 });
  expect(await store.session('c1')).toMatchObject({ state: 'finished' });

  const chunks = 'chunks' in file ? file.chunks : [];
  await store.confirm(chunks);
  await store.freeChunks(chunks);
  const gone = await cutClip(
    { ...ports(), newId: () => 'c2' },
    { file, started: 0, from: 0, to: 1000, owner: 'q1', scope: 'commons' },
  );
  expect(gone).toMatchObject({ ok: false, reason: 'missing' });
});
