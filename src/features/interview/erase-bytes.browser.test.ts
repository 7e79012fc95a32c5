import { afterEach, beforeEach, expect, test } from 'vitest';
import { soon } from '../../../tests/support/soon.ts';
import { devicesHearing, noisyMicrophone } from '../../../tests/support/microphone.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { mend } from '../../app/mend.ts';
import { realBrowser } from '../../capture/browser.ts';
import { createRecorder, type Recorder } from '../../capture/recorder.ts';
import { consentId } from '../../domain/consent.ts';
import { newId } from '../../store/identity.ts';
import { unfinishedCuts } from '../../store/cut-sound.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { writeAnswer } from './consent-answer.ts';
import { eraseInterview } from './erase-interview.ts';
import { finishLeaving, leaveJoined } from './leave-joined.ts';

let store: RouteStore;
let recorder: Recorder;
let microphone: ReturnType<typeof noisyMicrophone>;
const INTERVIEW = { scope: 'team', id: 'i1' } as const;

beforeEach(async () => {
  store = await makePhone();
  microphone = noisyMicrophone();
  const browser = { ...realBrowser(window), devices: devicesHearing(() => microphone.open()) };
  recorder = createRecorder({ media: store.media, writer: store, newId, now: Date.now, browser });
});
afterEach(async () => {
  await recorder.close();
  await microphone.close();
  store.close();
});

/** A few bytes out of the middle of each slice: sound that is nowhere else. */
async function tracesOf(media: string, from = 0): Promise<string[]> {
  const slices = (await store.media.slices(media)).filter(({ until }) => until > from);
  const read = await Promise.all(slices.map(({ index }) => store.media.readSlice(media, index)));
  return read.flatMap((bytes) =>
    bytes === undefined
      ? []
      : [0.2, 0.4, 0.6, 0.8].map((part) => hex(bytes, Math.floor(bytes.byteLength * part), 16)),
  );
}

