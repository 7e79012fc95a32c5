import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { ImportPage } from './import-page.tsx';
import { RecordPage } from './record-page.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:sound', revokeObjectURL: () => {} }),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const programme = (kind: string, id: string, fields: Record<string, string | object>) =>
  ({ scope: 'programme', kind, id, fields }) as never;
const instant = (date: string, time: string) => new Date(`${date}T${time}`).getTime();

/** A phone on a route of two days, with two visits on each. */
async function phoneAt(now: number): Promise<RouteStore> {
  const store = await makePhone({ now: () => now });
  const stop = (id: string, day: string, from: string, to: string) =>
    programme('activity', id, { day, title: id, time: { from, to } });
  await store.write(
    programme('day', 'd1', { date: '2026-05-04' }),
    programme('day', 'd2', { date: '2026-05-05' }),
    stop('Terraces', 'd1', '09:00', '11:00'),
    stop('Mill', 'd1', '14:00', '16:00'),
    stop('Weavers', 'd2', '09:00', '11:00'),
    stop('Spring', 'd2', '14:00', '16:00'),
  );
  return store;
}

const field = () => screen.getByLabelText<HTMLSelectElement>('At which stop?');
/** Their ids are their titles. */
const chosen = () => field().value;

test.each([
  ['2026-05-05', '09:30', 'Weavers'],
  ['2026-05-05', '12:00', 'Spring'],
  ['2026-05-05', '17:00', ''],
  ['2026-05-09', '09:30', ''],
])(
  'a recording of %s, %s is of the stop that is on then, or comes next that day',
  async (date, time, stop) => {
    const store = await phoneAt(instant(date, time));
    const recorder = { state: signal({ name: 'idle', fault: undefined }) } as unknown as Recorder;
    showOnPhone(
      <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
        <RecordPage />
      </RecorderProvider>,
      { store },
    );
    await waitFor(() => expect(chosen()).toBe(stop));
  },
);

/** Ten seconds of silence, 16 bits, 8 kHz, mono. */
function wav(): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(44 + 160_000));
  const write = (at: number, words: string) => {
    for (let sign = 0; sign < words.length; sign += 1) bytes.setUint8(at + sign, words.charCodeAt(sign));
  };
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + 160_000, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, 8000, true);
  bytes.setUint32(28, 16_000, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  write(36, 'data');
  bytes.setUint32(40, 160_000, true);
  return bytes.buffer;
}

test('sound from elsewhere is of the stop that was on when it began, until somebody chooses another', async () => {
  const store = await phoneAt(instant('2026-05-09', '20:00'));
  showOnPhone(<ImportPage />, { store });
  const file = new File([wav()], 'a.wav', {
    type: 'audio/wav',
    lastModified: instant('2026-05-04', '14:30'),
  });
  fireEvent.change(await screen.findByLabelText('Choose the file'), { target: { files: [file] } });
  await waitFor(() => expect(chosen()).toBe('Mill'));
  fireEvent.input(screen.getByLabelText(/^It began at/), { target: { value: '09:10' } });
  await waitFor(() => expect(chosen()).toBe('Terraces'));
  fireEvent.change(field(), { target: { value: 'Spring' } });
  fireEvent.input(screen.getByLabelText(/^It began at/), { target: { value: '14:10' } });
  await waitFor(() => expect(chosen()).toBe('Spring'));
  fireEvent.click(screen.getByRole('button', { name: 'Make an interview of it' }));
  await waitFor(async () =>
    expect((await store.queries.ofKind('interview')).map(({ values }) => values['activity'])).toEqual([
      'Spring',
    ]),
  );
});

test('two taps on Keep make one interview with one file', async () => {
  const store = await phoneAt(instant('2026-05-09', '20:00'));
  showOnPhone(<ImportPage />, { store });
  const file = new File([wav()], 'a.wav', { type: 'audio/wav', lastModified: 5 });
  fireEvent.change(await screen.findByLabelText('Choose the file'), { target: { files: [file] } });
  const keep = await screen.findByRole('button', { name: 'Make an interview of it' });
  keep.click();
  keep.click();
  await waitFor(async () => expect(await store.queries.ofKind('media')).not.toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await store.queries.ofKind('media')).toHaveLength(1);
  expect(await store.queries.ofKind('interview')).toHaveLength(1);
});
