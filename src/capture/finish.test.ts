import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { capturedWebm } from '../../tests/support/captured-webm.ts';
import { MediaFile } from '../store/media-file.ts';
import type { Session } from '../store/media-database.ts';
import { createMediaStore, type MediaStore } from '../store/media.ts';
import type { Writer } from '../store/types.ts';
import { sliceSource } from './byte-source.ts';
import { finishSegment } from './finish.ts';

let store: MediaStore;
let fields: Map<string, Record<string, unknown>>;
beforeEach(() => {
  store = createMediaStore(`media-${crypto.randomUUID()}`);
  fields = new Map();
});
afterEach(() => store.remove());

const writer: Writer = {
  async write(...changes) {
    for (const { id, fields: more } of changes) fields.set(id, { ...fields.get(id), ...more });
  },
};
const MINUTES = 10;

/** A recording of ten minutes as it is on disk. */
async function leave(slices: readonly ArrayBuffer[], until = MINUTES * 60_000): Promise<Session> {
  const session = {
    media: 'm1',
    owner: 'i1',
    scope: 'team',
    type: 'audio/webm',
    segment: 0,
    started: 0,
    fields: {},
    until,
    state: 'closed',
    chunks: [],
  } as const;
  await store.saveSession(session);
  for (const [index, bytes] of slices.entries()) {
    const end = Math.min(until, (index + 1) * 2000);
    await store.addSlice({ media: 'm1', index, bytes, until: end, at: end, peaks: new Uint8Array(20) });
  }
  return session;
}

/** One blob of which the browser had lost the bytes, so many seconds before the end. */
function lost(seconds: number): ArrayBuffer[] {
  const slices = capturedWebm(MINUTES * 60);
  const at = slices.length - seconds / 2;
  return slices.map((bytes, index) => (index === at ? new ArrayBuffer(bytes.byteLength) : bytes));
}

it('makes one file of a long recording, to its end', async () => {
  const session = await leave(capturedWebm(MINUTES * 60));
  const finished = await finishSegment({ media: store, writer }, session);
  expect(finished).toMatchObject({ ok: true, whole: true });
  expect(finished.ok && Math.abs(finished.duration - MINUTES * 60_000)).toBeLessThan(100);
});

it.each([12, 10, 6])(
  'keeps all that was captured where a hole lies %d seconds before the end of a long recording',
  async (seconds) => {
    const session = await leave(lost(seconds));
    const { size } = await sliceSource(store, 'm1');
    expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: false });
    expect(MediaFile.parse(fields.get('m1')?.['file']).bytes).toBe(size);
  },
);

it('takes a clock that ran on a little for what it is', async () => {
  const session = await leave(capturedWebm(MINUTES * 60), MINUTES * 60_000 + 2000);
  expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: true });
});

it('keeps all that was captured where the file would be seconds shorter than what was recorded', async () => {
  const session = await leave(capturedWebm(MINUTES * 60), MINUTES * 60_000 + 5000);
  expect(await finishSegment({ media: store, writer }, session)).toMatchObject({ ok: true, whole: false });
});
