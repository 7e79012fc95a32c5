import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { LiveRecording } from '../../capture/live.ts';
import type { Recorder, RecorderState, StartFault } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { RecordPage } from './record-page.tsx';

afterEach(cleanup);

/** Begins an interview on the page of a phone, with a recorder of which the test has these parts. */
async function begin(store: RouteStore, recorder: object): Promise<void> {
  const recording = {
    recorder: recorder as Recorder,
    recovered: Promise.resolve({ recovered: [], refused: [] }),
  };
  showOnPhone(
    <RecorderProvider value={recording}>
      <RecordPage />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Start and ask' }));
}

/** The page of a phone whose recorder does not begin. */
async function refuse(reason: StartFault) {
  const store = await makePhone();
  const start = vi.fn(async () => ({ ok: false, reason }) as const);
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  await begin(store, { state, start });
  return { start, state };
}
const alert = async () => (await screen.findByRole('alert')).textContent;
const note = () => screen.getByRole('link', { name: 'Write a note' }).getAttribute('href');

it('says how to allow a microphone that was denied, tries again, and leads to a note', async () => {
  const { start } = await refuse('denied');
  expect(await alert()).toMatch(/doesn’t let us use the microphone.*is safe.*Allow it/);
  expect(screen.getByText(/the sign beside the address/)).toBeTruthy();
  expect(note()).toMatch(/^\/note\/team\/[^/]+$/);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(start).toHaveBeenCalledTimes(2);
});

it.each([
  ['no_microphone', /No microphone was found.*is safe.*Plug one in, or write a note/],
  ['busy', /Another app is using the microphone.*is safe.*close that app/],
  ['no_space', /did not begin.*is safe.*Make space/],
  ['not_saving', /recording did not begin.*is safe.*Make space/],
  ['elsewhere', /Another tab.*is safe.*Go on there/],
] as const)('says what happened where it is %s, with a note as the way on', async (reason, words) => {
  await refuse(reason);
  expect(await alert()).toMatch(words);
  expect(note()).toMatch(/^\/note\/team\//);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.queryByText(/the sign beside the address/)).toBeNull();
});

it('does not offer to try again where the browser can not record at all', async () => {
  await refuse('unsupported');
  expect(await alert()).toMatch(/can’t record sound.*is safe.*Open Bitácora in Chrome/);
  expect(note()).toMatch(/^\/note\/team\//);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('says that the browser asks, as long as nobody has answered', async () => {
  const { state } = await refuse('cancelled');
  state.value = { name: 'asking' };
  expect(await screen.findByText(/touch Allow/)).toBeTruthy();
});

it('says why nothing can be begun while a recording runs, and leads back to it', async () => {
  const { state } = await refuse('cancelled');
  const live = { scope: 'team', owner: 'i1' } as unknown as LiveRecording;
  state.value = { name: 'recording', live };
  expect(await screen.findByText(/A recording is running\. Finish it/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to it' }).getAttribute('href')).toBe('/interview/team/i1');
  expect(screen.getByRole('button', { name: 'Start and ask' })).toHaveProperty('disabled', true);
});

it('begins my own voice as mine: of nobody else’s consent, by name, for the group', async () => {
  const store = await makePhone();
  const start = vi.fn(async () => ({ ok: true, live: { started: 5 } }));
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  const recorder = { state, start } as unknown as Recorder;
  showOnPhone(
    <RecorderProvider value={{ recorder, recovered: Promise.resolve({ recovered: [], refused: [] }) }}>
      <RecordPage />
    </RecorderProvider>,
    { store },
  );
  fireEvent.click(await screen.findByRole('radio', { name: /^My voice/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(location.pathname).toMatch(/^\/interview\/team\//));
  const [interview] = await store.queries.ofKind('interview');
  expect(interview?.values).toMatchObject({ self: true, people: store.profile.memberName, started: 5 });
  const [consent] = await store.queries.linkedTo(interview?.id ?? '', 'consent');
  expect(consent?.values).toMatchObject({ record: 'yes', share: 'group', name: store.profile.memberName });
  expect(start).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ owner: interview?.id }));
});

it('says nothing of a recording that runs while its own is being begun', async () => {
  const store = await makePhone();
  const state = signal<RecorderState>({ name: 'idle', fault: undefined });
  const start = vi.fn(async ({ owner, scope }: { owner: string; scope: string }) => {
    const live = { owner, scope, started: 5 } as unknown as LiveRecording;
    state.value = { name: 'recording', live };
    return { ok: true, live } as const;
  });
  await begin(store, { state, start });
  await waitFor(async () => expect(await store.queries.ofKind('interview')).toHaveLength(1));
  expect(screen.queryByText(/A recording is running/)).toBeNull();
  // A second tap begins nothing.
  expect(screen.getByRole('button', { name: 'Start and ask' }).hasAttribute('disabled')).toBe(true);
});
