import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder, RecorderState } from '../../capture/recorder.ts';
import type { RecordingOrder } from '../../capture/segments.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { Json } from '../../domain/json.ts';
import { useQuery } from '../../store/use-query.tsx';
import { ContinueRecording } from './continue-recording.tsx';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 24, 9);
const INTERVIEW = { scope: 'team', kind: 'interview', id: 'i1' } as const;

function Screen() {
  const item = useQuery(({ queries }) => queries.get(INTERVIEW));
  return item ? <ContinueRecording item={item} /> : <p>nothing</p>;
}

interface Given {
  readonly fields?: Record<string, Json>;
  /** of each segment that the app had not finished, whether it was waiting */
  readonly left?: readonly boolean[];
}

/** An interview of 12:41 that began twenty minutes ago, in two segments. */
async function show({ fields = {}, left = [] }: Given = {}) {
  const store = await makePhone({ now: () => NOW, member: 'ana' });
  const began = NOW - 20 * 60_000;
  const sound = (segment: number, duration: number) => ({
    scope: 'team' as const,
    kind: 'media',
    id: `m${segment}`,
    fields: { owner: 'i1', type: 'audio/webm', segment, duration, started: began + segment * 700_000 },
  });
  await store.write(
    { ...INTERVIEW, fields: { started: began, author: 'ana', ...fields } },
    sound(0, 700_000),
    sound(1, 61_000),
  );
  const start = vi.fn(async (_order: RecordingOrder) => ({ ok: false, reason: 'busy' }) as const);
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  const recovered = left.map((paused, segment) => ({
    media: `m${segment}`,
    segment,
    owner: 'i1',
    scope: 'team' as const,
    started: began,
    duration: 61_000,
    ended: NOW,
    cut: true,
    paused,
    finished: new Promise<never>(() => {}),
  }));
  const recording = {
    recorder: { state, start } as unknown as Recorder,
    recovered: Promise.resolve({ recovered, refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Screen />
    </RecorderProvider>,
    { store },
  );
  return { store, start };
}

it('says that a recording was paused when the app ended, and goes on with it in the next segment', async () => {
  const { start } = await show({ left: [true] });
  expect(await screen.findByText(/^Recording of 12:41 kept, it was paused/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ owner: 'i1', scope: 'team', segment: 2 }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Another app is using the microphone/);
});

it('says nothing of a pause where somebody had gone on before the app ended', async () => {
  await show({ left: [true, false] });
  await screen.findByText(/^Recording of 12:41 kept/);
  // What was found is known a moment later.
  await new Promise((done) => setTimeout(done, 50));
  expect(await screen.findByText(/^Recording of 12:41 kept\. Nobody has finished it yet/)).toBeTruthy();
});

it('asks at every later start too, until someone says that it is finished', async () => {
  const { store } = await show();
  expect(await screen.findByText(/^Recording of 12:41 kept\. Nobody has finished it yet/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'It is finished' }));
  await waitFor(() => expect(screen.queryByText(/Nobody has finished it/)).toBeNull());
  expect(screen.queryByRole('button', { name: /Continue/ })).toBeNull();
  const ended = NOW - 20 * 60_000 + 700_000 + 61_000;
  expect((await store.queries.get(INTERVIEW))?.values['ended']).toBe(ended);
});

it('asks again where someone had gone on with a finished one', async () => {
  await show({ fields: { ended: NOW - 15 * 60_000 } });
  expect(await screen.findByRole('button', { name: 'Continue' })).toBeTruthy();
});

it('stays for ten seconds after finishing, however long the pauses were', async () => {
  await show({ fields: { ended: NOW - 1000 } });
  expect(await screen.findByRole('button', { name: 'Continue (9)' })).toBeTruthy();
  expect(screen.queryByText(/kept/)).toBeNull();
});

it('does not ask about what someone else recorded', async () => {
  const { store } = await show({ fields: { author: 'luis' } });
  await store.write({ ...INTERVIEW, fields: { title: 'Seeds' } });
  await new Promise((done) => setTimeout(done, 100));
  expect(screen.queryByRole('button')).toBeNull();
});
