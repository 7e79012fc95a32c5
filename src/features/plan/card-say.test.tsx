import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { liveRecording } from '../../../tests/support/live-recording.ts';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { stillRecorder } from '../../../tests/support/still-recorder.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';

afterEach(cleanup);

const VOICE = { scope: 'commons', kind: 'media', id: 'v1' } as const;

async function phoneWithPlan(media?: Record<string, string | number>) {
  const store = await makePhone({ role: 'participant', member: 'maya' });
  await store.write({ scope: 'commons', kind: 'plan', id: 'p1', fields: { title: 'Seeds', state: 'idea' } });
  if (media)
    await store.write({ ...VOICE, fields: { owner: 'p1', author: 'maya', started: 5000, ...media } });
  return store;
}

const openCard = (store: RouteStore, card: string, recording = stillRecorder()) =>
  showPlace(store, `/plan/p1/${card}`, {
    path: '/plan/:id/:card',
    recording,
    children: () => <PlanCard />,
  });

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const isOff = (found: HTMLElement) => found.hasAttribute('disabled');

it('speaks for its own card, and says that the voice is saved only once it is', async () => {
  const store = await phoneWithPlan();
  const live = liveRecording({ owner: 'p1', scope: 'commons', card: 'today' });
  const { state, ...still } = stillRecorder();
  const ended = { media: 'v1', segment: 0, started: 0, duration: 4000 };
  let end = () => {};
  const recorder = {
    ...still.recorder,
    start: vi.fn(async () => {
      state.value = { name: 'recording', live };
      return { ok: true, live } as const;
    }),
    async stop() {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      state.value = { name: 'idle', fault: undefined };
      return [ended];
    },
  };
  openCard(store, 'today', { ...still, state, recorder });
  fireEvent.click(await button('Speak'));
  const order = { owner: 'p1', scope: 'commons', fields: { card: 'today', author: 'maya' } };
  await waitFor(() => expect(recorder.start).toHaveBeenCalledWith(expect.objectContaining(order)));
  fireEvent.click(await button('Finish'));
  expect(screen.queryByText('Your voice is saved on this phone.')).toBeNull();
  await act(async () => end());
  await screen.findByText('Your voice is saved on this phone.');
});

it('leaves a recording of something else alone', async () => {
  const store = await phoneWithPlan();
  const { state, ...still } = stillRecorder();
  state.value = {
    name: 'recording',
    live: liveRecording({ owner: 'p1', scope: 'commons', card: 'vision' }),
  };
  openCard(store, 'today', { state, ...still });
  expect(isOff(await button('Speak'))).toBe(true);
  // The camera's own app would take the microphone.
  expect(isOff(await button('Photo'))).toBe(true);
  expect(isOff(await button('Write'))).toBe(false);
  screen.getByText(/A recording is running/);
});

it('takes the keyboard to the words where somebody wants to write', async () => {
  openCard(await phoneWithPlan(), 'today');
  fireEvent.click(await button('Write'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What we say' }));
});

it('lists a voice on its card alone, with who spoke; it is put in words, goes to the bin and comes back', async () => {
  const store = await phoneWithPlan({ card: 'today', type: 'audio/webm', duration: 42_000 });
  openCard(store, 'vision');
  await button('Speak');
  expect(screen.queryByRole('list', { name: 'Spoken' })).toBeNull();
  cleanup();
  openCard(store, 'today');
  const list = await screen.findByRole('list', { name: 'Spoken' });
  within(list).getByText(/Voice 1 · You/);
  within(list).getByText(/0:42/);
  fireEvent.click(within(list).getByRole('button', { name: 'Write what is said' }));
  const words = await screen.findByRole('textbox', { name: /^Write what is said/ });
  await waitFor(() => expect(words.hasAttribute('readonly')).toBe(false));
  fireEvent.input(words, { target: { value: 'We sell raw wool' } });
  await within(list).findByText('We sell raw wool');
  fireEvent.click(within(list).getByRole('button', { name: 'To the bin' }));
  await screen.findByText('The voice is in the bin.');
  expect((await store.queries.get(VOICE))?.state).toBe('bin');
  fireEvent.click(await button('Undo'));
  await screen.findByText('We sell raw wool');
  expect((await store.queries.get(VOICE))?.values).toMatchObject({ words: 'We sell raw wool' });
});

it('says on the card and on the plan what is enough for the fair', async () => {
  const store = await phoneWithPlan({ card: 'today', type: 'audio/webm' });
  openCard(store, 'today');
  await screen.findByText('Enough for the fair');
  cleanup();
  openCard(store, 'vision');
  await screen.findByText(/^Needed for the fair/);
  cleanup();
  openCard(store, 'money');
  await screen.findByText('Not needed yet for the fair');
  cleanup();
  showPlace(store, '/plan/p1', { path: '/plan/:id', children: () => <PlanPage /> });
  await screen.findByText('1 of 5 for the fair');
  const open = screen.getByText(/^Cards still open:/);
  expect(
    within(open)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Who we are', 'What inspired us', 'Where we want to go', 'What is new for us']);
  expect(screen.getByRole('link', { name: /Where we are today/ }).textContent).toContain(
    'Spoken or photographed',
  );
});
