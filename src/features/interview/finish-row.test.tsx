import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { soon } from '../../../tests/support/soon.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { LiveRecording } from '../../capture/live.ts';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { FinishRow } from './finish-row.tsx';
import { useFinish } from './use-finish.ts';

afterEach(cleanup);

function Row({ live }: { live: LiveRecording }) {
  return <FinishRow live={live} onFinish={useFinish(live)} />;
}

it('has written that the talk ended by the time its page opens', async () => {
  const store = await makePhone();
  const ended = async () => (await store.queries.get({ scope: 'team', id: 'i1' }))?.values['ended'];
  const atTheEnd: unknown[] = [];
  const stop = async () => {
    // A recorder gives its last slice.
    await new Promise((resolve) => setTimeout(resolve, 200));
    atTheEnd.push(await ended());
    return [];
  };
  const live = { owner: 'i1', scope: 'team', hears: true, status: signal('recording') };
  const recording = {
    recorder: { stop } as unknown as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Row live={live as unknown as LiveRecording} />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hold: finish' }), { detail: 0 });
  await soon(() => expect(atTheEnd).toEqual([expect.any(Number)]));
});

it('writes when the talk ended, which is later than its sound is long where there were pauses', async () => {
  const now = Date.UTC(2026, 10, 24, 9);
  const store = await makePhone({ now: () => now });
  const stop = async () => [{ media: 'm1', segment: 0, started: now - 3_600_000, duration: 60_000 }];
  const live = {
    owner: 'i1',
    scope: 'team',
    hears: true,
    status: signal('paused'),
  } as unknown as LiveRecording;
  const recording = {
    recorder: { stop } as unknown as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Row live={live} />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hold: finish' }), { detail: 0 });
  await soon(async () => {
    const item = await store.queries.get({ scope: 'team', id: 'i1' });
    expect(item?.values['ended']).toBe(now);
  });
});

it('stays paused where a second tap falls on what stands there now', async () => {
  const store = await makePhone();
  const status = signal('recording');
  const recorder = {
    pause: vi.fn(() => void (status.value = 'paused')),
    resume: vi.fn(() => void (status.value = 'recording')),
  } as unknown as Recorder;
  const live = { owner: 'i1', scope: 'team', hears: true, status } as unknown as LiveRecording;
  const recording = { recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) };
  showOnPhone(
    <RecorderProvider value={recording}>
      <Row live={live} />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  const goOn = await screen.findByRole('button', { name: 'Go on' });
  fireEvent.click(goOn);
  expect(recorder.resume).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 600));
  fireEvent.click(goOn);
  expect(recorder.resume).toHaveBeenCalledTimes(1);
  expect(recorder.pause).toHaveBeenCalledTimes(1);
});
