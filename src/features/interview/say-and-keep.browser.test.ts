import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import '../../../tests/support/patience.ts';
import { soon } from '../../../tests/support/soon.ts';
import type { Recorder } from '../../capture/recorder.ts';
import { RecorderProvider } from '../../capture/use-recorder.tsx';
import { MediaFile } from '../../store/media-file.ts';
import { SayingsPage } from './sayings-page.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const state = signal<{ name: string }>({ name: 'idle' });
const value = {
  recorder: { state } as unknown as Recorder,
  recovered: Promise.resolve({ recovered: [], refused: [] }),
};

/** How it stands with each microphone that was opened since. */
function watchMicrophones() {
  const opened = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  return async () => {
    const streams = await Promise.all(
      opened.mock.results.map(({ value: stream }) => stream as Promise<MediaStream>),
    );
    return streams.flatMap((stream) => stream.getTracks()).map(({ readyState }) => readyState);
  };
}

/** Where the first question is shown, with the place to say it in another language open. */
async function openQuestion() {
  const store = await makePhone();
  showOnPhone(h(RecorderProvider, { value }, h(SayingsPage, null)), { store });
  const question = within(await screen.findByRole('region', { name: 'May we record?' }));
  fireEvent.click(question.getByText('Record how we say it'));
  return { store, question };
}

test('a question is said in a language that no phone speaks, kept for the route, and played', async () => {
  const { store, question } = await openQuestion();
  const begin = question.getByRole<HTMLButtonElement>('button', { name: 'Begin' });
  expect(begin.disabled).toBe(true);
  const language = question.getByLabelText<HTMLInputElement>('In which language');
  fireEvent.input(language, { target: { value: ' Runasimi ' } });
  await soon(() => expect(begin.disabled).toBe(false));
  fireEvent.click(begin);
  const stop = await question.findByRole('button', { name: 'Stop and keep it' });
  // What it is called is settled while somebody speaks.
  expect(language.disabled).toBe(true);
  await new Promise((done) => setTimeout(done, 1200));
  fireEvent.click(stop);

  const play = await question.findByRole('button', { name: 'Runasimi' });
  const [saying, ...more] = await store.queries.ofKind('saying');
  expect(more).toEqual([]);
  expect(saying?.values).toMatchObject({ question: 'record', language: 'Runasimi' });
  const media = await store.queries.get({ scope: 'programme', id: String(saying?.values['media']) });
  expect(Number(media?.values['duration'])).toBeGreaterThan(1000);
  expect(MediaFile.parse(media?.values['file']).bytes).toBeGreaterThan(1000);
  const heard: string[] = [];
  for (const event of ['play', 'ended'])
    document.querySelector('audio')!.addEventListener(event, () => heard.push(event));
  fireEvent.click(play);
  await soon(() => expect(heard.at(-1)).toBe('ended'));
  await question.findByRole('button', { name: 'Runasimi' });
  await question.findByRole('button', { name: 'Begin' });
});

test('somebody who leaves before the end has said nothing, and the microphone is let go', async () => {
  const { store, question } = await openQuestion();
  fireEvent.input(question.getByLabelText('In which language'), { target: { value: 'Aymara' } });
  const begin = question.getByRole<HTMLButtonElement>('button', { name: 'Begin' });
  await soon(() => expect(begin.disabled).toBe(false));
  const microphones = watchMicrophones();
  // Twice, as hands in bright sun do.
  fireEvent.click(begin);
  fireEvent.click(begin);
  await question.findByRole('button', { name: 'Stop and keep it' });
  cleanup();
  await soon(async () => expect(await microphones()).toEqual(['ended']));
  expect(await store.queries.ofKind('saying')).toEqual([]);
});

test('somebody who leaves while the phone still opens the microphone leaves none open', async () => {
  const { question } = await openQuestion();
  fireEvent.input(question.getByLabelText('In which language'), { target: { value: 'Aymara' } });
  const begin = question.getByRole<HTMLButtonElement>('button', { name: 'Begin' });
  await soon(() => expect(begin.disabled).toBe(false));
  const microphones = watchMicrophones();
  fireEvent.click(begin);
  cleanup();
  await soon(async () => expect(await microphones()).toEqual(['ended']));
});
