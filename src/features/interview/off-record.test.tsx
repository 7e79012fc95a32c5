import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { soon } from '../../../tests/support/soon.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { LiveRecording } from '../../capture/live.ts';
import type { Recorder } from '../../capture/recorder.ts';
import type { TakenBack } from '../../capture/take-back.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { OffRecord } from './off-record.tsx';

afterEach(cleanup);

async function show(taken: TakenBack, elapsed = 761_000) {
  const store = await makePhone();
  const live = { owner: 'i1', scope: 'team', elapsed: signal(elapsed) } as unknown as LiveRecording;
  const state = async (id: string) => (await store.queries.get({ scope: 'team', id }))?.state;
  const atErase: unknown[] = [];
  const erase = vi.fn(async (ids: readonly string[]) => {
    for (const id of ids) atErase.push([id, await state(id)]);
  });
  const recorder = { pause: vi.fn(), resume: vi.fn(), takeBack: vi.fn(async () => taken), erase };
  const mark = (id: string, media: string, at: number) =>
    ({ scope: 'team', kind: 'mark', id, fields: { interview: 'i1', media, at } }) as const;
  await store.write(
    mark('before', 'm1', 700_000),
    mark('within', 'm1', 745_000),
    mark('gone', 'm2', 10),
    { scope: 'team', kind: 'media', id: 'm2', fields: { owner: 'i1', type: 'audio/webm' } },
    { scope: 'team', kind: 'note', id: 'n1', fields: { interview: 'i1', media: 'm1', at: 746_000 } },
  );
  showOnPhone(
    <RecorderProvider
      value={{
        recorder: recorder as unknown as Recorder,
        recovered: Promise.resolve({ recovered: [], refused: [] }),
      }}
    >
      <OffRecord live={live} />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Off record' }));
  await screen.findByRole('dialog');
  return { recorder, state, atErase };
}

const TAKEN = {
  ok: true,
  from: 730_000,
  taken: 31_000,
  cut: [{ media: 'm1', until: 730_000 }],
  emptied: ['m2'],
};

it('waits at once, and says so', async () => {
  const { recorder } = await show({ ...TAKEN, ok: true });
  expect(recorder.pause).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/Nothing is recorded any more: the sound stops at 12:41/)).toBeTruthy();
  expect(recorder.takeBack).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(recorder.resume).toHaveBeenCalledTimes(1);
});

it('promises no more seconds than there are', async () => {
  await show({ ...TAKEN, ok: true }, 12_000);
  expect(screen.getByRole('button', { name: 'Take back everything so far too' })).toBeTruthy();
  cleanup();
  await show({ ...TAKEN, ok: true }, 0);
  expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull();
});

it('says from when on sound is gone once it is, and takes the marks of that time away, not the notes', async () => {
  const { recorder, state, atErase } = await show({ ...TAKEN, ok: true });
  fireEvent.click(screen.getByRole('button', { name: /Take back the last 30 seconds/ }));
  expect(recorder.takeBack).toHaveBeenCalledWith(30_000);
  expect(
    await screen.findByText(/Everything after 12:10 is erased from this phone, 0:31 of sound/),
  ).toBeTruthy();
  await soon(async () => expect(await state('m2')).toBe('erased'));
  // What is left of it on this phone goes after the record, or a phone that dies would leave that for good.
  await soon(() => expect(atErase).toEqual([['m2', 'erased']]));
  expect([await state('before'), await state('within'), await state('gone'), await state('n1')]).toEqual([
    'live',
    'bin',
    'bin',
    'live',
  ]);
});

it('takes two quick taps for one: the second would take back half a minute more', async () => {
  const { recorder } = await show({ ...TAKEN, ok: true });
  const button = screen.getByRole('button', { name: /Take back the last 30 seconds/ });
  // Not by fireEvent, which waits until the button is drawn anew.
  button.click();
  button.click();
  await screen.findByText(/is erased from this phone/);
  expect(recorder.takeBack).toHaveBeenCalledTimes(1);
});

it('says nothing of the kind where the phone could not do it', async () => {
  const { state } = await show({ ok: false, reason: 'closed' });
  fireEvent.click(screen.getByRole('button', { name: /Take back/ }));
  await soon(() =>
    expect(screen.getByRole('button', { name: /Take back/ }).hasAttribute('disabled')).toBe(false),
  );
  expect(screen.queryByText(/is erased from this phone/)).toBeNull();
  expect(await state('within')).toBe('live');
});