function hex(buffer: ArrayBuffer, at = 0, length = buffer.byteLength - at): string {
  return [...new Uint8Array(buffer, at, length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Everything that any database of this browser holds, as hex. */
async function everything(): Promise<string> {
  const found: string[] = [];
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  for (const name of names) {
    const db = await done(indexedDB.open(name));
    for (const each of db.objectStoreNames)
      for (const row of await done(db.transaction(each).objectStore(each).getAll())) collect(row, found);
    db.close();
  }
  return found.join('|');
}

function collect(value: unknown, found: string[]): void {
  if (value instanceof ArrayBuffer) found.push(hex(value));
  else if (ArrayBuffer.isView(value))
    collect(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer, found);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, found);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

const held = async (traces: readonly string[]) => {
  const all = await everything();
  return traces.filter((trace) => all.includes(trace)).length;
};

async function record() {
  const begun = await recorder.start({ owner: 'i1', scope: 'team', bitrate: 32_000 });
  if (!begun.ok) throw new Error(begun.reason);
  await store.write({ ...INTERVIEW, kind: 'interview', fields: { started: 5 } });
  await writeAnswer(store, INTERVIEW, { record: 'yes', share: 'group', naming: 'nobody' });
  return begun.live;
}
const saved = (live: Awaited<ReturnType<typeof record>>, ms: number) =>
  soon(() => expect(live.savedUpTo.value).toBeGreaterThan(ms), 20_000);

test('who joined and said no leaves no byte in any database, while the recording goes on', async () => {
  const live = await record();
  await saved(live, 2500);
  const first = recorder.position()?.media ?? '';
  const segment = await recorder.split();
  const joined = recorder.position()?.media ?? '';
  expect([segment, joined === first]).toEqual([1, false]);
  await writeAnswer(store, { ...INTERVIEW, consent: 'c2' }, { joined: { media: joined, at: 0, segment: 1 } });
  await saved(live, 5500);
  const [before, since] = [await tracesOf(first), await tracesOf(joined)];
  expect(await held(since)).toBe(since.length);
  expect(since.length).toBeGreaterThan(3);

  expect(await leaveJoined(store, recorder, INTERVIEW, 'c2')).toEqual({ ok: true });
  expect(recorder.state.value.name).toBe('recording');
  expect(await held(since)).toBe(0);
  expect(await held(before)).toBe(before.length);

  // Whatever came to disk before, something of the new segment must.
  await saved(live, live.savedUpTo.value);
  expect(await recorder.stop()).toHaveLength(2);
  await recorder.settled();
  expect(await held(since)).toBe(0);
  expect(await held(before)).toBeGreaterThan(0);
  const states = await Promise.all([first, joined].map((id) => store.queries.get({ scope: 'team', id })));
  expect(states.map((item) => item?.state)).toEqual(['live', 'erased']);

  await eraseInterview({ store, recorder }, INTERVIEW, { reason: 'withdrawn' });
  expect(await held([...before, ...since])).toBe(0);
});

test('who had joined in the middle of a sound and says no afterwards takes the rest of it along, and no more', async () => {
  const live = await record();
  await saved(live, 7500);
  const media = recorder.position()?.media ?? '';
  const mark = (id: string, at: number) => ({
    scope: 'team' as const,
    kind: 'mark',
    id,
    fields: { interview: 'i1', media, at },
  });
  const photo = { owner: 'i1', type: 'image/jpeg', sound: media, at: 900 };
  await store.write(mark('k1', 1000), mark('k2', 6000), {
    scope: 'team',
    kind: 'media',
    id: 'p1',
    fields: photo,
  });
  const [before, since] = [await tracesOf(media), await tracesOf(media, 6000)];
  await recorder.stop();
  await recorder.settled();
  expect(await held(since)).toBeGreaterThan(0);
  await writeAnswer(store, { ...INTERVIEW, consent: 'c2' }, { joined: { media, at: 3000, segment: 0 } });

  expect(await leaveJoined(store, recorder, INTERVIEW, 'c2')).toEqual({ ok: true });
  expect(await held(since)).toBe(0);
  expect(await held(before)).toBeGreaterThan(0);
  const linked = await store.queries.linkedTo('i1', 'media');
  const sounds = linked.filter(({ id }) => id !== 'p1');
  expect(linked.find(({ id }) => id === 'p1')?.values).toMatchObject({ sound: sounds[0]?.id, at: 900 });
  expect(sounds.map(({ values }) => values['segment'])).toEqual([0]);
  const kept = await store.queries.get({ scope: 'team', id: 'k1' });
  expect(kept).toMatchObject({ state: 'live', values: { media: sounds[0]?.id } });
  expect((await store.queries.get({ scope: 'team', id: 'k2' }))?.state).toBe('erased');
  expect((await store.queries.get({ scope: 'team', id: consentId('i1') }))?.state).toBe('live');
});

async function recorded(): Promise<string> {
  const live = await record();
  await saved(live, 5500);
  const media = recorder.position()?.media ?? '';
  await recorder.stop();
  await recorder.settled();
  const fields = { interview: 'i1', media, at: 1000 };
  await store.write({ scope: 'team', kind: 'mark', id: 'k1', fields });
  await writeAnswer(store, { ...INTERVIEW, consent: 'c2' }, { joined: { media, at: 3000, segment: 0 } });
  return media;
}
const soundsNow = async () =>
  (await store.queries.linkedTo('i1', 'media')).map(({ id, values: { segment } }) => ({ id, segment }));
const markNow = () => store.queries.get({ scope: 'team', id: 'k1' });

test('who had joined in an earlier part and says no while the recording goes on leaves what was before', async () => {
  const media = await recorded();
  const begun = await recorder.start({ owner: 'i1', scope: 'team', bitrate: 32_000, segment: 1 });
  if (!begun.ok) throw new Error(begun.reason);
  await saved(begun.live, 2500);
  expect(await leaveJoined(store, recorder, INTERVIEW, 'c2')).toEqual({ ok: true });
  expect(recorder.state.value.name).toBe('recording');
  const [kept] = await soundsNow();
  expect(kept).toMatchObject({ id: `${media}.to.3000`, segment: 0 });
  expect(await markNow()).toMatchObject({ state: 'live', values: { media: kept?.id } });
});

test('a phone that dies between parting and erasing goes through with the no at its next start', async () => {
  const media = await recorded();
  const write: RouteStore['write'] = async (...changes) => {
    if (changes.some(({ fields }) => fields?.['_erased'])) throw new Error('the battery is empty');
    await store.write(...changes);
  };
  await expect(leaveJoined({ ...store, write }, recorder, INTERVIEW, 'c2')).rejects.toThrow('battery');
  // Nothing was promised, and nothing is said of it.
  expect(await store.queries.ofKind('consent_step')).toHaveLength(2);
  expect(await markNow()).toMatchObject({ state: 'live', values: { media } });

  await finishLeaving(store, recorder, await unfinishedCuts(store));
  expect(await soundsNow()).toEqual([{ id: `${media}.to.3000`, segment: 0 }]);
  expect(await markNow()).toMatchObject({ state: 'live', values: { media: `${media}.to.3000` } });
  expect(await unfinishedCuts(store)).toEqual([]);
});

test('a phone that dies while it parts the sound goes through with the no too', async () => {
  const media = await recorded();
  const part = `${media}.to.3000`;
  // As death leaves it: the part is being made, and no record names it.
  const of = { owner: 'i1', scope: 'team', type: 'audio/webm', segment: 0, started: 1, fields: {} } as const;
  await store.media.saveSession({ ...of, media: part, until: 3000, state: 'making', chunks: [] });

  await mend(store, recorder);
  expect(await soundsNow()).toEqual([{ id: part, segment: 0 }]);
  expect(await markNow()).toMatchObject({ state: 'live', values: { media: part } });
  expect(await unfinishedCuts(store)).toEqual([]);
});
